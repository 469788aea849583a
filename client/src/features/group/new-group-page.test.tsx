import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, circle, groupId } from '../../testing/samples.ts';

test('a group needs a name and a kind before it is sent, and then opens', async () => {
  const asked = answering({
    'GET /api/me': ana,
    'POST /api/groups': circle,
    [`GET /api/groups/${groupId}`]: circle,
    [`GET /api/groups/${groupId}/meetings`]: [],
    [`GET /api/groups/${groupId}/invitations`]: [],
  });
  const { user, address } = renderApp('/groups/new');
  await user.click(await screen.findByRole('button', { name: 'Create the group' }));
  expect(await screen.findByText('Give the group a name, at most 80 characters.')).toBeTruthy();
  expect(screen.getByText('Choose what kind of group this is.')).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  await user.type(screen.getByLabelText('Name'), 'Tuesday circle');
  await user.click(screen.getByRole('radio', { name: /Consultation/ }));
  await user.click(screen.getByRole('button', { name: 'Create the group' }));
  await waitFor(() => expect(address()).toBe(`/groups/${groupId}`));
  expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
    name: 'Tuesday circle',
    kind: 'consultation',
    timeZone: 'Europe/Berlin',
    meetingMinutes: 90,
  });
});

test('the length of a meeting starts at 90 minutes and says what the methods need', async () => {
  answering({ 'GET /api/me': ana });
  renderApp('/groups/new');
  const length = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Length of a meeting' });
  expect(length.value).toBe('90');
  expect(screen.getByText(/Every method fits itself to it; \d+ minutes are enough/)).toBeTruthy();
});

test('the choice of a kind says that it is for good', async () => {
  answering({ 'GET /api/me': ana });
  renderApp('/groups/new');
  expect(await screen.findByText(/cannot be changed later/)).toBeTruthy();
});
