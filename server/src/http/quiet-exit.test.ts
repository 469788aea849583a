import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readEntries } from '@casecircle/shared/document/entries.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { expect, test } from 'vitest';
import { until } from '../documents/testing/scene.ts';
import { slipIn } from '../live/testing/attendee.ts';
import { type Evening, evening, looksAround } from '../live/testing/evening.ts';
import { codeOf, given } from './testing/house.ts';

async function seated() {
  const at = await evening();
  const { people, meeting } = at;
  const table = { scope: 'table', meetingId: meeting.id } as const;
  const notebookOf = (personId: string) => ({ scope: 'notebook', meetingId: meeting.id, personId }) as const;
  const tables = {} as Record<keyof Evening['people'], Awaited<ReturnType<typeof people.member.opens>>>;
  for (const part of Object.keys(people) as (keyof Evening['people'])[]) {
    await people[part].enters(meeting.id);
    tables[part] = await people[part].opens(table);
  }
  const path = `/api/meetings/${meeting.id}/quiet-exit`;
  const leaves = (part: keyof Evening['people']) => people[part].guest.visitor.put(path);
  const comesBack = (part: keyof Evening['people']) => people[part].guest.visitor.delete(path);
  return { ...at, tables, table, notebookOf, leaves, comesBack };
}

test('C-26, D-101: who leaves quietly loses the table within a second, and not a byte of it comes any more', async () => {
  const { people, tables, table, notebookOf, leaves, toPhase } = await seated();
  const notebook = await people.member.opens(notebookOf(people.member.id));
  await toPhase('round');
  const left = performance.now();
  expect((await leaves('member')).status).toBe(204);
  await until(() => expect(tables.member.closed).toContain(4404));
  expect(performance.now() - left).toBeLessThan(1_000);
  const frames = people.member.heard.count(`table/${table.meetingId}`);
  const { slipId, own } = await releaseOf(people.other, notebookOf(people.other.id));
  await people.other.give({ kind: 'release', slipId, as: 'idea' });
  await until(() => expect(readEntries(tables.other.doc)).toHaveLength(1));
  const again = people.member.tries(table);
  await until(() => expect(again.closed).toContain(4404));
  expect(people.member.heard.count(`table/${table.meetingId}`)).toBe(frames);
  expect([notebook.closed, own.closed]).toEqual([[], []]);
});

async function releaseOf(person: Evening['people']['member'], notebook: Parameters<typeof person.opens>[0]) {
  const own = await person.opens(notebook);
  const slipId = slipIn(own, 'an idea of another');
  await until(() => expect(own.isWhole()).toBe(true));
  return { own, slipId };
}

test('C-26: what brings words onto the table is refused to them, and the rest of the meeting is theirs as before', async () => {
  const { people, notebookOf, leaves, comesBack, toPhase } = await seated();
  await toPhase('round');
  const { slipId } = await releaseOf(people.member, notebookOf(people.member.id));
  const release = () => people.member.give({ kind: 'release', slipId, as: 'idea' });
  await leaves('member');
  expect(await release()).toEqual({ ok: false, refusal: { code: 'not-allowed', about: 'release' } });
  expect(await people.member.give({ kind: 'ready', ready: true })).toMatchObject({ ok: true });
  expect((await comesBack('member')).status).toBe(204);
  expect(await release()).toMatchObject({ ok: true });
});

test('C-26: a facilitator who leaves quietly loses the desk too, and leads on', async () => {
  const { people, meeting, leaves, toPhase } = await seated();
  await toPhase('ask');
  const desk = await people.facilitator.opens({ scope: 'desk', meetingId: meeting.id });
  await leaves('facilitator');
  await until(() => expect(desk.closed).toContain(4404));
  expect(await people.facilitator.give({ kind: 'advance' })).toMatchObject({ ok: true });
});

test('C-26: nobody else receives anything: no frame, no state, no presence, no other answer, no line, no note', async () => {
  const at = await seated();
  const { house, people, tables, notebookOf, leaves, toPhase } = at;
  await people.member.opens(notebookOf(people.member.id));
  await toPhase('talk');
  // A caret of theirs stands in the notes: it may go as when somebody looks elsewhere, but they must not.
  tables.member.awareness.setLocalStateField('cursor', {
    anchor: { type: null, tname: 'notes', assoc: 0 },
    head: { type: null, tname: 'notes', assoc: 0 },
  });
  const others = (['facilitator', 'presenter', 'other', 'observer'] as const).map((part) => people[part]);
  const watchers = (['facilitator', 'presenter', 'other', 'observer'] as const).map((part) => tables[part]);
  const statesOfMember = () =>
    watchers.map(({ awareness }) => awareness.getStates().get(tables.member.doc.clientID)?.user?.id);
  await until(() => expect(statesOfMember()).toEqual(others.map(() => people.member.id)));
  const before = [];
  for (const person of others) before.push(await looksAround(person, at));
  const audit = auditOf(house.dataDir);
  await people.other.give({ kind: 'ready', ready: true });
  for (const person of others) await until(() => expect(person.states.at(-1)?.meeting.ready).toHaveLength(1));
  const [counts, lines] = [others.map(({ heard }) => heard.count('commands')), house.logged.length];

  await leaves('member');
  await until(() => expect(tables.member.closed).toContain(4404));
  expect(house.logged.slice(lines)).toEqual([]);
  const after = [];
  for (const person of others) after.push(await looksAround(person, at));
  expect(after).toEqual(before);
  expect(others.map(({ heard }) => heard.count('commands'))).toEqual(counts);
  expect(statesOfMember()).toEqual(others.map(() => people.member.id));
  expect(auditOf(house.dataDir)).toEqual(audit);
  const late = await people.other.opens({ scope: 'table', meetingId: at.meeting.id });
  await until(() => expect(late.awareness.getStates().has(tables.member.doc.clientID)).toBe(true));
});

function auditOf(dataDir: string): unknown[] {
  const database = new DatabaseSync(join(dataDir, 'casecircle.db'), { readOnly: true });
  const rows = database.prepare('select * from audit order by at').all();
  database.close();
  return rows;
}

test('C-26: the state that stood for them at the table goes when they leave the meeting', async () => {
  const { people, tables, notebookOf, leaves } = await seated();
  const notebook = await people.member.opens(notebookOf(people.member.id));
  const seenByOther = () => tables.other.awareness.getStates().has(tables.member.doc.clientID);
  await leaves('member');
  await until(() => expect(tables.member.closed).toContain(4404));
  expect(seenByOther()).toBe(true);
  notebook.leave();
  await until(() => expect(seenByOther()).toBe(false));
});

test('C-26: whose page closes the table before the server knows why seems to read on all the same', async () => {
  const { people, tables, table, notebookOf, leaves } = await seated();
  const notebook = await people.member.opens(notebookOf(people.member.id));
  const seenByOther = () => tables.other.awareness.getStates().has(tables.member.doc.clientID);
  await until(() => expect(seenByOther()).toBe(true));
  const told: string[] = [];
  tables.other.awareness.on('change', ({ removed }: { removed: number[] }) => told.push(...removed.map(String)));
  tables.member.leave();
  await until(() => expect(tables.member.closed).toHaveLength(1));
  await leaves('member');
  // Another comes and is seen: what came before it is here.
  const late = await people.presenter.opens(table);
  await until(() => expect(tables.other.awareness.getStates().has(late.doc.clientID)).toBe(true));
  expect([seenByOther(), told]).toEqual([true, []]);
  notebook.leave();
  await until(() => expect(seenByOther()).toBe(false));
});

test('C-26: they alone are told that they left, until they come back', async () => {
  const { people, meeting, leaves, comesBack } = await seated();
  const exited = async (part: keyof Evening['people']) =>
    given<MeetingView>(await people[part].guest.visitor.get(`/api/meetings/${meeting.id}`)).exited;
  await leaves('member');
  await leaves('member');
  expect([await exited('member'), await exited('facilitator'), await exited('presenter')]).toEqual([
    true,
    false,
    false,
  ]);
  await comesBack('member');
  expect(await exited('member')).toBe(false);
});

test('C-26: who presents in the meeting cannot, nobody can once it is closed, and strangers find nothing', async () => {
  const { house, people, meeting, leaves, comesBack, toPhase } = await seated();
  expect(codeOf(await leaves('presenter'))).toBe('not-allowed');
  const path = `/api/meetings/${meeting.id}/quiet-exit`;
  expect(codeOf(await house.visitor().put(path))).toBe('signed-out');
  expect(codeOf(await people.member.guest.visitor.put('/api/meetings/no-id/quiet-exit'))).toBe('not-found');
  await leaves('member');
  await toPhase('closing');
  await people.facilitator.give({ kind: 'close' });
  expect([codeOf(await leaves('other')), codeOf(await comesBack('member'))]).toEqual(['read-only', 'read-only']);
});
