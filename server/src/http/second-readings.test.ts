import { join as pathOf } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { writeDecision } from '@casecircle/shared/document/coach-words.ts';
import { readReturned } from '@casecircle/shared/document/returned-words.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import type { Notice } from '@casecircle/shared/protocol/notices.ts';
import type { Problem } from '@casecircle/shared/protocol/refusals.ts';
import type { OwnSecondReading, SecondReading, WaitingReading } from '@casecircle/shared/protocol/second-reading.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { until } from '../documents/testing/scene.ts';
import { Attendee } from '../live/testing/attendee.ts';
import { codeOf, foundGroup, type Guest, given, join, newMeeting, openHouse } from './testing/house.ts';
import { acceptAgreement, openDocument } from './testing/open-document.ts';

const words = 'How do I stay with her grief?';

/** A group that wants a second reader; its member presents and has written a question. */
async function preparing() {
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

test('until somebody has read it a case is not shared; then its author shares it', async () => {
  const { facilitator, asked, share, standing, read, answer } = await preparing();
  await asked();
  expect(await standing()).toMatchObject({ needed: true, state: 'asked', current: true });
  expect(codeOf(await share())).toBe('second-reading');
  expect(given<SecondReading>(await read(facilitator)).blocks).toEqual([words, '']);
  expect((await answer(facilitator, { answer: 'read' })).status).toBe(204);
  expect(await standing()).toMatchObject({ state: 'read', current: true, reader: facilitator.account.name });
  expect((await share()).status).toBe(200);
});

test('before its author asks, and after they took it back, nobody reads anything', async () => {
  const { facilitator, presenter, own, asked, read } = await preparing();
  expect((await read(facilitator)).status).toBe(404);
  await asked();
  expect((await read(facilitator)).status).toBe(200);
  expect((await presenter.visitor.delete(own)).status).toBe(204);
  expect((await read(facilitator)).status).toBe(404);
});

test('words changed after they were asked about are read by nobody and shared by nobody until asked about anew', async () => {
  const { facilitator, draft, ask, asked, share, standing, read, give, opens, answer } = await preparing();
  await asked();
  const fingerprint = await opens(facilitator);
  draft.doc.getText('question').insert(0, 'Late: ');
  await until(async () => expect((await standing()).current).toBe(false));
  expect((await read(facilitator)).status).toBe(404);
  const late = await give(facilitator, { answer: 'read', fingerprint });
  expect([late.status, (late.body as Problem).detail]).toEqual([
    404,
    expect.stringMatching(/ has changed it after asking/),
  ]);
  expect((await ask()).status).toBe(201);
  expect((await answer(facilitator, { answer: 'read' })).status).toBe(204);
  draft.doc.getText('question').insert(0, 'Later: ');
  await until(async () => expect((await standing()).current).toBe(false));
  expect(codeOf(await share())).toBe('second-reading');
});

test('given back, the sentence reaches its author alone, in their draft', async () => {
  const { house, facilitator, draft, asked, standing, answer } = await preparing();
  await asked();
  const sentence = 'The village is small; say “a village”.';
  expect((await answer(facilitator, { answer: 'returned', sentence })).status).toBe(204);
  expect(await standing()).toMatchObject({ state: 'returned', sentence });
  await until(() => expect(readReturned(draft.doc)?.sentence).toBe(sentence));
  const notices = given<Notice[]>(await facilitator.visitor.get('/api/notices'));
  expect(JSON.stringify(notices)).not.toContain('village');
  expect(house.logged.join('')).not.toContain('village');
});

test('neither its author, a member, an observer nor a stranger reads or answers it', async () => {
  const { house, group, facilitator, presenter, observer, outsider, asked, read, give, opens } = await preparing();
  const member = await join(house, facilitator, group.id, 'Nora');
  await asked();
  const fingerprint = await opens(facilitator);
  for (const guest of [presenter, member, observer, outsider]) {
    expect((await read(guest)).status).toBe(404);
    expect((await give(guest, { answer: 'read', fingerprint })).status).toBe(404);
    expect(given<WaitingReading[]>(await guest.visitor.get('/api/second-readings'))).toEqual([]);
  }
  expect(given<WaitingReading[]>(await facilitator.visitor.get('/api/second-readings'))).toHaveLength(1);
});

test('while the coach asks about something there is nothing to read a second time', async () => {
  const { facilitator, draft, ask, read } = await preparing();
  draft.doc.getText('question').insert(0, 'Mrs. Kellerhoven rang. ');
  await until(async () => expect(codeOf(await ask())).toBe('identifying'));
  expect((await read(facilitator)).status).toBe(404);
});

test('the reader sees how many things their author said identify nobody, and where', async () => {
  const { facilitator, draft, asked, read } = await preparing();
  const paragraph = new Y.XmlElement('paragraph');
  draft.doc.getXmlFragment('notes').insert(0, [paragraph]);
  paragraph.insert(0, [new Y.XmlText('We spoke of the Quorvale.')]);
  writeDecision(draft.doc, 'settled', 'Quorvale', 1);
  await asked();
  await until(async () => {
    const { settled, blocks } = given<SecondReading>(await read(facilitator));
    expect(settled.map(({ block, start, end }) => blocks[block]?.slice(start, end))).toEqual(['Quorvale']);
  });
});

test('a facilitator is told that a case waits, without a word of it, and its author that it was read', async () => {
  const { facilitator, presenter, asked, answer } = await preparing();
  await asked();
  const [told] = given<Notice[]>(await facilitator.visitor.get('/api/notices'));
  expect(told?.kind).toBe('second-reading-asked');
  expect(JSON.stringify(told)).not.toContain('grief');
  await answer(facilitator, { answer: 'read' });
  const notices = given<Notice[]>(await presenter.visitor.get('/api/notices'));
  expect(notices.map(({ kind }) => kind)).toContain('second-reading-answered');
});

test('who alone facilitates shares on their own word: nobody could read it', async () => {
  const house = await openHouse();
  const { facilitator, group } = await foundGroup(house);
  given<GroupView>(await facilitator.visitor.patch(`/api/groups/${group.id}`, { secondReader: true }));
  const wish = newMeeting(facilitator.account.id);
  const meeting = given<MeetingLine>(await facilitator.visitor.post(`/api/groups/${group.id}/meetings`, wish));
  const view = given<OwnSecondReading>(await facilitator.visitor.get(`/api/meetings/${meeting.id}/second-reading`));
  expect(view.needed).toBe(false);
  expect(codeOf(await facilitator.visitor.post(`/api/meetings/${meeting.id}/second-reading`, { attested: true }))).toBe(
    'not-allowed',
  );
});

test('when its author has left the group nobody reads it any more', async () => {
  const { facilitator, presenter, group, asked, read } = await preparing();
  await asked();
  expect(
    (await facilitator.visitor.delete(`/api/groups/${group.id}/members/${presenter.account.id}`)).status,
  ).toBeLessThan(300);
  expect((await read(facilitator)).status).toBe(404);
});

test('who left the table quietly neither reads the case nor hears of it, until they come back', async () => {
  const { facilitator, meeting, asked, read, give } = await preparing();
  const exit = `/api/meetings/${meeting.id}/quiet-exit`;
  expect((await facilitator.visitor.put(exit)).status).toBe(204);
  await asked();
  expect((await read(facilitator)).status).toBe(404);
  expect((await give(facilitator, { answer: 'read', fingerprint: '' })).status).toBe(404);
  expect(given<WaitingReading[]>(await facilitator.visitor.get('/api/second-readings'))).toEqual([]);
  const notices = given<Notice[]>(await facilitator.visitor.get('/api/notices'));
  expect(notices.map(({ kind }) => kind)).not.toContain('second-reading-asked');
  expect((await facilitator.visitor.delete(exit)).status).toBe(204);
  expect((await read(facilitator)).status).toBe(200);
});

test('a facilitator reads nothing before they have accepted the agreement', async () => {
  const { house, facilitator, group, asked, read, give } = await preparing();
  const hesitant = await join(house, facilitator, group.id, 'Hanna', 'facilitator');
  await asked();
  expect(codeOf(await read(hesitant))).toBe('agreement-needed');
  expect(codeOf(await give(hesitant, { answer: 'read', fingerprint: '' }))).toBe('agreement-needed');
  await acceptAgreement(hesitant, group.id);
  expect((await read(hesitant)).status).toBe(200);
});

test('where the group no longer wants it nobody reads it any more', async () => {
  const { facilitator, group, asked, read } = await preparing();
  await asked();
  given<GroupView>(await facilitator.visitor.patch(`/api/groups/${group.id}`, { secondReader: false }));
  expect((await read(facilitator)).status).toBe(404);
  expect(given<WaitingReading[]>(await facilitator.visitor.get('/api/second-readings'))).toEqual([]);
});

test('once the case is shared nothing of its draft is open to be read, also where the group wants it again', async () => {
  const { facilitator, group, asked, share, read } = await preparing();
  await asked();
  given<GroupView>(await facilitator.visitor.patch(`/api/groups/${group.id}`, { secondReader: false }));
  expect((await share()).status).toBe(200);
  given<GroupView>(await facilitator.visitor.patch(`/api/groups/${group.id}`, { secondReader: true }));
  expect((await read(facilitator)).status).toBe(404);
  expect(given<WaitingReading[]>(await facilitator.visitor.get('/api/second-readings'))).toEqual([]);
});

test('given over the commands, sharing needs the second reading just the same', async () => {
  const { house, presenter, meeting, asked } = await preparing();
  await asked();
  const attendee = new Attendee(house, presenter);
  await attendee.enters(meeting.id);
  expect(await attendee.give({ kind: 'share-case', attested: true })).toMatchObject({
    ok: false,
    refusal: { code: 'second-reading' },
  });
});

test('an answer about words that were changed and asked about anew is not counted, and says what happened', async () => {
  const { facilitator, draft, ask, asked, share, standing, give, opens, answer } = await preparing();
  await asked();
  const fingerprint = await opens(facilitator);
  draft.doc.getText('question').insert(0, 'Unread: ');
  await until(async () => expect((await standing()).current).toBe(false));
  expect((await ask()).status).toBe(201);
  const late = await give(facilitator, { answer: 'read', fingerprint });
  expect([late.status, codeOf(late), (late.body as Problem).about]).toEqual([409, 'second-reading', 'changed']);
  expect((late.body as Problem).detail).toMatch(/ has changed it after you opened it/);
  expect(codeOf(await share())).toBe('second-reading');
  expect((await answer(facilitator, { answer: 'read' })).status).toBe(204);
  expect((await share()).status).toBe(200);
});

test('an answer that says nothing of what was read is none', async () => {
  const { facilitator, asked, give } = await preparing();
  await asked();
  expect(codeOf(await give(facilitator, { answer: 'read' }))).toBe('malformed');
});

test('of two who answer at once the author receives the words of the one who counts', async () => {
  const { house, facilitator, group, draft, ask, asked, standing, give, opens } = await preparing();
  const second = await join(house, facilitator, group.id, 'Fanny', 'facilitator');
  await acceptAgreement(second, group.id);
  await asked();
  for (let round = 0; round < 6; round += 1) {
    expect((await ask()).status).toBe(201);
    const fingerprint = await opens(facilitator);
    const both = round % 2 === 0 ? [facilitator, second] : [second, facilitator];
    const returned = (guest: Guest) => ({
      answer: 'returned',
      fingerprint,
      sentence: `${guest.account.name} ${round}`,
    });
    const statuses = (await Promise.all(both.map((guest) => give(guest, returned(guest))))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    const sentence = `${both[statuses.indexOf(204)]?.account.name} ${round}`;
    expect(await standing()).toMatchObject({ state: 'returned', sentence });
    await until(() => expect(readReturned(draft.doc)?.sentence).toBe(sentence));
  }
});

test('what an earlier reader wrote is not shown as what a later one did', async () => {
  const { house, facilitator, asked, standing, answer, caseId } = await preparing();
  await asked();
  expect((await answer(facilitator, { answer: 'returned', sentence: 'Say “a village”.' })).status).toBe(204);
  const database = new DatabaseSync(pathOf(house.dataDir, 'casecircle.db'));
  database.prepare('UPDATE secondReadings SET answeredAt = 1 WHERE caseId = ?').run(caseId);
  database.close();
  expect(await standing()).toMatchObject({ state: 'returned', sentence: null });
});

/** Of how many cases that wait a facilitator was told. */
async function toldOf(guest: Guest): Promise<number> {
  const notices = given<Notice[]>(await guest.visitor.get('/api/notices'));
  return notices.filter(({ kind }) => kind === 'second-reading-asked').length;
}

test('asked about again and again, unchanged or withdrawn between, the same words are told of once', async () => {
  const { facilitator, presenter, own, ask, asked, standing, share, answer } = await preparing();
  await asked();
  await Promise.all([ask(), ask(), ask()]);
  expect((await presenter.visitor.delete(own)).status).toBe(204);
  expect(await standing()).toMatchObject({ state: null, at: null });
  expect((await ask()).status).toBe(201);
  expect(await standing()).toMatchObject({ state: 'asked', current: true });
  expect(await toldOf(facilitator)).toBe(1);
  expect((await answer(facilitator, { answer: 'read' })).status).toBe(204);
  expect((await ask()).status).toBe(201);
  expect((await share()).status).toBe(200);
});

test('asked about after they came back, the same words are told of anew', async () => {
  const { facilitator, ask, asked, answer } = await preparing();
  await asked();
  expect((await answer(facilitator, { answer: 'returned', sentence: 'Is it too near?' })).status).toBe(204);
  expect((await ask()).status).toBe(201);
  expect(await toldOf(facilitator)).toBe(2);
});

test('that the rule was switched is told to whoever else facilitates, to nobody else, and only where it was', async () => {
  const { house, facilitator, presenter, group } = await preparing();
  const second = await join(house, facilitator, group.id, 'Fanny', 'facilitator');
  for (const secondReader of [false, false, true])
    given<GroupView>(await second.visitor.patch(`/api/groups/${group.id}`, { secondReader }));
  const told = async (guest: Guest) =>
    given<Notice[]>(await guest.visitor.get('/api/notices'))
      .filter(({ kind }) => kind === 'second-reader-changed')
      .map(({ text }) => text.split(':')[0])
      .toSorted();
  expect(await told(facilitator)).toEqual(['Fanny switched it off', 'Fanny switched it on']);
  expect(await told(presenter)).toEqual([]);
  expect(await told(second)).toEqual([]);
});
