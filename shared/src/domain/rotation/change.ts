import type { PersonId } from '../people.ts';
import type { RhythmRule } from './rhythm.ts';
import type { OccurrenceKey, Placing, TurnId, WallDate } from './season.ts';

/** A rhythm with the place whose public holidays it leaves out. */
export type RhythmWish = RhythmRule & { holidays: { country: string; region: string | null } | null };

/** Everything that changes a season. */
export type SeasonChange =
  | { kind: 'rhythm'; rhythm: RhythmWish | null; formatId: string; wrap: string }
  | { kind: 'order'; people: readonly PersonId[] }
  | { kind: 'break'; from: WallDate; to: WallDate; name: string }
  | { kind: 'end-break'; break: string }
  | { kind: 'move'; occurrence: OccurrenceKey; date: WallDate; time: string }
  | { kind: 'cancel'; occurrence: OccurrenceKey }
  | { kind: 'restore'; occurrence: OccurrenceKey }
  | { kind: 'add'; date: WallDate; time: string }
  | { kind: 'cases'; occurrence: OccurrenceKey; count: number }
  | { kind: 'method'; occurrence: OccurrenceKey; formatId: string; wrap: string }
  | { kind: 'skip'; turn: TurnId }
  | { kind: 'place'; occurrence: OccurrenceKey; person: PersonId; placing: Placing }
  | { kind: 'exchange'; turn: TurnId; by: PersonId; theirs: TurnId | null }
  | { kind: 'undo'; exception: string }
  | { kind: 'away'; person: PersonId; from: WallDate; to: WallDate }
  | { kind: 'back'; absence: string };

export type ChangeOf<Kind extends SeasonChange['kind']> = Extract<SeasonChange, { kind: Kind }>;
