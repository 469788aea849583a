import { randomUUID } from 'node:crypto';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { closeCodes } from '@casecircle/shared/protocol/documents.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { PersonOf } from '../accounts/session.ts';
import { notesOf } from './testing/notes.ts';
import { cookieSession } from './testing/place.ts';
import { closedWith, rowsOf, saved, until, writingScene } from './testing/scene.ts';

type Scene = Awaited<ReturnType<typeof writingScene>>;

async function closeMeeting({ place, group }: Scene): Promise<void> {
  const { meetings } = { meetings: place.storage.database };
  const row = await meetings
    .selectFrom('meetings')
    .select('state')
    .where('id', '=', group.meetingId)
    .executeTakeFirstOrThrow();
  const state: Meeting = { ...(JSON.parse(row.state) as Meeting), stage: { kind: 'closing', since: 1 } };
  await meetings
    .updateTable('meetings')
    .set({ state: JSON.stringify(state) })
    .where('id', '=', group.meetingId)
    .execute();
  const answer = await place.giveCommand(group.meetingId, group.facilitator, { command: { kind: 'close' }, seen: 0 });
  expect(answer.ok).toBe(true);
}

test('D-44: whatever one may not open looks the same: 4404 and not a byte', async () => {
  const at = await writingScene();
  const { group, table, draft, notebookOf, open } = at;
  const attempts = [
    open(table, group.outsider),
    open({ scope: 'table', meetingId: randomUUID() }, group.member),
    open(draft, group.facilitator),
    open({ scope: 'draft', caseId: randomUUID() }, group.presenter),
    open(notebookOf(group.member), group.facilitator),
    open(notebookOf(group.outsider), group.outsider),
    open('table/not-an-id', group.member),
    open(`table/${group.meetingId}/more`, group.member),
    open({ scope: 'desk', meetingId: group.meetingId }, group.member),
    open(table, randomUUID()),
  ];
  for (const attempt of attempts) await closedWith(attempt, closeCodes.notFound);
  expect(attempts.flatMap((attempt) => attempt.received)).toEqual([]);
  const stored = await rowsOf(at.place);
  expect(stored).toEqual([]);
});

test('D-42: a draft is its presenter’s alone: neither facilitator nor member nor observer opens it', async () => {
  const { group, draft, open, opened } = await writingScene();
  const desk = await opened(draft, group.presenter);
  desk.doc.getText('question').insert(0, 'not yet for anybody');
  await saved(desk);
  const others = [group.facilitator, group.member, group.observer, group.outsider].map((person) => open(draft, person));
  for (const other of others) await closedWith(other, closeCodes.notFound);
  expect(others.flatMap(({ received }) => received)).toEqual([]);
});

test('D-43: who has not accepted the agreement enters no table and no notebook', async () => {
  const { group, table, notebookOf, open } = await writingScene();
  await closedWith(open(table, group.hesitant), closeCodes.notFound);
  await closedWith(open(notebookOf(group.hesitant), group.hesitant), closeCodes.notFound);
});

test('D-40, D-45: an observer reads the table; an edit of theirs is refused, counted, and reaches nobody', async () => {
  const { group, table, opened } = await writingScene();
  const [observer, member] = [await opened(table, group.observer), await opened(table, group.member)];
  notesOf(member.doc).insert(0, 'for all');
  await until(() => expect(notesOf(observer.doc).toString()).toBe('for all'));
  notesOf(observer.doc).insert(0, 'whisper');
  await until(() => expect(observer.refused).toEqual(['read-only']));
  await saved(observer);
  notesOf(member.doc).insert(7, ' of us');
  await until(() => expect(notesOf(observer.doc).toString()).toContain(' of us'));
  expect([member.heard('whisper'), observer.closed]).toEqual([false, []]);
});

test('D-45: a reader who joins a table with deletions is not refused for having nothing new', async () => {
  const { group, table, open, opened } = await writingScene();
  const member = await opened(table, group.member);
  notesOf(member.doc).insert(0, 'deleted');
  notesOf(member.doc).delete(0, 4);
  await saved(member);
  const observer = await opened(table, group.observer);
  observer.provider.disconnect();
  observer.provider.connect();
  await saved(observer);
  expect(observer.refused).toEqual([]);
  expect(open(table, group.observer).refused).toEqual([]);
});

test('D-45: closing the meeting makes the table read-only on open connections; notebooks stay writable', async () => {
  const at = await writingScene();
  const { group, table, notebookOf, opened } = at;
  const member = await opened(table, group.member);
  const notebook = await opened(notebookOf(group.member), group.member);
  await closeMeeting(at);
  notesOf(member.doc).insert(0, 'too late');
  notesOf(notebook.doc).insert(0, 'for me');
  await until(() => expect(member.refused).toEqual(['read-only']));
  await saved(member, notebook);
  expect([notebook.refused, member.closed]).toEqual([[], []]);
  const later = await opened(table, group.presenter);
  expect(later.heard('too late')).toBe(false);
});

test('D-41: an observer writes in a notebook of their own', async () => {
  const { group, notebookOf, opened } = await writingScene();
  const notebook = await opened(notebookOf(group.observer), group.observer);
  notesOf(notebook.doc).insert(0, 'mine');
  await saved(notebook);
  expect(notebook.refused).toEqual([]);
});

test('D-41: words of a notebook never travel on any other connection', async () => {
  const { group, table, draft, notebookOf, opened } = await writingScene();
  const mine = await opened(notebookOf(group.member), group.member);
  const others = [
    await opened(table, group.member),
    await opened(table, group.facilitator),
    await opened(table, group.observer),
    await opened(draft, group.presenter),
    await opened(notebookOf(group.facilitator), group.facilitator),
  ];
  notesOf(mine.doc).insert(0, 'countertransference');
  mine.awareness.setLocalStateField('note', 'countertransference');
  await saved(mine);
  if (others[0]) notesOf(others[0].doc).insert(0, 'beacon');
  for (const other of others.slice(1, 3)) await until(() => expect(other.heard('beacon')).toBe(true));
  expect(others.map((other) => other.heard('countertransference'))).toEqual(others.map(() => false));
  const sameOwner = await opened(notebookOf(group.member), group.member);
  expect(sameOwner.heard('countertransference')).toBe(true);
});

test('D-46: the end of a session closes its connections with 4401 and no others', async () => {
  const { place, group, table, opened } = await writingScene();
  const [member, other] = [await opened(table, group.member), await opened(table, group.presenter)];
  place.revocations.sessionEnded(`session-${group.member}`);
  await closedWith(member, closeCodes.signedOut);
  expect(other.closed).toEqual([]);
});

/** Sessions of which each ends when the test says, on a clock of the test's own. */
async function sceneWithSessions() {
  const clock = { now: 1_000 };
  const ends = new Map<string, number>();
  const asked = { fails: false };
  const personOf: PersonOf = async (request) => {
    const person = await cookieSession(request);
    if (asked.fails) throw new Error('the store is away');
    return person && { ...person, expiresAt: ends.get(person.personId) ?? Number.MAX_SAFE_INTEGER };
  };
  return { ...(await writingScene({ personOf, documents: { beatMs: 20, now: () => clock.now } })), clock, ends, asked };
}

test('D-46: a session that runs out is closed with 4401, one that was prolonged is not', async () => {
  const { group, table, opened, clock, ends } = await sceneWithSessions();
  for (const person of [group.member, group.presenter]) ends.set(person, 2_000);
  const [lapsed, prolonged] = [await opened(table, group.member), await opened(table, group.presenter)];
  ends.set(group.presenter, 3_000);
  clock.now = 1_999;
  notesOf(lapsed.doc).insert(0, 'in time');
  await saved(lapsed);
  expect(lapsed.closed).toEqual([]);
  clock.now = 2_000;
  await closedWith(lapsed, closeCodes.signedOut);
  notesOf(prolonged.doc).insert(0, 'still here');
  await saved(prolonged);
  expect(prolonged.closed).toEqual([]);
});

test('D-46: when a session cannot be looked up, its connection ends with 1013 and not as if it had run out', async () => {
  const { group, table, opened, clock, ends, asked } = await sceneWithSessions();
  ends.set(group.member, 2_000);
  const member = await opened(table, group.member);
  member.provider.shouldConnect = false;
  asked.fails = true;
  clock.now = 2_000;
  await closedWith(member, closeCodes.tryAgainLater);
  expect(member.closed).toEqual([closeCodes.tryAgainLater]);
});

test('D-46: the end of a membership closes table and notebook with 4404', async () => {
  const { place, group, table, notebookOf, opened } = await writingScene();
  const clients = [await opened(table, group.member), await opened(notebookOf(group.member), group.member)];
  await place.storage.database
    .updateTable('memberships')
    .set({ leftAt: 2 })
    .where('personId', '=', group.member)
    .execute();
  place.revocations.membershipEnded(group.groupId, group.member);
  for (const client of clients) await closedWith(client, closeCodes.notFound);
});

test('D-45: a change of role acts on open connections', async () => {
  const { place, group, table, opened } = await writingScene();
  const member = await opened(table, group.member);
  const rows = place.storage.database.updateTable('memberships').where('personId', '=', group.member);
  await rows.set({ role: 'observer' }).execute();
  place.revocations.membershipChanged(group.groupId, group.member);
  notesOf(member.doc).insert(0, 'a');
  await until(() => expect(member.refused).toEqual(['read-only']));
});

test('D-44: two scopes with the same id are two documents', async () => {
  const { group, table, draft, opened } = await writingScene();
  const [one, other] = [await opened(table, group.presenter), await opened(draft, group.presenter)];
  notesOf(one.doc).insert(0, 'on the table');
  await saved(one);
  expect(Y.encodeStateVector(other.doc)).not.toEqual(Y.encodeStateVector(one.doc));
  expect(other.heard('on the table')).toBe(false);
});
