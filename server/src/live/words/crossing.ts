import type { Finding } from '@casecircle/shared/coach/finding.ts';
import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Actor, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { type Refusal, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import type { Examiner } from '../../coach/examiner.ts';
import type { Documents } from '../../documents/plane.ts';
import type { Alongside, MeetingStore } from '../../storage/meetings.ts';
import type { QuietExitStore } from '../../storage/quiet-exits.ts';
import type { SecondReadingStore } from '../../storage/second-readings.ts';

/** A command that was decided and not stored yet, with all that its words depend on. */
export type Crossing = {
  command: Command;
  meetingId: string;
  groupId: string;
  before: Meeting;
  after: Meeting;
  personId: PersonId;
  /** Who belongs to the group now. */
  people: readonly Actor[];
  now: Instant;
  /** What the coach read for this command before its turn came; undefined for those that need no reading. */
  examined?: Examined | undefined;
};

/** What the coach found in words. It counts for just these. */
export type Examined = { blocks: readonly string[]; findings: readonly Finding[] };

/** What a refusal is about when the words that the coach read are others by now: it could read them again. */
export const changed = 'changed';

/** What a command writes in other tables, in the transaction of its state: the one is never there without the other. */
export type AlongsideOf = (crossing: Crossing) => Promise<Alongside | undefined>;

export type Carried = Promise<Result<void, Refusal>>;

export type WordsParts = {
  documents: Pick<Documents, 'edit' | 'known' | 'read'>;
  meetings: Pick<MeetingStore, 'findCaseForPerson'>;
  /** Reads words as the coach does. */
  examine: Examiner['examine'];
  quietExits: Pick<QuietExitStore, 'ofMeeting'>;
  secondReadings: Pick<SecondReadingStore, 'find' | 'rulesOf'>;
};

/** For the documents that an edit asked for and that a type cannot promise. */
export function missing(): Result<void, Refusal> {
  return refuse('internal');
}
