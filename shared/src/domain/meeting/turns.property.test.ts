import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor, PersonId } from '../people.ts';
import type { Around } from './around.ts';
import { reduce } from './reduce.ts';
import { allHere, atPhase, caseBy, meetingOf, observer, presenter } from './testing/meeting-for-tests.ts';

/** Eight take turns: the one who leads and seven members. Presenter and observer try as well. */
const eight: readonly Actor[] = ['fay', 'ana', 'ben', 'cleo', 'dan', 'eve', 'finn', 'gus'].map((id) => ({
  id,
  role: id === 'fay' ? 'facilitator' : 'member',
}));
const people = [...eight, presenter, observer];
const lead = eight[0] as Actor;
const round = atPhase(4, meetingOf({ cases: [caseBy(presenter.id)] }));

type Act = { does: 'next' | 'finish' | 'ask' | 'pass' | 'drop' | 'join'; who: Actor };
/** What can be seen from outside after one act: who is here of the eight, and who has the floor. */
type Seen = {
  act: Act;
  taken: boolean;
  here: readonly PersonId[];
  floor: PersonId | null;
  floorBefore: PersonId | null;
};

const act: fc.Arbitrary<Act> = fc.record({
  does: fc.oneof(
    { weight: 8, arbitrary: fc.constant('next' as const) },
    { weight: 8, arbitrary: fc.constantFrom('finish', 'ask', 'pass', 'drop', 'join') },
  ),
  who: fc.constantFrom(...people),
});
const acts = fc.tuple(fc.uniqueArray(fc.constantFrom(...eight)), fc.array(act, { minLength: 30, maxLength: 90 }));

function play([first, all]: readonly [readonly Actor[], readonly Act[]]): Seen[] {
  let meeting = round;
  let here: readonly Actor[] = [...first, presenter, observer];
  return all.map((one) => {
    const floorBefore = meeting.turns.speaking;
    if (one.does === 'drop') here = here.filter(({ id }) => id !== one.who.id);
    if (one.does === 'join' && !here.includes(one.who)) here = [...here, one.who];
    const taken = command(one, { ...allHere, here });
    const ids = here.filter((person) => eight.includes(person)).map(({ id }) => id);
    return { act: one, taken, here: ids, floor: meeting.turns.speaking, floorBefore };
  });

  function command({ does, who }: Act, around: Around): boolean {
    // Who is away sends nothing; the lead’s word comes through anyhow, so that the rounds go on.
    if (does === 'drop' || does === 'join' || (does !== 'next' && !around.here.includes(who))) return false;
    const kind = ({ next: 'next-turn', finish: 'next-turn', ask: 'ask-turn', pass: 'pass-turn' } as const)[does];
    const result = reduce(meeting, { kind }, does === 'next' ? lead : who, 0, around);
    if (result.ok) meeting = result.value;
    return result.ok;
  }
}

/**
 * The rule in people’s words, from what was seen alone: who had a turn, who has passed, and that a second turn, or a free
 * floor, needs everybody here to be among them. Gives back how many rounds went by.
 */
function roundsIn(seen: readonly Seen[]): number {
  const had = new Set<PersonId>();
  const passes = new Set<PersonId>();
  let rounds = 0;
  for (const { act: one, taken, here, floor, floorBefore } of seen) {
    if (!taken) continue;
    if (one.does === 'ask' && floor !== one.who.id) passes.delete(one.who.id);
    if (one.does === 'pass') passes.add(one.who.id);
    if (one.does === 'pass' && floorBefore === one.who.id) had.add(one.who.id);
    if (one.does !== 'next' && one.does !== 'finish') continue;
    if (floorBefore !== null && here.includes(floorBefore)) had.add(floorBefore);
    if (floor !== null) expect(here).toContain(floor);
    if (floor !== null && !had.has(floor) && !passes.has(floor)) continue;
    expect(here.filter((person) => !had.has(person) && !passes.has(person))).toEqual([]);
    had.clear();
    passes.clear();
    rounds++;
  }
  return rounds;
}

test('in 1,000 random rounds of eight nobody has a second turn before all those here had or passed one', () => {
  let rounds = 0;
  let runs = 0;
  const property = fc.property(acts, (all) => {
    rounds += roundsIn(play(all));
    runs++;
  });
  fc.assert(property, { numRuns: 1_000 });
  expect(runs).toBe(1_000);
  expect(rounds).toBeGreaterThan(1_000);
});

test('whoever stays from somebody’s turn to their third has had or passed one in between', () => {
  fc.assert(
    fc.property(acts, (all) => {
      const seen = play(all);
      for (const { id } of eight) {
        const turns = seen.flatMap((one, at) => (tookFloor(one, id) ? [at] : []));
        const lost = seen.flatMap((one, at) => (one.floorBefore === id && !one.here.includes(id) ? [at] : []));
        turns.slice(2).forEach((third, index) => {
          const first = turns[index] ?? 0;
          // A turn that was lost with the connection is none.
          if (lost.some((at) => at > first && at <= third)) return;
          const between = seen.slice(first, third + 1);
          const stayed = eight.filter((person) => between.every(({ here }) => here.includes(person.id)));
          for (const person of stayed) {
            expect(between.some((one) => tookFloor(one, person.id) || passed(one, person.id))).toBe(true);
          }
        });
      }
    }),
    { numRuns: 1_000 },
  );
});

function tookFloor({ act: { does }, taken, floor }: Seen, id: PersonId): boolean {
  return taken && (does === 'next' || does === 'finish') && floor === id;
}

function passed({ act: { does, who }, taken }: Seen, id: PersonId): boolean {
  return taken && does === 'pass' && who.id === id;
}
