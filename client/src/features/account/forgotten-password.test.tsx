import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana } from '../../testing/samples.ts';

const installation = { empty: false, openSignUp: false, demo: false, mail: true };
const token = `m${'abcdefghij'.repeat(4)}xyz`;

test('signing in leads to the page for who forgot the password, which sends a link by mail', async () => {
  const asked = answering({
    'GET /api/installation': installation,
    'POST /api/auth/request-password-reset': () => null,
  });
  const { user, address } = renderApp('/sign-in');
  await user.click(await screen.findByRole('link', { name: 'Forgot your password?' }));
  await screen.findByRole('heading', { level: 1, name: 'Forgot your password?' });
  await user.type(screen.getByLabelText('E-mail'), 'ana@example.org{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Look into your mail' })).toBeTruthy();
  expect(screen.getByText(/If there is an account with ana@example.org/)).toBeTruthy();
  expect(address()).toBe('/forgot-password');
  expect(asked.at(-1)?.body).toEqual({ email: 'ana@example.org' });
});

test('where no mail can be sent the page says whom to ask', async () => {
  answering({ 'GET /api/installation': { ...installation, mail: false } });
  renderApp('/forgot-password');
  expect(await screen.findByText(/sends no mail. Ask its administrator for a link/)).toBeTruthy();
  expect(screen.queryByLabelText('E-mail')).toBeNull();
});

test('a link sets a new password, and its token leaves the address', async () => {
  const asked = answering({ 'POST /api/auth/reset-password': () => null });
  const { user, address } = renderApp(`/reset-password/${token}`);
  const field = await screen.findByLabelText('New password');
  expect(address()).toBe('/reset-password');
  await user.type(field, 'quite another sentence{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Your new password is set' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in');
  expect(asked.at(-1)?.body).toEqual({ token, newPassword: 'quite another sentence' });
});

test('a link that is used or too old says so and leads to a new one', async () => {
  answering({ 'POST /api/auth/reset-password': refusing('expired', 'token') });
  const { user } = renderApp(`/reset-password/${token}`);
  await user.type(await screen.findByLabelText('New password'), 'quite another sentence{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'This link is no longer valid' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Ask for a new link' })).toBeTruthy();
});

test.each(['/reset-password', '/reset-password/short'])('%s is no link that could set anything', async (path) => {
  answering({});
  renderApp(path);
  expect(await screen.findByRole('heading', { level: 1, name: 'This link is no longer valid' })).toBeTruthy();
});

test('a short new password is told at its field before anything is sent', async () => {
  const asked = answering({});
  const { user } = renderApp(`/reset-password/${token}`);
  await user.type(await screen.findByLabelText('New password'), 'short{Enter}');
  expect(await screen.findByText('Use at least 10 characters, and at most 128.')).toBeTruthy();
  expect(asked).toEqual([]);
});

test('an administrator makes a link for one person, shown to copy', async () => {
  const asked = answering({
    'GET /api/me': { ...ana, administrator: true },
    'GET /api/installation': installation,
    'POST /api/installation/reset-links': (body: { email: string }) =>
      body.email === 'ben@example.org'
        ? { token, until: Date.now() + 86_400_000 }
        : refusing('not-found', 'email', 'There is no account with this e-mail.'),
  });
  const { user } = renderApp('/administration');
  const email = await screen.findByLabelText('E-mail of their account');
  await user.type(email, 'nobody@example.org{Enter}');
  expect(await screen.findByText('There is no account with this e-mail.')).toBeTruthy();
  await user.clear(email);
  await user.type(email, 'ben@example.org{Enter}');
  const link = await screen.findByLabelText<HTMLInputElement>('Link for ben@example.org');
  expect(link.value).toBe(`${window.location.origin}/reset-password/${token}`);
  expect(asked.at(-1)?.body).toEqual({ email: 'ben@example.org' });
});
