import { randomUUID } from 'node:crypto';
import { readAnswers, readEntries, readSlips, readTakeaways } from '@casecircle/shared/document/entries.ts';
import { entryName, sharedCase, tableRoots } from '@casecircle/shared/document/roots.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { done } from '@casecircle/shared/domain/result.ts';
import type { DocumentName } from '@casecircle/shared/protocol/documents.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { expect, onTestFinished, test } from 'vitest';
import type * as Y from 'yjs';
import { openLog } from '../documents/open-log.ts';
import { Registry } from '../documents/registry.ts';
import { seasonViewOf } from '../season/view.ts';
import { openStorage } from '../storage/database.ts';
import { storesOn } from '../storage/stores.ts';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import { comingSlips } from './coming-meeting.ts';
import { pastEntries } from './past-meeting.ts';
import { demoMembers } from './people.ts';
import { NotADemo, plantDemo } from './plant.ts';

const now = Date.UTC(2026, 9, 14, 16, 7);
const minute = 60_000;
const day = 24 * 60 * minute;

async function emptyInstallation() {
  const dataDir = temporaryFolder();
  const storage = await openStorage({ dataDir });
  const log = await openLog(storage, { dataDir });
  const registry = new Registry({ log, report: () => undefined });
  onTestFinished(async () => {
    registry.stop();
    await log.close();
    await storage.close();
  });
  const stores = storesOn(storage.database);
  const makeAccount = async ({ name, email, pronouns, credentials }: (typeof demoMembers)[number]) => {
    const id = randomUUID();
    const stamps = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', emailVerified: 0 };
    const row = { id, name, email, pronouns, credentials, timeZone: 'UTC', administrator: 0, ...stamps };
    await storage.database.insertInto('user').values(row).execute();
    return id;
  };
  const plant = (at: number) =>
    plantDemo(
      { stores, database: storage.database, edit: (names, change) => registry.edit(names, change), makeAccount },
      at,
    );
  const look = async <Value>(name: DocumentName, read: (doc: Y.Doc) => Value): Promise<Value> => {
    const result = await registry.edit([name], ([doc]) => done(read(doc as Y.Doc)));
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };
  const meetings = async () => {
    const someone = await storage.database.selectFrom('user').select('id').executeTakeFirstOrThrow();
    // Those of the season are made by its rhythm.
    return (await stores.meetings.ofPerson(someone.id)).filter(({ occurrence }) => occurrence === null);
  };
  const season = async (at: number) => {
    const { id } = await storage.database.selectFrom('groups').select('id').executeTakeFirstOrThrow();
    return seasonViewOf(storage.database, id, await person('margit'), at);
  };
  const person = async (key: string) => {
    const email = demoMembers.find((member) => member.key === key)?.email ?? '';
    return (await storage.database.selectFrom('user').select('id').where('email', '=', email).executeTakeFirstOrThrow())
      .id;
  };
  return { storage, stores, plant, look, meetings, person, season, makeAccount };
}

test('the demo has a past meeting with its whole record, closed', async () => {
  const { plant, meetings, look } = await emptyInstallation();
  await plant(now);
  const [past] = await meetings();
  if (!past) throw new Error('no past meeting');
  const state = JSON.parse(past.state) as Meeting;
  expect(state.stage.kind).toBe('closed');
  expect(past.startsAt).toBeLessThan(now - 13 * day);
  await look({ scope: 'table', meetingId: past.id }, (table) => {
    const entries = readEntries(table);
    expect(entries).toHaveLength(pastEntries.length);
    const answers = readAnswers(table, past.presenter);
    const answered = entries.filter((entry) => answers.has(entryName(entry)));
    expect(answered).toHaveLength(pastEntries.filter((entry) => entry.answer ?? entry.mark).length);
    expect(readTakeaways(table).map((takeaway) => takeaway.kind)).toContain('intention');
    expect(table.getXmlFragment(tableRoots.notes).toString()).toContain('the folder is the bridge');
    expect(sharedCase(table, past.presenter, past.caseId)?.question.toString()).toContain('second brain');
  });
});

test('one meeting can be entered within the hour: its case is shared, slips wait in the notebooks', async () => {
  const { plant, meetings, look, person } = await emptyInstallation();
  await plant(now);
  const coming = (await meetings())[1];
  if (!coming) throw new Error('no coming meeting');
  expect(coming.startsAt).toBeGreaterThan(now);
  expect(coming.startsAt).toBeLessThanOrEqual(now + 60 * minute);
  expect(JSON.parse(coming.state)).toMatchObject({ stage: { kind: 'lobby' }, cases: [{ sharedAt: now }] });
  const words = await look({ scope: 'table', meetingId: coming.id }, (table) =>
    sharedCase(table, coming.presenter, coming.caseId)?.notes.toString().split(/\s+/),
  );
  expect(words?.length).toBeGreaterThan(250);
  const leo = await person('leo');
  const slips = await look({ scope: 'notebook', meetingId: coming.id, personId: leo }, readSlips);
  expect(slips.map((slip) => slip.text)).toEqual(
    comingSlips.filter((slip) => slip.by === 'leo').map((slip) => slip.text),
  );
});

test('the demo is in its season: turns that were, a rhythm, somebody away who keeps her turn, and a week off', async () => {
  const { plant, season } = await emptyInstallation();
  await plant(now);
  const { rhythmWords, occurrences, absences, breaks, standings } = await season(now);
  const past = occurrences.filter(({ state }) => state === 'past');
  expect(past.map(({ slots }) => slots[0]?.presenter?.name.split(' ')[0])).toEqual([
    'Margit',
    'Imani',
    'Tomasz',
    'Leo',
    'Imani',
  ]);
  const coming = occurrences.filter(({ state }) => state === 'planned');
  const names = coming.map(({ slots }) => slots[0]?.presenter?.name.split(' ')[0]);
  expect(names.slice(0, 2)).toEqual(['Tomasz', 'Leo']);
  expect(coming[2]?.slots[0]?.sentence).toMatch(/Margit Halloran is away until .* and keeps/);
  expect(names[3]).toBe('Margit');
  expect(rhythmWords).toMatch(/^Every other Wednesday/);
  expect(absences).toHaveLength(1);
  expect(breaks).toMatchObject([{ name: 'A week off' }]);
  expect(occurrences.some(({ state }) => state === 'break')).toBe(true);
  expect(standings).toHaveLength(4);
});

test('one of the demo asks whether anybody can take the turn, and others could', async () => {
  const { plant, season } = await emptyInstallation();
  await plant(now);
  const { requests } = await season(now);
  expect(requests).toMatchObject([{ kind: 'cover', state: 'open', by: { name: expect.stringMatching(/^Leo/) } }]);
  expect(requests[0]?.at).not.toBeNull();
});

test('a later start lets the season go on from its meeting, and leaves one alone that somebody has changed', async () => {
  const { plant, season, storage } = await emptyInstallation();
  await plant(now);
  await plant(now + 3 * day);
  const moved = await season(now + 3 * day);
  expect(moved.rhythmWords).toMatch(/^Every other Saturday/);
  expect(moved.occurrences.filter(({ state }) => state === 'past')).toHaveLength(5);
  await storage.database.updateTable('seasons').set({ rhythm: null }).execute();
  await plant(now + 4 * day);
  expect((await season(now + 4 * day)).rhythm).toBeNull();
});

test('a later start moves what nobody has begun, and plants nothing twice', async () => {
  const { plant, meetings } = await emptyInstallation();
  await plant(now);
  await plant(now + 3 * day);
  const [past, coming, next, ...more] = await meetings();
  expect(more).toEqual([]);
  expect(past?.startsAt).toBeLessThan(now);
  expect(coming?.startsAt).toBeGreaterThan(now + 3 * day);
  expect(next?.startsAt).toBe((coming?.startsAt ?? 0) + 14 * day);
});

test('a meeting that was begun stays where it was', async () => {
  const { plant, meetings, stores } = await emptyInstallation();
  await plant(now);
  const coming = (await meetings())[1];
  if (!coming) throw new Error('no coming meeting');
  const begun = { ...(JSON.parse(coming.state) as Meeting), stage: { kind: 'closing', since: now } as const };
  await stores.meetings.storeState(coming.id, coming.version, begun);
  await plant(now + 3 * day);
  expect((await stores.meetings.find(coming.id))?.startsAt).toBe(coming.startsAt);
});

test('an installation in which somebody else lives never becomes a demo', async () => {
  const { plant, makeAccount, storage } = await emptyInstallation();
  const [somebody] = demoMembers;
  if (!somebody) throw new Error('no people');
  await makeAccount(somebody);
  await expect(plant(now)).rejects.toThrow(NotADemo);
  expect(await storage.database.selectFrom('meetings').select('id').execute()).toEqual([]);
});

test('every text of the demo fits into what people may write', () => {
  for (const { text } of [...pastEntries, ...comingSlips]) expect(text.length).toBeLessThan(limits.entryCharacters);
});
