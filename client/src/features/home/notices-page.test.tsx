import type { Notice } from '@casecircle/shared/protocol/notices.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, circle, groupId, meetingOf } from '../../testing/samples.ts';
import { home } from './testing/home-for-tests.tsx';

function noticeOf(number: number, change: Partial<Notice> = {}): Notice {
  return {
    id: `0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c06${String(number).padStart(2, '0')}`,
    kind: 'turn-changed',
    group: { id: groupId, name: circle.name },
    at: Date.now() - number * 3_600_000,
    readAt: null,
    title: `Your turn has moved ${number}`,
    text: 'You present on Tuesday, 5 January.',
    path: `/groups/${groupId}`,
    ...change,
  };
}

function page(notices: Notice[]) {
  const kept = { notices };
  const asked = answering({
    'GET /api/me': ana,
    'GET /api/notices': () => kept.notices,
    'POST /api/notices/read': ({ ids }: { ids: string[] }) => {
      kept.notices = kept.notices.map((one) => (ids.includes(one.id) ? { ...one, readAt: 1 } : one));
      return null;
    },
  });
  return { ...renderApp('/notices'), asked };
}

test('whoever was told nothing yet reads what will stand here', async () => {
  page([]);
  expect(await screen.findByText(/When a turn of yours comes near or changes/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Notices' })).toBeTruthy();
});

test('the unread stand before the read, each leading to where one acts', async () => {
  page([noticeOf(1), noticeOf(2, { readAt: 5 })]);
  const unread = within(await screen.findByRole('region', { name: 'Unread' }));
  expect(unread.getByRole('link', { name: 'Your turn has moved 1' }).getAttribute('href')).toBe(`/groups/${groupId}`);
  const read = within(screen.getByRole('region', { name: 'Read' }));
  expect(read.getByRole('link', { name: 'Your turn has moved 2' })).toBeTruthy();
  expect(read.queryByRole('button')).toBeNull();
});

test('the header counts the unread in words, and not after they were read', async () => {
  const { user } = page([noticeOf(1), noticeOf(2)]);
  expect(await screen.findByRole('link', { name: 'Notices, 2 unread' })).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Mark as read: Your turn has moved 1' }));
  expect(await screen.findByRole('link', { name: 'Notices, 1 unread' })).toBeTruthy();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Mark as read: Your turn has moved 2');
  await user.click(screen.getByRole('button', { name: 'Mark all as read' }));
  expect(await screen.findByText('You have read everything.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Notices' })).toBeTruthy();
});

test('following a notice marks it as read', async () => {
  const { user, asked, address } = page([noticeOf(1)]);
  await user.click(await screen.findByRole('link', { name: 'Your turn has moved 1' }));
  await waitFor(() => expect(address()).toBe(`/groups/${groupId}`));
  expect(asked.find(({ path }) => path === '/api/notices/read')?.body).toEqual({ ids: [noticeOf(1).id] });
});

test('Home shows the newest unread ones, says how many more there are, and forgets what is marked', async () => {
  const notices = [1, 2, 3, 4, 5, 6, 7].map((number) => noticeOf(number));
  const { user } = home([meetingOf()], { notices });
  const part = within(await screen.findByRole('region', { name: 'Notices' }));
  expect(part.getByRole('link', { name: 'All notices, 2 more unread' }).getAttribute('href')).toBe('/notices');
  expect(part.queryByText('Your turn has moved 6')).toBeNull();
  await user.click(part.getByRole('button', { name: 'Mark as read: Your turn has moved 1' }));
  expect(await part.findByText('Your turn has moved 6')).toBeTruthy();
  expect(part.queryByText('Your turn has moved 1')).toBeNull();
});
