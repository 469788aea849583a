import { writeEntry } from '@casecircle/shared/document/entries.ts';
import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Announcer } from '../../ui/announce.tsx';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';
import { useSpokenTable } from './use-spoken-table.ts';
import { addTakeaway } from './use-takeaways.ts';

function Listening() {
  useSpokenTable();
  return <Announcer />;
}

function opened(who: Parameters<typeof room>[0]) {
  const made = room(who, inPhase('questions'));
  render(<Listening />, { wrapper: made.Inside });
  const said = { kind: 'question', caseId: ids.case, phase: 'questions', at: 1 } as const;
  const ask = (author: string, id: string) =>
    act(() => writeEntry(made.table, author, id, { ...said, text: 'Secret' }));
  return { ...made, ask };
}

test('the presenter hears that others wrote, together and without their words', async () => {
  const { ask, table } = opened('presenter');
  ask(ids.member, '99999999-9999-4999-8999-999999999991');
  ask(ids.member, '99999999-9999-4999-8999-999999999992');
  act(() => addTakeaway(table, ids.presenter, 'Wait', 2));
  expect(await screen.findByText('New entries. Takeaway kept.')).toBeTruthy();
});

test('nobody hears of what they wrote themselves', async () => {
  const { ask } = opened('member');
  ask(ids.member, '99999999-9999-4999-8999-999999999991');
  ask(ids.facilitator, '99999999-9999-4999-8999-999999999992');
  expect(await screen.findByText('A new entry.')).toBeTruthy();
});
