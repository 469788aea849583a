import { copyDraft, copySlip } from '@casecircle/shared/document/copies.ts';
import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import { caseNow, caseOf, type Meeting, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Instant } from '@casecircle/shared/domain/people.ts';
import { done, type Refusal, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import type { Documents } from '../documents/plane.ts';
import type { MeetingStore } from '../storage/meetings.ts';

export type Crossing = {
  command: Command;
  meetingId: string;
  groupId: string;
  before: Meeting;
  after: Meeting;
  personId: string;
  now: Instant;
};
export type CarryWords = (crossing: Crossing) => Promise<Result<void, Refusal>>;

/**
 * Copies the words that a command carries from one visibility to another: a draft or a slip, from its author's own
 * document onto the table, both documents in one transaction. Other commands carry none.
 */
export function wordsCarrier(documents: Pick<Documents, 'edit'>, meetings: Pick<MeetingStore, 'findCaseForPerson'>) {
  return async function carry(crossing: Crossing): Promise<Result<void, Refusal>> {
    switch (crossing.command.kind) {
      case 'share-case':
        return shareDraft(crossing, documents, meetings);
      case 'release':
        return releaseSlip(crossing, crossing.command, documents);
      default:
        return done(undefined);
    }
  };
}

async function shareDraft(
  { meetingId, before: meeting, personId }: Crossing,
  documents: Pick<Documents, 'edit'>,
  meetings: Pick<MeetingStore, 'findCaseForPerson'>,
): Promise<Result<void, Refusal>> {
  const own = caseOf(meeting, personId);
  const presented = own && (await meetings.findCaseForPerson(own.caseId, personId));
  if (!presented) return refuse('not-found', 'case');
  const { id: caseId, label } = presented;
  return documents.edit(
    [
      { scope: 'draft', caseId },
      { scope: 'table', meetingId },
    ],
    ([draft, table]) => (draft && table ? copyDraft(draft, table, { presenter: personId, caseId, label }) : missing()),
  );
}

function releaseSlip(
  { meetingId, before: meeting, personId, now }: Crossing,
  command: Extract<Command, { kind: 'release' }>,
  documents: Pick<Documents, 'edit'>,
): Promise<Result<void, Refusal>> {
  const phase = phaseOf(meeting)?.id ?? meeting.stage.kind;
  const of = { author: personId, slipId: command.slipId, as: command.as, caseId: caseNow(meeting).caseId, phase, now };
  return documents.edit(
    [
      { scope: 'notebook', meetingId, personId },
      { scope: 'table', meetingId },
    ],
    ([notebook, table]) => (notebook && table ? copySlip(notebook, table, of) : missing()),
  );
}

function missing(): Result<void, Refusal> {
  return refuse('internal');
}
