import type { Meeting, PlannedPhase, ReturnOutcome } from '@casecircle/shared/domain/meeting/meeting.ts';
import { returnPhase } from '@casecircle/shared/domain/meeting/return.ts';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { answering } from '../../testing/fake-server.ts';
import { ReturnPanel } from './return-panel.tsx';
import { ids, inPhase, room, view } from './testing/room-for-tests.tsx';

afterEach(() => vi.unstubAllGlobals());

const last = '99999999-9999-4999-8999-999999999990';

/** Ben’s return is running. */
function returning(outcome: ReturnOutcome | null = null): Meeting {
  const meeting = inPhase('request');
  const phases = [{ ...returnPhase, id: 'return-1', of: 'opening' } as PlannedPhase, ...meeting.phases] as const;
  return { ...meeting, phases, returns: [{ person: ids.member, from: last, outcome }] };
}

const told = { from: last, label: 'Heron', startsAt: 1, intention: 'Ask her once', erased: false, foreseen: false };

function opened(who: Parameters<typeof room>[0], meeting = returning(), answer: object = told) {
  const asked = answering({ [`GET /api/meetings/${view.id}/return`]: answer });
  const made = room(who, meeting);
  render(<ReturnPanel />, { wrapper: made.Inside });
  return { ...made, asked, user: userEvent.setup() };
}

test('whose return it is sees their intention and answers in two actions', async () => {
  const { given, user } = opened('member');
  expect(await screen.findByText('Ask her once')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: /Changed my mind/ }));
  expect(given).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Say it to the group' }));
  expect(given).toEqual([[{ kind: 'answer-return', outcome: 'changed my mind' }, 1]]);
  expect(screen.getByText(/The group sees the word that you choose. It does not see your intention here/)).toBeTruthy();
});

test('where the words were erased it says so, and the answer can be given all the same', async () => {
  const { given, user } = opened('member', returning(), { ...told, intention: null, erased: true });
  expect(await screen.findByText(/The words were erased/)).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: /Tried/ }));
  await user.click(screen.getByRole('button', { name: 'Say it to the group' }));
  expect(given).toEqual([[{ kind: 'answer-return', outcome: 'tried' }, 1]]);
});

test('others see whose return it is and ask for no intention', () => {
  const { asked } = opened('facilitator');
  expect(screen.getByText('Ben comes back to the last case.')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(asked).toEqual([]);
});

test('once it is said, everybody reads the word', () => {
  opened('presenter', returning('still stuck'));
  expect(screen.getByText(/Still stuck/)).toBeTruthy();
});

test('in other phases there is no return', () => {
  opened('member', inPhase('feedback'));
  expect(screen.queryByRole('region', { name: 'Return' })).toBeNull();
});
