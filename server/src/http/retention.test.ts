import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { writeTakeaway } from '@casecircle/shared/document/entries.ts';
import { type DocumentName, documentPath } from '@casecircle/shared/protocol/documents.ts';
import type { RetentionPreview } from '@casecircle/shared/protocol/groups.ts';
import type { MeetingView, ReturnView } from '@casecircle/shared/protocol/meetings.ts';
import { expect, onTestFinished, test } from 'vitest';
import { until } from '../documents/testing/scene.ts';
import { slipIn } from '../live/testing/attendee.ts';
import { type Evening, evening } from '../live/testing/evening.ts';
import { given } from './testing/house.ts';

const day = 86_400_000;

/** An evening that was closed, with words in every document that it has. */
async function closedEvening() {
  const at = await evening();
  const { people, meeting, toPhase } = at;
  const names = {
    table: { scope: 'table', meetingId: meeting.id },
    notebook: { scope: 'notebook', meetingId: meeting.id, personId: people.member.id },
    draft: { scope: 'draft', caseId: meeting.caseId },
  } as const satisfies Record<string, DocumentName>;
  for (const person of [people.facilitator, people.presenter]) await person.enters(meeting.id);
  const notebook = await people.member.opens(names.notebook);
  slipIn(notebook, 'a slip of one’s own');
  await people.presenter.opens(names.draft);
  await toPhase('talk');
  const table = await people.presenter.opens(names.table);
  const intention = { kind: 'intention', text: 'ask about the letter', at: 1 } as const;
  writeTakeaway(table.doc, people.presenter.id, randomUUID(), intention);
  await until(() => expect(table.isWhole() && notebook.isWhole()).toBe(true));
  await toPhase('closing');
  expect(await people.facilitator.give({ kind: 'close' })).toMatchObject({ ok: true });
  return { ...at, names, table, notebook };
}

function keep(at: Evening, retentionDays: number | null) {
  return at.people.facilitator.guest.visitor.patch(`/api/groups/${at.group.id}`, { retentionDays });
}

async function wouldErase(at: Evening, days: number): Promise<number> {
  const path = `/api/groups/${at.group.id}/retention?days=${days}`;
  return given<RetentionPreview>(await at.people.facilitator.guest.visitor.get(path)).meetings;
}

function rowsOf(dataDir: string, name: DocumentName): number {
  const database = new DatabaseSync(join(dataDir, 'documents.db'), { readOnly: true });
  onTestFinished(() => database.close());
  const row = database.prepare('select count(*) as rows from "documentUpdates" where document = ?');
  return Number(row.get(documentPath(name))?.rows);
}

test('the words of a meeting go when the days that its group decided are over, and that it was stays', async () => {
  const at = await closedEvening();
  const { house, people, meeting, names } = at;
  given(await keep(at, 30));
  await house.work();
  expect(Object.values(names).map((name) => rowsOf(house.dataDir, name) > 0)).toEqual([true, true, true]);
  house.pass(31 * day);
  await house.work();
  await house.work();
  expect(Object.values(names).map((name) => rowsOf(house.dataDir, name))).toEqual([0, 0, 0]);
  await until(() =>
    expect([at.table.closed, at.notebook.closed].map((codes) => codes.includes(4410))).toEqual([true, true]),
  );
  const view = given<MeetingView>(await people.other.guest.visitor.get(`/api/meetings/${meeting.id}`));
  expect(view).toMatchObject({ status: 'closed', forgottenAt: expect.any(Number) });
  const database = new DatabaseSync(join(house.dataDir, 'casecircle.db'), { readOnly: true });
  onTestFinished(() => database.close());
  const noted = database.prepare("select actor, subject from audit where action = 'words-erased'").all();
  expect(noted.map((row) => ({ ...row }))).toEqual([{ actor: null, subject: meeting.id }]);
});

test('nobody opens a document of an erased meeting any more, also one that was never opened', async () => {
  const at = await closedEvening();
  const { house, people, meeting, names } = at;
  given(await keep(at, 1));
  house.pass(2 * day);
  await house.work();
  const doors = [
    people.observer.tries({ scope: 'notebook', meetingId: meeting.id, personId: people.observer.id }),
    people.facilitator.tries({ scope: 'desk', meetingId: meeting.id }),
    people.other.tries(names.table),
  ];
  await until(() => expect(doors.map(({ closed }) => closed.includes(4410))).toEqual([true, true, true]));
});

test('a return works without the words that were erased, and says that they were', async () => {
  const at = await closedEvening();
  const { house, people } = at;
  given(await keep(at, 1));
  house.pass(2 * day);
  await house.work();
  const next = await at.planAnother(people.member);
  for (const person of [people.facilitator, people.presenter]) {
    person.states.length = 0;
    await person.enters(next.id);
  }
  expect(await people.facilitator.give({ kind: 'start' })).toMatchObject({ ok: true });
  const own = given<ReturnView>(await people.presenter.guest.visitor.get(`/api/meetings/${next.id}/return`));
  expect(own).toMatchObject({ from: at.meeting.id, intention: null, erased: true });
});

test('before a shorter time is decided it can be seen how many meetings lose their words by it', async () => {
  const at = await closedEvening();
  at.house.pass(10 * day);
  expect([await wouldErase(at, 9), await wouldErase(at, 30)]).toEqual([1, 0]);
  const path = `/api/groups/${at.group.id}/retention`;
  for (const days of ['0', 'x', '9999', ''])
    expect((await at.people.facilitator.guest.visitor.get(`${path}?days=${days}`)).status).toBe(400);
});
