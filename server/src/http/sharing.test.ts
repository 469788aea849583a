import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sharedCase } from '@casecircle/shared/document/roots.ts';
import type { DocumentName } from '@casecircle/shared/protocol/documents.ts';
import type { MeetingLine, MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { until } from '../documents/testing/scene.ts';
import { codeOf, foundGroup, type Guest, given, newMeeting, openHouse } from './testing/house.ts';
import { acceptAgreement as accept, openDocument as open } from './testing/open-document.ts';

test('whoever brings the second case shares their own; where it is told the group gets its title alone', async () => {
  const house = await openHouse();
  const { facilitator, member, group } = await foundGroup(house);
  await accept(member, group.id);
  const more = [{ presenter: member.account.id, formatId: 'balint' }];
  const wish = { ...newMeeting(facilitator.account.id), more };
  const meeting = given<MeetingLine>(await facilitator.visitor.post(`/api/groups/${group.id}/meetings`, wish));
  const caseId = meeting.cases[1]?.caseId ?? '';
  const draft = open(house, member, { scope: 'draft', caseId });
  const table = open(house, facilitator, { scope: 'table', meetingId: meeting.id });
  await until(() => expect([draft.provider.synced, table.provider.synced]).toEqual([true, true]));
  const paragraph = new Y.XmlElement('paragraph');
  draft.doc.getXmlFragment('notes').insert(0, [paragraph]);
  paragraph.insert(0, [new Y.XmlText('a long winter')]);
  draft.doc.getText('question').insert(0, 'The coat');
  const share = () => member.visitor.post(`/api/meetings/${meeting.id}/share`, { attested: true });
  await until(async () => expect((await share()).body).toEqual({ version: 1 }));
  const shared = () => sharedCase(table.doc, member.account.id, caseId);
  await until(() => expect(shared()?.question.toString()).toBe('The coat'));
  expect(shared()?.notes.toString()).toBe('<paragraph></paragraph>');
  const view = given<MeetingView>(await member.visitor.get(`/api/meetings/${meeting.id}`));
  expect(view.cases.map((one) => one.shared)).toEqual([false, true]);
});

test('the presenter shares the draft over HTTP, and the group reads it on the table', async () => {
  const house = await openHouse();
  const { facilitator, member: presenter, group, meeting } = await foundGroup(house);
  await accept(presenter, group.id);
  const draft = open(house, presenter, { scope: 'draft', caseId: meeting.caseId });
  const table = open(house, facilitator, { scope: 'table', meetingId: meeting.id });
  await until(() => expect([draft.provider.synced, table.provider.synced]).toEqual([true, true]));
  draft.doc.getText('question').insert(0, 'What am I missing?');
  const share = () => presenter.visitor.post(`/api/meetings/${meeting.id}/share`, { attested: true });
  await until(async () => expect((await share()).body).toEqual({ version: 1 }));
  const shared = () => sharedCase(table.doc, presenter.account.id, meeting.caseId);
  await until(() => expect(shared()?.question.toString()).toBe('What am I missing?'));
  expect(codeOf(await share())).toBe('already-done');
  const database = new DatabaseSync(join(house.dataDir, 'casecircle.db'), { readOnly: true });
  onTestFinished(() => database.close());
  const noted = database.prepare("select actor, subject from audit where action = 'case-shared'").all();
  expect(noted.map((row) => ({ ...row }))).toEqual([{ actor: presenter.account.id, subject: meeting.id }]);
});

test('sharing is refused to everybody else, in the words of each refusal', async () => {
  const house = await openHouse();
  const { facilitator, member, outsider, stranger, meeting } = await foundGroup(house);
  const share = async ({ visitor }: Pick<Guest, 'visitor'>, id = meeting.id) =>
    codeOf(await visitor.post(`/api/meetings/${id}/share`, { attested: true }));
  expect(await share(stranger)).toBe('signed-out');
  expect(await share(outsider)).toBe('not-found');
  expect(await share(facilitator, randomUUID())).toBe('not-found');
  expect(await share(facilitator, 'no-id')).toBe('not-found');
  expect(await share(facilitator)).toBe('not-allowed');
  expect(await share(member)).toBe('agreement-needed');
});

test('D-46: signing out closes the documents, and D-47: without session or from elsewhere none opens', async () => {
  const house = await openHouse();
  const { facilitator, meeting } = await foundGroup(house);
  const table: DocumentName = { scope: 'table', meetingId: meeting.id };
  const own = open(house, facilitator, table);
  await until(() => expect(own.provider.synced).toBe(true));
  const elsewhere = open(house, facilitator, table, 'https://elsewhere.example');
  await until(() => expect(elsewhere.failed[0]).toContain('403'));
  given(await facilitator.visitor.post('/api/auth/sign-out', {}));
  await until(() => expect(own.closed).toContain(4401));
  const signedOut = open(house, facilitator, table);
  await until(() => expect(signedOut.failed[0]).toContain('401'));
});
