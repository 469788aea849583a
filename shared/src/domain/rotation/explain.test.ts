import { expect, test } from 'vitest';
import { explainSlot } from './explain.ts';
import type { Passed, Reason, Slot } from './season.ts';
import { dateOf } from './testing/any-season.ts';
import { away, exchange, place, smallSeason } from './testing/small-season.ts';
import { seasonOf } from './walk.ts';
import type { Words } from './words.ts';

const words: Words = {
  name: (person) => `${person.charAt(0).toUpperCase()}${person.slice(1)}`,
  date: (date) => `day ${date.slice(5)}`,
  meeting: (key) => `meeting ${key.slice(5)}`,
};
const base: Slot = {
  occurrence: dateOf(5),
  index: 0,
  presenter: 'ana',
  turn: 'ana#2',
  reason: { kind: 'longest-wait' },
  passed: [],
};

function tell(reason: Reason, ...passed: Passed[]): string {
  const presenter = reason.kind === 'nobody-here' || reason.kind === 'no-members' ? null : 'ana';
  return explainSlot({ ...base, presenter, reason, passed }, words);
}

const isAway = (person: string, turnIs: Passed['turnIs'] = 'kept'): Passed => {
  return { person, turn: `${person}#1`, because: { kind: 'away', until: '2026-05-03' }, turnIs };
};

test.each<[Reason, string]>([
  [{ kind: 'longest-wait' }, 'Ana, because nobody here has waited longer.'],
  [{ kind: 'next-in-round' }, 'Ana, next in the round.'],
  [{ kind: 'first-turn' }, 'Ana, who has not presented yet.'],
  [{ kind: 'kept', since: '2026-04-28' }, 'Ana, whose turn has waited since meeting 04-28.'],
  [{ kind: 'placed', placing: 'pinned', exception: 'x' }, 'Ana, pinned to this meeting.'],
  [{ kind: 'placed', placing: 'urgent', exception: 'x' }, 'Ana, ahead of the order, because it is urgent.'],
  [{ kind: 'placed', placing: 'volunteer', exception: 'x' }, 'Ana, who volunteered.'],
  [{ kind: 'exchange', instead: 'ben', exception: 'x' }, 'Ana in place of Ben, by an exchange of turns.'],
  [{ kind: 'fixed' }, 'Ana, chosen when this meeting was planned.'],
  [{ kind: 'nobody-here' }, 'Nobody yet, because nobody who takes turns is free.'],
  [{ kind: 'no-members' }, 'Nobody yet, because nobody takes turns in this group.'],
])('the reason %o is told', (reason, sentence) => {
  expect(tell(reason)).toBe(sentence);
});

test.each<[Passed['because'], Passed['turnIs'], string]>([
  [{ kind: 'away', until: '2026-05-03' }, 'kept', 'Ben is away until day 05-03 and keeps the turn'],
  [{ kind: 'away', until: '2026-05-03' }, 'lapsed', 'Ben is away until day 05-03 and has a turn kept already'],
  [{ kind: 'skipped', exception: 'x' }, 'kept', 'Ben lets this meeting pass and keeps the turn'],
  [{ kind: 'had-it', at: '2026-04-28' }, 'settled', 'Ben took this turn early, on meeting 04-28'],
  [{ kind: 'just-presented' }, 'kept', 'Ben presented last time and keeps the turn'],
  [{ kind: 'here-already' }, 'kept', 'Ben presents here already and keeps the turn'],
  [{ kind: 'gave', to: 'cleo', exception: 'x' }, 'kept', 'Ben gave the turn to Cleo'],
  [{ kind: 'did-not-hold', exception: 'x', why: 'away' }, 'kept', 'Ben, who was to present, is away'],
  [{ kind: 'did-not-hold', exception: 'x', why: 'gone' }, 'kept', 'Ben, who was to present, has left the group'],
  [
    { kind: 'did-not-hold', exception: 'x', why: 'here-already' },
    'kept',
    'Ben, who was to present, presents here already',
  ],
])('somebody passed over because of %o is told of', (because, turnIs, clause) => {
  const sentence = tell({ kind: 'longest-wait' }, { person: 'ben', turn: 'ben#1', because, turnIs });
  expect(sentence).toBe(`Ana, because nobody here has waited longer; ${clause}.`);
});

test('two who are passed over are spelled out where there is room, those who keep their turn first', () => {
  expect(tell({ kind: 'first-turn' }, isAway('ben', 'lapsed'), isAway('cleo'))).toBe(
    'Ana, who has not presented yet; Cleo is away until day 05-03 and keeps the turn; Ben is away until day 05-03 and has a turn kept already.',
  );
});

test('where the sentence would grow too long one is spelled out, and the others are counted', () => {
  const passed = [isAway('ben', 'lapsed'), isAway('cleo'), isAway('dan'), isAway('eve')];
  expect(tell({ kind: 'first-turn' }, ...passed)).toBe(
    'Ana, who has not presented yet; Cleo is away until day 05-03 and keeps the turn; three others are passed over.',
  );
});

test('who presents is not told of as passed over', () => {
  const early = {
    person: 'ana',
    turn: 'ana#1',
    because: { kind: 'had-it', at: '2026-04-28' },
    turnIs: 'settled',
  } as const;
  expect(tell({ kind: 'longest-wait' }, early)).toBe('Ana, because nobody here has waited longer.');
});

test('one who is passed over twice in a slot is told of once', () => {
  expect(tell({ kind: 'first-turn' }, isAway('ben'), isAway('ben', 'lapsed'))).toBe(
    'Ana, who has not presented yet; Ben is away until day 05-03 and keeps the turn.',
  );
});

test('a real season explains itself', () => {
  const exceptions = [exchange('ana#1', 'cleo'), place('dan', 4)];
  const { slots } = seasonOf(smallSeason({ exceptions, absences: [away('ben', 1, 1)], meetings: 6 }));
  expect(slots.map((slot) => explainSlot(slot, words))).toEqual([
    'Cleo in place of Ana, by an exchange of turns.',
    'Ana in place of Cleo, by an exchange of turns; Ben is away until day 01-13 and keeps the turn.',
    'Ben, whose turn has waited since meeting 01-13.',
    'Dan, who has not presented yet.',
    'Dan, ahead of the order, because it is urgent.',
    'Ana, next in the round.',
  ]);
});
