import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';

const token = 'WpgA1nqrSYux9ZGnYjnTtwShv6TdKWcUQGhAj7pZTa8vYYXVMvQWDaM';

test('the link of a mail asks somebody who is signed out, and ends that mail alone', async () => {
  const asked = answering({
    'GET /api/me': refusing('signed-out'),
    [`GET /api/mail/unsubscribe/${token}/category`]: { category: 'meetings', mail: true },
    [`POST /api/mail/unsubscribe/${token}`]: () => null,
  });
  const { user } = renderApp(`/unsubscribe/${token}`);
  expect(await screen.findByText(/You get mail about meetings/)).toBeTruthy();
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'No more of this mail' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'This mail has ended' })).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('a link that ends nothing says so and where mail is chosen', async () => {
  answering({ 'GET /api/me': refusing('signed-out') });
  renderApp('/unsubscribe/cut-off');
  expect(await screen.findByRole('heading', { level: 1, name: 'This link ends no mail' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'your account' })).toBeTruthy();
});

test('when it cannot be ended the page says why and asks again', async () => {
  answering({
    'GET /api/me': refusing('signed-out'),
    [`GET /api/mail/unsubscribe/${token}/category`]: { category: 'group', mail: true },
    [`POST /api/mail/unsubscribe/${token}`]: refusing('not-saved'),
  });
  const { user } = renderApp(`/unsubscribe/${token}`);
  await user.click(await screen.findByRole('button', { name: 'No more of this mail' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'No more of this mail' })).toBeTruthy();
});
