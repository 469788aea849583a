import { type Meeting, rightsName } from '@casecircle/shared/domain/meeting/meeting.ts';
import { isBlanked, mayWriteTable } from '@casecircle/shared/domain/policy.ts';
import type { Touch } from '@casecircle/shared/domain/touch.ts';
import type { DocumentName } from '@casecircle/shared/protocol/documents.ts';
import type { MeetingForPerson, MeetingStore } from '../storage/meetings.ts';
import { type Judge, judgeDesk, judgeDraft, judgeNotebook, judgeTable } from './judges.ts';

/** What a person may do with a document that they may open at all. */
export type Admission = {
  mayWrite: boolean;
  agreementAccepted: boolean;
  /** Its words were erased, also where this person never wrote any. */
  forgotten: boolean;
  /** Why one touch of an update is refused; undefined when it may be. */
  judge: Judge;
  /** What no grace holds for. */
  never: (touch: Touch) => boolean;
  /**
   * What they are in the group, and where the meeting stood then: decides what a change of rights means. What a stage makes of
   * a person (presenter, lead, in a seat) belongs to the stage: their words on the way keep their grace.
   */
  role: string;
  stage: string;
};

/** Undefined for everybody who may not know whether the document exists: rules D-40 to D-43. */
export type Admit = (name: DocumentName, personId: string) => Promise<Admission | undefined>;

const always = { never: () => false, mayWrite: true, forgotten: false, role: 'owner', stage: '' };

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
        return found && { ...always, ...doorOf(found), judge: judgeNotebook };
      }
      case 'desk': {
        const found = await meetings.findForPerson(name.meetingId, personId);
        if (found?.actor.role !== 'facilitator' || found.exited) return undefined;
        return { ...always, ...doorOf(found), mayWrite: false, judge: judgeDesk };
      }
      case 'table': {
        const found = await meetings.findForPerson(name.meetingId, personId);
        // Whoever left quietly may not know the case, so they may not know its table either.
        return found && !found.exited ? toTable(found, read(name.meetingId, found.meeting.state)) : undefined;
      }
    }
  };
}

/** What opens a document of a meeting or keeps it shut, whichever it is. */
function doorOf({ agreementAccepted, meeting }: MeetingForPerson): Pick<Admission, 'agreementAccepted' | 'forgotten'> {
  return { agreementAccepted, forgotten: meeting.forgottenAt !== null };
}

function toTable(found: MeetingForPerson, meeting: Meeting): Admission {
  const { actor, archived } = found;
  const mayWrite = !archived && mayWriteTable(actor, meeting);
  const judge: Judge = archived ? () => 'read-only' : judgeTable(actor, meeting);
  const never = (touch: Touch) => archived || isBlanked(touch, meeting);
  return { ...doorOf(found), mayWrite, role: actor.role, stage: rightsName(meeting), judge, never };
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
