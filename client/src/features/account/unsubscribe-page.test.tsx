import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';

const about = 'GET /api/mail/unsubscribe/abc/category';

test('one press ends mail of the kind that the link names, without an account', async () => {
  const asked = answering({
    [about]: { category: 'meetings', mail: true },
    'POST /api/mail/unsubscribe/abc': () => null,
  });
  const { user } = renderApp('/unsubscribe/abc');
  expect(await screen.findByText(/Meetings: The day before each/)).toBeTruthy();
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Stop this mail' }));
  expect(await screen.findByRole('heading', { name: 'This mail has ended' })).toBeTruthy();
});

test('mail that has ended already is said to have', async () => {
  answering({ [about]: { category: 'group', mail: false } });
  renderApp('/unsubscribe/abc');
  expect(await screen.findByText(/No mail of the kind “The group” comes any more/)).toBeTruthy();
});

test('a link that is none of ours ends nothing', async () => {
  answering({ [about]: refusing('not-found') });
  renderApp('/unsubscribe/abc');
  expect(await screen.findByRole('heading', { name: 'This did not open' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Stop this mail' })).toBeNull();
});
