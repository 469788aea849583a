import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana } from '../../testing/samples.ts';

test('a changed name is kept and shown in the header', async () => {
  answering({ 'GET /api/me': ana, 'PATCH /api/me': (body: object) => ({ ...ana, ...body }) });
  const { user } = renderApp('/account');
  const name = await screen.findByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'Ana R.');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('button', { name: 'Ana R.' })).toBeTruthy();
});

test('whoever was signed out meanwhile keeps what they typed and gets a way to sign in beside it', async () => {
  answering({ 'GET /api/me': ana, 'PATCH /api/me': refusing('signed-out') });
  const { user } = renderApp('/account');
  await user.type(await screen.findByLabelText('Credentials'), ', PhD');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const link = await screen.findByRole('link', { name: /Sign in again in a new tab/ });
  expect(link.getAttribute('target')).toBe('_blank');
  expect(screen.getByLabelText<HTMLInputElement>('Credentials').value).toBe('LMFT, PhD');
});

test('a password is changed with the current one, and a wrong one is told at its field', async () => {
  const wrong = refusing('malformed', 'currentPassword', 'This is not your current password. Nothing was changed.');
  const asked = answering({
    'GET /api/me': ana,
    'POST /api/auth/change-password': (body: { currentPassword: string }) =>
      body.currentPassword === 'a long password' ? null : wrong,
  });
  const { user } = renderApp('/account');
  await user.click(await screen.findByRole('button', { name: 'Change my password' }));
  const current = screen.getByLabelText<HTMLInputElement>('Current password');
  expect(document.activeElement).toBe(current);
  await user.type(current, 'another one');
  await user.type(screen.getByLabelText('New password'), 'quite another sentence{Enter}');
  expect(await screen.findByText(/This is not your current password/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('New password').value).toBe('quite another sentence');
  await user.clear(current);
  await user.type(current, 'a long password{Enter}');
  const done = await screen.findAllByText('Changed. You are signed out everywhere else.');
  expect(done.length).toBeGreaterThan(0);
  expect(asked.at(-1)?.body).toEqual({ currentPassword: 'a long password', newPassword: 'quite another sentence' });
});

test('an administrator opens sign-up, and the switch shows what the server kept', async () => {
  let open = false;
  answering({
    'GET /api/me': { ...ana, administrator: true },
    'GET /api/installation': () => ({ empty: false, openSignUp: open, demo: false, mail: false }),
    'PATCH /api/installation': (body: { openSignUp: boolean }) => {
      open = body.openSignUp;
      return { empty: false, openSignUp: open, demo: false, mail: false };
    },
  });
  const { user } = renderApp('/administration');
  await user.click(await screen.findByRole('switch', { name: /Anyone who can reach this server/ }));
  expect(await screen.findByText(/^Open now/)).toBeTruthy();
  expect(screen.getByText(/never see what a group writes/)).toBeTruthy();
});
