import type { EntryKind } from '../formats/format.ts';
import type { PersonId } from '../people.ts';
import type { FlaggedPlace } from './blanking.ts';
import type { ReturnOutcome } from './meeting.ts';

/** What people may ask of a meeting. Validated by `protocol/live.ts`, decided by `reduce`. */
export type Command =
  | { kind: 'start' }
  | { kind: 'advance' }
  | { kind: 'back' }
  /** Makes the meeting longer. */
  | { kind: 'extend'; minutes: number }
  /** Takes minutes from a later phase, by its index. */
  | { kind: 'borrow'; minutes: number; from: number }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'ask-turn' }
  | { kind: 'pass-turn' }
  | { kind: 'next-turn' }
  /** “I have finished”, in this phase; or not yet after all. */
  | { kind: 'ready'; ready: boolean }
  /** `attested`: to their own knowledge nobody can be recognised in it. */
  | { kind: 'share-case'; attested: true }
  | { kind: 'release'; slipId: string; as: EntryKind }
  /** Shows a slip to the facilitators and nobody else. */
  | { kind: 'show-facilitators'; slipId: string }
  /** Takes an entry, by its name, from the table for everyone; its author keeps it. */
  | { kind: 'blank'; entry: string }
  /**
   * Puts blanks for what the coach is sure of, with `all` also for what it only asks about, in what stands there on the table, for
   * everyone. Its author keeps the words.
   */
  | { kind: 'blank-words'; place: FlaggedPlace; all?: true | undefined }
  /** Holds an entry up for all, by its name; or none. */
  | { kind: 'spotlight'; entry: string | null }
  | { kind: 'take-over' }
  | { kind: 'hand-over'; to: PersonId }
  | { kind: 'take-seat'; person: PersonId; seat: string | null }
  | { kind: 'choose-module'; module: string }
  /** The silenced presenter asks to be brought back, or takes it back. */
  | { kind: 'bring-me-back'; wish: boolean }
  /** Goes to the presenter's protected answer. */
  | { kind: 'bring-back' }
  | { kind: 'answer-return'; outcome: ReturnOutcome }
  | { kind: 'close' };

export type CommandKind = Command['kind'];
export type CommandOf<Kind extends CommandKind> = Extract<Command, { kind: Kind }>;
