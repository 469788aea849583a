import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { mayWriteTable } from '@casecircle/shared/domain/policy.ts';
import type { DocumentName } from '@casecircle/shared/protocol/documents.ts';
import type { MeetingStore } from '../storage/meetings.ts';

/** What a person may do with a document that they may open at all. */
export type Admission = { mayWrite: boolean; agreementAccepted: boolean };

/** Undefined for everybody who may not know whether the document exists: rules D-40 to D-43. */
export type Admit = (name: DocumentName, personId: string) => Promise<Admission | undefined>;

export function createAdmit(meetings: Pick<MeetingStore, 'findForPerson' | 'findCaseForPerson'>): Admit {
  return async (name, personId) => {
    switch (name.scope) {
      case 'draft': {
        const found = await meetings.findCaseForPerson(name.caseId, personId);
        return found && { mayWrite: true, agreementAccepted: true };
      }
      case 'notebook': {
        if (name.personId !== personId) return undefined;
        const found = await meetings.findForPerson(name.meetingId, personId);
        return found && { mayWrite: true, agreementAccepted: found.agreementAccepted };
      }
      case 'table': {
        const found = await meetings.findForPerson(name.meetingId, personId);
        if (!found) return undefined;
        const meeting = JSON.parse(found.meeting.state) as Meeting;
        return { mayWrite: mayWriteTable(found.actor, meeting), agreementAccepted: found.agreementAccepted };
      }
    }
  };
}
