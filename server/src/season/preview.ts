import type { Instant } from '@casecircle/shared/domain/people.ts';
import { done, type Result } from '@casecircle/shared/domain/result.ts';
import type { SeasonChange } from '@casecircle/shared/domain/rotation/change.ts';
import { movesBetween, tellMoves } from '@casecircle/shared/domain/rotation/moves.ts';
import type { OccurrenceKey, Slot } from '@casecircle/shared/domain/rotation/season.ts';
import type { SeasonPreview } from '@casecircle/shared/protocol/season.ts';
import type { Database } from '../storage/schema.ts';
import { decide, type SeasonActor } from './change.ts';
import { type Computed, computeSeason } from './compute.ts';
import { type EventBody, eventOf } from './history.ts';
import { lastDay } from './material.ts';
import { startsOf } from './view.ts';
import { type GroupWords, rotationWords, wordsOf } from './words.ts';

/** How far ahead a preview looks: what lies further will change again. */
const lookAheadMs = 26 * 7 * 24 * 60 * 60 * 1000;

/** What a change would do, decided as the change itself would be. Changes nothing. */
export async function previewOf(
  database: Database,
  actor: SeasonActor,
  change: SeasonChange,
  now: Instant,
): Promise<Result<SeasonPreview>> {
  const decided = await decide(database, actor, change, now);
  if (!decided.ok) return decided;
  const { ground, after } = decided.value;
  const { group, parts } = ground.material;
  const then = computeSeason(after, now, lastDay(after, now));
  const words = await wordsOf(database, group.id, group.zone, now);
  const [was, is] = [startsOf(ground.computed), startsOf(then)];
  const near = (start: typeof was, key: OccurrenceKey | null) => key !== null && isNear(start(key), now);
  const moves = movesBetween(toCome(ground.computed, now), toCome(then, now)).filter(
    ({ from, to }) => near(was, from) || near(is, to),
  );
  const rotation = rotationWords(words, (key) => is(key) ?? was(key));
  const deed = tellOutward(eventOf(ground, change, after), words);
  return done({
    version: parts.version,
    moves: moves.map(({ person, from, to }) => {
      return { person: words.person(person), from: when(from, was), to: when(to, is) };
    }),
    sentence: deed === '' ? tellMoves(moves, rotation) : `${deed} ${tellMoves(moves, rotation)}`,
  });
}

/** What happens to a meeting itself, and not only to who presents at it. */
function tellOutward({ kind, before, startsAt }: EventBody, { day, moment }: GroupWords): string {
  if (startsAt === undefined) return '';
  switch (kind) {
    case 'move':
      return before === undefined ? '' : `The meeting of ${day(before)} moves to ${moment(startsAt)}.`;
    case 'cancel':
      return `The meeting of ${day(startsAt)} is cancelled.`;
    case 'restore':
      return `The meeting of ${day(startsAt)} takes place again.`;
    case 'add':
      return `A meeting is added on ${moment(startsAt)}.`;
    default:
      return '';
  }
}

function toCome({ season, days }: Computed, now: Instant): readonly Slot[] {
  const coming = new Set(days.filter(({ startsAt }) => startsAt > now).map(({ key }) => key));
  return season.slots.filter(({ occurrence }) => coming.has(occurrence));
}

function isNear(startsAt: Instant | undefined, now: Instant): boolean {
  return startsAt !== undefined && startsAt < now + lookAheadMs;
}

function when(key: OccurrenceKey | null, startOf: (key: OccurrenceKey) => Instant | undefined) {
  const startsAt = key === null ? undefined : startOf(key);
  return key === null || startsAt === undefined ? null : { occurrence: key, startsAt };
}
