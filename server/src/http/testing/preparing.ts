import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import type { OwnSecondReading, SecondReading } from '@casecircle/shared/protocol/second-reading.ts';
import { expect } from 'vitest';
import { until } from '../../documents/testing/scene.ts';
import { foundGroup, type Guest, given, newMeeting, openHouse } from './house.ts';
import { acceptAgreement, openDocument } from './open-document.ts';

export const words = 'How do I stay with her grief?';

/** A group that wants a second reader; its member presents and has written a question. */
export async function preparing() {
  const house = await openHouse();
  const founded = await foundGroup(house);
  const { facilitator, member: presenter, group } = founded;
  given<GroupView>(await facilitator.visitor.patch(`/api/groups/${group.id}`, { secondReader: true }));
  await acceptAgreement(presenter, group.id);
  const wish = newMeeting(presenter.account.id);
  const meeting = given<MeetingLine>(await facilitator.visitor.post(`/api/groups/${group.id}/meetings`, wish));
  const caseId = meeting.cases[0]?.caseId ?? '';
  const draft = openDocument(house, presenter, { scope: 'draft', caseId });
  await until(() => expect(draft.provider.synced).toBe(true));
  draft.doc.getText('question').insert(0, words);
  const own = `/api/meetings/${meeting.id}/second-reading`;
  const ask = () => presenter.visitor.post(own, { attested: true });
  const share = () => presenter.visitor.post(`/api/meetings/${meeting.id}/share`, { attested: true });
  const standing = async () => given<OwnSecondReading>(await presenter.visitor.get(own));
  const read = (guest: Guest) => guest.visitor.get(`/api/second-readings/${caseId}`);
  const give = (guest: Guest, body: object) => guest.visitor.post(`/api/second-readings/${caseId}`, body);
  const opens = async (guest: Guest) => given<SecondReading>(await read(guest)).fingerprint;
  /** Opened and answered in one go. */
  const answer = async (guest: Guest, body: object) => give(guest, { fingerprint: await opens(guest), ...body });
  /** Once the words have come to the server. */
  const asked = () => until(async () => expect((await ask()).status).toBe(201));
  return {
    ...founded,
    house,
    presenter,
    meeting,
    caseId,
    draft,
    own,
    ask,
    asked,
    share,
    standing,
    read,
    give,
    opens,
    answer,
  };
}
