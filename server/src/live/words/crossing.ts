import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Actor, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { type Refusal, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import type { Examiner } from '../../coach/examiner.ts';
import type { Documents } from '../../documents/plane.ts';
import type { MeetingStore } from '../../storage/meetings.ts';
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
};

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
