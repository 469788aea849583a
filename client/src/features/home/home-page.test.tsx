import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, circleLine, meetingId, meetingOf } from '../../testing/samples.ts';
import { home } from './testing/home-for-tests.tsx';

function hrefOf(name: string | RegExp): string | null {
  return screen.getByRole('link', { name }).getAttribute('href');
}

test('somebody without a group is offered to create one', async () => {
  home([], {}, []);
  await screen.findByRole('heading', { name: 'You do not belong to a group yet' });
  expect(hrefOf('Create a group')).toBe('/groups/new');
});

test('a facilitator without a meeting is led to plan one', async () => {
  home([]);
  await screen.findByText(/No meeting is planned yet/);
  expect(hrefOf('Plan a meeting of Tuesday circle')).toBe(`/groups/${circleLine.id}`);
});

test('a member without a meeting hears who plans it', async () => {
  home([], {}, [{ ...circleLine, role: 'member' }]);
  expect(await screen.findByText(/When your facilitator plans one/)).toBeTruthy();
});

test('the presenter of the next meeting is led to prepare', async () => {
  home([meetingOf({ presenter: ana })]);
  const next = within(await screen.findByRole('region', { name: 'Next meeting' }));
  expect(next.getByText('You present and facilitate')).toBeTruthy();
  expect(hrefOf('Prepare your case')).toBe(`/meetings/${meetingId}/prepare`);
});

test('once the case is shared the presenter is led to the lobby only', async () => {
  home([meetingOf({ presenter: ana, shared: true })]);
  await screen.findByRole('link', { name: 'Go to the lobby' });
  expect(screen.queryByRole('link', { name: 'Prepare your case' })).toBeNull();
});

test('a meeting that runs before its day is now, and one goes straight into its room', async () => {
  home([meetingOf({ status: 'running', startsAt: Date.now() + 86_400_000 })]);
  const next = within(await screen.findByRole('region', { name: 'Next meeting' }));
  expect(next.getByText('Now')).toBeTruthy();
  expect(next.queryByText(/tomorrow/)).toBeNull();
  expect(next.getByRole('link', { name: 'Enter the room' }).getAttribute('href')).toBe(`/meetings/${meetingId}`);
});

test('a closed meeting is past and leads to its summary', async () => {
  home([meetingOf({ status: 'closed', startsAt: Date.now() - 86_400_000 })]);
  const past = within(await screen.findByRole('region', { name: 'Past meetings' }));
  expect(past.getByRole('link', { name: /^Summary/ }).getAttribute('href')).toBe(`/meetings/${meetingId}/summary`);
});

test('what cannot be loaded is said in words, with a way to try again', async () => {
  answering({
    'GET /api/me': ana,
    'GET /api/groups': [circleLine],
    'GET /api/meetings': [],
    'GET /api/home': refusing('internal'),
  });
  renderApp('/');
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

const second: MeetingLine['cases'][number] = {
  caseId: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0301',
  label: 'Otter',
  presenter: ana,
  format: 'Balint Group',
  preparation: 'title',
  shared: false,
};

test('whoever brings the second case of a meeting prepares it too', async () => {
  const line = meetingOf({ shared: true });
  home([{ ...line, cases: [...line.cases, second] }]);
  const next = within(await screen.findByRole('region', { name: 'Next meeting' }));
  expect(next.getByText('You present and facilitate')).toBeTruthy();
  expect(next.getByText(/Ben Okafor and you present/)).toBeTruthy();
  expect(next.getByText(/needs a title and nothing more/)).toBeTruthy();
  expect(hrefOf('Prepare your case')).toBe(`/meetings/${meetingId}/prepare`);
});

test('whoever shared the second case has nothing left to prepare, whatever the first presenter does', async () => {
  const line = meetingOf();
  home([{ ...line, cases: [...line.cases, { ...second, shared: true }] }]);
  await screen.findByRole('link', { name: 'Go to the lobby' });
  expect(screen.queryByRole('link', { name: 'Prepare your case' })).toBeNull();
});
