import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { leave } from '../../http/leave.ts';
import { answering } from '../../testing/fake-server.ts';
import { Composer } from './composer.tsx';
import { NewSlip } from './new-slip.tsx';
import { inPhase, room } from './testing/room-for-tests.tsx';

/** The room as after opening the page, or loading it anew. */
function load(who: Parameters<typeof room>[0] = 'member') {
  cleanup();
  const { Inside } = room(who, inPhase('questions'));
  render(
    <Inside>
      <Composer />
      <NewSlip />
    </Inside>,
  );
  const words = (name: RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
  return { user: userEvent.setup(), entry: () => words(/^Your/), slip: () => words(/^New slip/) };
}

test('what is typed and not sent survives a reload, with its kind', async () => {
  const before = load();
  await before.user.type(before.entry(), 'Half a question');
  await before.user.type(before.slip(), 'Half a thought');
  const after = load();
  expect([after.entry().value, after.slip().value]).toEqual(['Half a question', 'Half a thought']);
  expect(screen.getByRole('textbox', { name: 'Your question' })).toBeTruthy();
});

test('what was sent does not come back', async () => {
  const before = load();
  await before.user.type(before.entry(), 'A question{Control>}{Enter}{/Control}');
  await before.user.type(before.slip(), 'A thought{Control>}{Enter}{/Control}');
  expect([...Array(sessionStorage.length).keys()]).toEqual([]);
  const after = load();
  expect([after.entry().value, after.slip().value]).toEqual(['', '']);
});

test('nobody else in this tab sees it', async () => {
  const mine = load('member');
  await mine.user.type(mine.slip(), 'Mine alone');
  expect(load('facilitator').slip().value).toBe('');
});

test('signing out takes it away', async () => {
  const before = load();
  await before.user.type(before.slip(), 'Not for the next one');
  answering({ 'POST /api/auth/sign-out': {} });
  vi.stubGlobal('location', { assign: () => undefined });
  await leave();
  vi.unstubAllGlobals();
  expect(load().slip().value).toBe('');
});

test('nonsense in its place is left out', () => {
  const key = 'casecircle kept unsent 66666666-6666-4666-8666-666666666666 22222222-2222-4222-8222-222222222222';
  for (const nonsense of ['{', '7', '{"entry": 7}', '[]']) {
    sessionStorage.setItem(key, nonsense);
    expect(load().entry().value).toBe('');
  }
});
