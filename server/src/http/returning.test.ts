import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { writeTakeaway } from '@casecircle/shared/document/entries.ts';
import type { HomeView } from '@casecircle/shared/protocol/home.ts';
import type { MeetingLine, ReturnView } from '@casecircle/shared/protocol/meetings.ts';
import { expect, test } from 'vitest';
import { until } from '../documents/testing/scene.ts';
import { type Evening, evening } from '../live/testing/evening.ts';
import { codeOf, dateIn, given } from './testing/house.ts';

/** A meeting that closed with an intention of its presenter. */
async function closedMeeting(intention: string | null) {
  const at = await evening();
  const { house, people, meeting, toPhase } = at;
  for (const person of [people.facilitator, people.presenter]) await person.enters(meeting.id);
  await toPhase('talk');
  if (intention !== null) {
    const table = await people.presenter.opens({ scope: 'table', meetingId: meeting.id });
    writeTakeaway(table.doc, people.presenter.id, randomUUID(), { kind: 'intention', text: intention, at: 1 });
    await until(() => expect(table.isWhole()).toBe(true));
    table.leave();
  }
  await toPhase('closing');
  expect(await people.facilitator.give({ kind: 'close' })).toMatchObject({ ok: true });
  return { ...at, house };
}

/** The meeting after that, opened. */
async function nextMeeting(intention: string | null) {
  const at = await closedMeeting(intention);
  const { people } = at;
  const next = await at.planAnother(people.member);
  for (const person of [people.facilitator, people.presenter]) {
    person.states.length = 0;
    await person.enters(next.id);
  }
  expect(await people.facilitator.give({ kind: 'start' })).toMatchObject({ ok: true });
  return { ...at, next };
}

async function returnOf(at: Evening & { next: MeetingLine }, part: keyof Evening['people']) {
  return given<ReturnView | null>(await at.people[part].guest.visitor.get(`/api/meetings/${at.next.id}/return`));
}

test('C-23: whose return it is reads their own intention; for everybody else there is nothing', async () => {
  const at = await nextMeeting('ask her about the letter');
  expect(await returnOf(at, 'presenter')).toEqual({
    from: at.meeting.id,
    label: 'Amber Harbour',
    startsAt: at.meeting.startsAt,
    intention: 'ask her about the letter',
    foreseen: false,
    erased: false,
  });
  for (const part of ['facilitator', 'member', 'other', 'observer'] as const)
    expect(await returnOf(at, part)).toBeNull();
  expect(at.house.logged.filter((line) => line.includes('letter'))).toEqual([]);
  const path = `/api/meetings/${at.next.id}/return`;
  expect(codeOf(await at.house.visitor().get(path))).toBe('signed-out');
  expect(codeOf(await at.people.member.guest.visitor.get(`/api/meetings/${randomUUID()}/return`))).toBe('not-found');
});

test('C-23: before the next meeting begins it is foreseen for whose return it is, and their home says so', async () => {
  const at = await closedMeeting('ask her about the letter');
  const waiting = { label: 'Amber Harbour', from: at.meeting.id, meeting: null, startsAt: null };
  expect(await homeReturns(at, 'presenter')).toMatchObject([waiting]);
  const next = await at.planAnother(at.people.member);
  const later = await at.planAnother(at.people.member);
  given(
    await at.people.facilitator.guest.visitor.patch(`/api/meetings/${later.id}`, { date: dateIn(20), time: '17:30' }),
  );
  const foreseen = { intention: 'ask her about the letter', foreseen: true };
  expect(await returnOf({ ...at, next }, 'presenter')).toMatchObject(foreseen);
  expect(await returnOf({ ...at, next: later }, 'presenter')).toBeNull();
  expect(await returnOf({ ...at, next }, 'member')).toBeNull();
  const opens = { ...waiting, meeting: next.id, startsAt: next.startsAt };
  expect(await homeReturns(at, 'presenter')).toMatchObject([opens]);
  expect(JSON.stringify(await homeReturns(at, 'presenter'))).not.toContain('letter');
  expect(await homeReturns(at, 'member')).toEqual([]);
});

test('C-23: once a meeting has opened with it a return waits no longer', async () => {
  const at = await nextMeeting('ask her about the letter');
  expect(await homeReturns(at, 'presenter')).toEqual([]);
});

test('C-23: who closed without an intention has no return', async () => {
  const at = await nextMeeting(null);
  expect(await returnOf(at, 'presenter')).toBeNull();
});

test('C-23: of a table that was forgotten there is no intention any more, and the return is there all the same', async () => {
  const at = await nextMeeting('ask her about the letter');
  forget(at.house.dataDir, `table/${at.meeting.id}`);
  expect(await returnOf(at, 'presenter')).toMatchObject({ from: at.meeting.id, intention: null });
});

async function homeReturns(at: Evening, part: keyof Evening['people']) {
  return given<HomeView>(await at.people[part].guest.visitor.get('/api/home')).returns;
}

/** As the documents plane does it, from beside it. */
function forget(dataDir: string, document: string): void {
  const database = new DatabaseSync(join(dataDir, 'documents.db'));
  database.prepare('update "documentKeys" set wrapped = null, "forgottenAt" = 1 where document = ?').run(document);
  database.prepare('delete from "documentUpdates" where document = ?').run(document);
  database.close();
}
