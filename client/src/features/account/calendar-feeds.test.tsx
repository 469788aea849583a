import type { CalendarFeed } from '@casecircle/shared/protocol/calendar.ts';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, circleLine, groupId } from '../../testing/samples.ts';

const address = 'https://circle.example/api/calendar/secret-secret-secret-secret.ics';

/** A server that keeps what is made and forgets what is ended. */
function keeping(feeds: CalendarFeed[] = []) {
  const made = (group: string | null): CalendarFeed => ({
    id: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0900',
    group: group === null ? null : { id: group, name: circleLine.name },
    createdAt: Date.UTC(2026, 4, 12),
    lastReadAt: null,
  });
  return answering({
    'GET /api/me': ana,
    'GET /api/groups': [circleLine],
    'GET /api/calendar-feeds': () => feeds,
    'POST /api/calendar-feeds': ({ group }: { group: string | null }) => {
      feeds = [made(group), ...feeds];
      return { ...feeds[0], address };
    },
    [`DELETE /api/calendar-feeds/${made(null).id}`]: () => {
      feeds = feeds.filter(({ id }) => id !== made(null).id);
      return null;
    },
  });
}

test('an address of all groups is made, shown once to copy, and opens in a calendar program', async () => {
  const asked = keeping();
  const { user } = renderApp('/account');
  expect(await screen.findByText(/No calendar reads along yet/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Make a calendar address' }));
  await user.click(screen.getByRole('button', { name: 'Make the address' }));
  const field = await screen.findByLabelText<HTMLInputElement>('Calendar address of all your groups');
  expect(field.value).toBe(address);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy' }));
  expect(screen.getByText(/whoever has it reads along without signing in/)).toBeTruthy();
  const open = screen.getByRole('link', { name: /calendar program of this device/ });
  expect(open.getAttribute('href')).toBe(address.replace('https:', 'webcal:'));
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ group: null });
});

test('a single group can be chosen', async () => {
  const asked = keeping();
  const { user } = renderApp('/account');
  await user.click(await screen.findByRole('button', { name: 'Make a calendar address' }));
  await user.click(screen.getByRole('combobox', { name: 'What should the calendar show?' }));
  await user.click(await screen.findByRole('option', { name: circleLine.name }));
  await user.click(screen.getByRole('button', { name: 'Make the address' }));
  expect(await screen.findByLabelText(`Calendar address of ${circleLine.name}`)).toBeTruthy();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ group: groupId });
});

test('an address that is ended leaves the list, and its secret the page', async () => {
  keeping();
  const { user } = renderApp('/account');
  await user.click(await screen.findByRole('button', { name: 'Make a calendar address' }));
  await user.click(screen.getByRole('button', { name: 'Make the address' }));
  const lines = await screen.findByRole('list', { name: 'Calendar addresses' });
  expect(within(lines).getByText(/not read yet/)).toBeTruthy();
  await user.click(within(lines).getByRole('button', { name: /End the calendar address of All my groups/ }));
  await user.click(screen.getByRole('button', { name: 'End the address' }));
  expect(await screen.findByText(/No calendar reads along yet/)).toBeTruthy();
  expect(screen.queryByDisplayValue(address)).toBeNull();
});

test('a refusal is told in the form, and nothing is shown as made', async () => {
  const full = refusing('too-many', 'calendar-feeds', 'You have as many calendar addresses as one person can keep.');
  answering({
    'GET /api/me': ana,
    'GET /api/groups': [circleLine],
    'GET /api/calendar-feeds': [],
    'POST /api/calendar-feeds': full,
  });
  const { user } = renderApp('/account');
  await user.click(await screen.findByRole('button', { name: 'Make a calendar address' }));
  await user.click(screen.getByRole('button', { name: 'Make the address' }));
  expect(await screen.findByText(/as many calendar addresses/)).toBeTruthy();
  expect(screen.queryByDisplayValue(address)).toBeNull();
});
