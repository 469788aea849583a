import type { MailChoices } from '@casecircle/shared/protocol/notices.ts';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana } from '../../testing/samples.ts';

const all: MailChoices = { 'my-turn': true, meetings: true, requests: true, group: true };

function account(mail: boolean, answers: Record<string, unknown> = {}) {
  const asked = answering({
    'GET /api/me': ana,
    'GET /api/notices': [],
    'GET /api/groups': [],
    'GET /api/me/tokens': [],
    'GET /api/calendar-feeds': [],
    'GET /api/installation': { empty: false, openSignUp: false, demo: false, mail },
    'GET /api/me/mail-choices': all,
    'PUT /api/me/mail-choices': (choices: MailChoices) => choices,
    ...answers,
  });
  return { ...renderApp('/account'), asked };
}

test('mail of one kind is left out by one click, and the others stay', async () => {
  const { user, asked } = account(true);
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Meetings' });
  expect(box.checked).toBe(true);
  await user.click(box);
  await waitFor(() => expect(box.checked).toBe(false));
  expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ ...all, meetings: false });
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'My turn' }).checked).toBe(true);
  expect(document.activeElement).toBe(box);
});

test('a choice that was not kept stays as it was, and the page says why', async () => {
  const { user } = account(true, { 'PUT /api/me/mail-choices': refusing('not-saved') });
  await user.click(await screen.findByRole('checkbox', { name: 'Requests' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Requests' }).checked).toBe(true);
});

test('where no mail can be sent the page says so plainly', async () => {
  account(false);
  expect(await screen.findByText(/This installation sends no mail/)).toBeTruthy();
});
