import type { PersonId } from '../people.ts';
import type { OccurrenceKey, Slot, TurnId } from './season.ts';
import { inWords, type Words } from './words.ts';

/** A turn that lies elsewhere than before; null where it comes to lie in none of the meetings looked at, or lay in none. */
export type Move = { person: PersonId; turn: TurnId | null; from: OccurrenceKey | null; to: OccurrenceKey | null };

const spelledOut = 6;

/** What lies elsewhere after a change, in the order of the meetings it leaves, then of those it newly fills. */
export function movesBetween(before: readonly Slot[], after: readonly Slot[]): Move[] {
  const from = placesOf(before);
  const to = placesOf(after);
  const moves: Move[] = [];
  for (const [id, { occurrence, ...whose }] of from) {
    const now = to.get(id)?.occurrence ?? null;
    if (now !== occurrence) moves.push({ ...whose, from: occurrence, to: now });
  }
  for (const [id, { occurrence, ...whose }] of to) {
    if (!from.has(id)) moves.push({ ...whose, from: null, to: occurrence });
  }
  return moves;
}

/** "This moves two people: Ana from 5 May to 12 May, and Ben from 12 May to 5 May." */
export function tellMoves(moves: readonly Move[], words: Pick<Words, 'name' | 'meeting'>): string {
  if (moves.length === 0) return 'This moves nobody.';
  const people = new Set(moves.map(({ person }) => person)).size;
  const told = moves.slice(0, moves.length > spelledOut ? spelledOut - 1 : spelledOut).map((move) => tell(move, words));
  const more = moves.length - told.length;
  if (more > 0) told.push(`${inWords(more)} more turns after that`);
  const last = told.pop();
  const all = told.length === 0 ? last : `${told.join(', ')} and ${last}`;
  return `This moves ${people === 1 ? 'one person' : `${inWords(people)} people`}: ${all}.`;
}

function tell({ person, from, to }: Move, { name, meeting }: Pick<Words, 'name' | 'meeting'>): string {
  if (from === null) return `${name(person)} newly on ${meeting(to ?? '')}`;
  if (to === null) return `${name(person)} no longer on ${meeting(from)}`;
  return `${name(person)} from ${meeting(from)} to ${meeting(to)}`;
}

/** Where each turn lies; of somebody who takes no turns, the meeting is all there is to go by. */
function placesOf(slots: readonly Slot[]): Map<string, Omit<Move, 'from' | 'to'> & { occurrence: OccurrenceKey }> {
  const places = new Map<string, Omit<Move, 'from' | 'to'> & { occurrence: OccurrenceKey }>();
  for (const { presenter, turn, occurrence } of slots) {
    if (presenter === null) continue;
    places.set(turn ?? `${presenter}@${occurrence}`, { person: presenter, turn, occurrence });
  }
  return places;
}
