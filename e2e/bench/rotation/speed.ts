import type { SeasonInput, Slot } from '@casecircle/shared/domain/rotation/season.ts';
import { turnOf } from '@casecircle/shared/domain/rotation/season.ts';
import { anySeason } from '@casecircle/shared/domain/rotation/testing/any-season.ts';
import { seasonOf } from '@casecircle/shared/domain/rotation/walk.ts';
import { median } from '../measures/median.ts';

const members = 20;
const seasons = 40;
const rounds = 5;

export type Speed = { meetings: number; aimMs: number; medianMs: number; p95Ms: number; peerMs: number };

/** How long the walk of 20 members takes, beside a plain round-robin that knows no absences, debts, exceptions or reasons. */
export function speedOf(meetings: number, aimMs: number): Speed {
  const inputs = Array.from({ length: seasons }, (_, seed) => anySeason(seed, { members, meetings }));
  const [ours, peer] = [timesOf(seasonOf, inputs), timesOf(roundRobin, inputs)];
  const p95Ms = ours.toSorted((one, other) => one - other)[Math.floor(ours.length * 0.95)] ?? Number.NaN;
  return { meetings, aimMs, medianMs: median(ours), p95Ms, peerMs: median(peer) };
}

/** The first round warms up and is not counted. */
function timesOf(walk: (input: SeasonInput) => unknown, inputs: readonly SeasonInput[]): number[] {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const input of inputs) {
      const start = performance.now();
      walk(input);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  return times;
}

function roundRobin({ members: people, coming }: SeasonInput): Slot[] {
  let next = 0;
  return coming.flatMap(({ key, cases }) =>
    Array.from({ length: cases }, (_, index): Slot => {
      const person = people[next % people.length]?.id ?? '';
      const turn = turnOf(person, 1 + Math.floor(next / people.length));
      next += 1;
      return { occurrence: key, index, presenter: person, turn, reason: { kind: 'longest-wait' }, passed: [] };
    }),
  );
}
