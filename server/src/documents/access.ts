import { type Meeting, stageName } from '@casecircle/shared/domain/meeting/meeting.ts';
import { mayWriteTable, rolesIn } from '@casecircle/shared/domain/policy.ts';
import type { DocumentName } from '@casecircle/shared/protocol/documents.ts';
import type { MeetingForPerson, MeetingStore } from '../storage/meetings.ts';
import { type Judge, judgeDraft, judgeNotebook, judgeTable } from './judges.ts';

/** What a person may do with a document that they may open at all. */
export type Admission = {
  mayWrite: boolean;
  agreementAccepted: boolean;
  /** Why one touch of an update is refused; undefined when it may be. */
  judge: Judge;
  /** As what they were admitted and where the meeting stood then: decides what a change of rights means. */
  role: string;
  stage: string;
};

/** Undefined for everybody who may not know whether the document exists: rules D-40 to D-43. */
export type Admit = (name: DocumentName, personId: string) => Promise<Admission | undefined>;

const always = { mayWrite: true, role: 'owner', stage: '' };

export function createAdmit(meetings: Pick<MeetingStore, 'findForPerson' | 'findCaseForPerson'>): Admit {
  const read = createMeetingReader();
  return async (name, personId) => {
    switch (name.scope) {
      case 'draft': {
        const found = await meetings.findCaseForPerson(name.caseId, personId);
        return found && { ...always, agreementAccepted: true, judge: judgeDraft };
      }
      case 'notebook': {
        if (name.personId !== personId) return undefined;
        const found = await meetings.findForPerson(name.meetingId, personId);
        return found && { ...always, agreementAccepted: found.agreementAccepted, judge: judgeNotebook };
      }
      case 'table': {
        const found = await meetings.findForPerson(name.meetingId, personId);
        return found && toTable(found, read(name.meetingId, found.meeting.state));
      }
    }
  };
}

function toTable({ actor, agreementAccepted }: MeetingForPerson, meeting: Meeting): Admission {
  const role = rolesIn(actor, meeting).join(' ');
  const mayWrite = mayWriteTable(actor, meeting);
  return { mayWrite, agreementAccepted, role, stage: stageName(meeting), judge: judgeTable(actor, meeting) };
}

/** Meetings whose state is remembered: more than go on at one time. */
const remembered = 1_000;

/** Reads the state of a meeting once for all who sit in it, and again when it has changed. */
function createMeetingReader(): (id: string, state: string) => Meeting {
  const known = new Map<string, { state: string; meeting: Meeting }>();
  return (id, state) => {
    const last = known.get(id);
    if (last?.state === state) return last.meeting;
    const meeting = JSON.parse(state) as Meeting;
    known.delete(id);
    known.set(id, { state, meeting });
    for (const oldest of known.keys()) {
      if (known.size <= remembered) break;
      known.delete(oldest);
    }
    return meeting;
  };
}
