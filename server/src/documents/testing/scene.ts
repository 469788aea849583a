import type { DocumentName } from '@casecircle/shared/protocol/documents.ts';
import { expect, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../storage/testing/temporary-folder.ts';
import { type Client, openClient } from './client.ts';
import { foundGroup, setPhase } from './group.ts';
import { openPlace, type Place, type PlaceOptions } from './place.ts';

/** A place with a group and a meeting, in a folder of the test's own. */
export async function scene(options: PlaceOptions = {}) {
  const folder = temporaryFolder();
  const place = await openPlace(folder, options);
  onTestFinished(place.stop);
  const group = await foundGroup(place.storage);
  const table: DocumentName = { scope: 'table', meetingId: group.meetingId };
  const draft: DocumentName = { scope: 'draft', caseId: group.caseId };
  const notebookOf = (personId: string): DocumentName => ({ scope: 'notebook', meetingId: group.meetingId, personId });
  const open = (name: DocumentName | string, personId: string) => openClient(place.url, name, personId);
  /** Opens and waits until everything is there and stored. */
  const opened = async (name: DocumentName, personId: string) => {
    const client = open(name, personId);
    await saved(client);
    return client;
  };
  return { place, group, folder, table, draft, notebookOf, open, opened };
}

/** The last phase of the method, in which everybody but observers writes in the group's notes. */
export const writingPhase = 5;

/** A scene in that phase. */
export async function writingScene(options: PlaceOptions = {}) {
  const opened = await scene(options);
  await setPhase(opened.place.storage, opened.group.meetingId, writingPhase);
  return opened;
}

export function rowsOf(place: Place) {
  return place.storage.withDocuments((log) => log.selectFrom('documentUpdates').selectAll().execute());
}

export function until<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(check, { timeout: 8_000, interval: 10 });
}

export async function saved(...clients: Client[]): Promise<void> {
  for (const client of clients) await until(() => expect(client.allSaved()).toBe(true));
}

export async function closedWith(client: Client, code: number): Promise<void> {
  await until(() => expect(client.closed).toContain(code));
}
