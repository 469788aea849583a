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
import { codeOf, foundGroup, given, join, newMeeting, openHouse } from './testing/house.ts';
import { acceptAgreement } from './testing/open-document.ts';
import { preparing, words } from './testing/preparing.ts';

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
