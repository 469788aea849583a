import { randomUUID } from 'node:crypto';
import { readEntries, readSlips, writeEntry } from '@casecircle/shared/document/entries.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Log } from '../../documents/log.ts';
import type { LogRow } from '../../documents/log-store.ts';
import type { PlaceOptions } from '../../documents/testing/place.ts';
import { rowsOf, saved, until } from '../../documents/testing/scene.ts';
import { methodScene } from '../testing/method-scene.ts';

/** A member's idea lies on the table, held up for all. */
async function sceneWithEntry(options: PlaceOptions = {}) {
  const at = await methodScene(options);
  const { group } = at;
  await at.toPhase('alone');
  const { notebook, slipId } = await at.offers(group.member, 'her name is Anna');
  await at.toPhase('reveal');
  const entry = `${group.member}.${slipId}`;
  await at.give(group.facilitator, { kind: 'spotlight', entry });
  const reader = await at.opened(at.table, group.presenter);
  await until(() => expect(readEntries(reader.doc)).toHaveLength(1));
  return { ...at, notebook, slipId, entry, reader };
}

test('C-22: a blanked entry leaves the table for everybody, and its author finds it in the notebook', async () => {
  const at = await sceneWithEntry();
  expect(await at.give(at.group.facilitator, { kind: 'blank', entry: at.entry })).toMatchObject({ ok: true });
  await until(() => expect(readEntries(at.reader.doc)).toEqual([]));
  await until(() =>
    expect(readSlips(at.notebook.doc)).toMatchObject([
      { id: at.slipId, text: 'her name is Anna', releasedAt: null, blankedAt: expect.any(Number) },
    ]),
  );
  expect((await at.state()).spotlight).toBeNull();
});

test('C-22: an edit of its author that was on its way does not bring it back, but a new release does', async () => {
  const at = await sceneWithEntry();
  const { group, slipId } = at;
  const author = await at.opened(at.table, group.member);
  const [written] = readEntries(author.doc);
  if (!written) throw new Error('no entry');
  const { id: _, author: __, ...value } = written;
  // As from a page that has not heard of it yet.
  const offline = new Y.Doc();
  Y.applyUpdate(offline, Y.encodeStateAsUpdate(author.doc));
  const known = Y.encodeStateVector(offline);
  writeEntry(offline, group.member, slipId, { ...value, text: 'her name is Anna, I think' });
  await at.give(group.facilitator, { kind: 'blank', entry: at.entry });
  await until(() => expect(readEntries(author.doc)).toEqual([]));
  author.sendFrame([0, 2], Y.encodeStateAsUpdate(offline, known));
  await until(() => expect(author.refused).toEqual(['not-allowed']));
  expect(readEntries(at.reader.doc)).toEqual([]);
  expect(await at.give(group.member, { kind: 'release', slipId, as: 'idea' })).toMatchObject({ ok: true });
  await until(() => expect(readEntries(at.reader.doc)).toHaveLength(1));
  const again = await at.opened(at.table, group.member);
  writeEntry(again.doc, group.member, slipId, { ...value, text: 'the client' });
  await until(() => expect(readEntries(at.reader.doc)).toMatchObject([{ text: 'the client' }]));
});

test('C-22: the audit says who blanked in which meeting, once, and no word of it', async () => {
  const at = await sceneWithEntry();
  await at.give(at.group.facilitator, { kind: 'blank', entry: at.entry });
  const again = await at.give(at.group.facilitator, { kind: 'blank', entry: at.entry });
  expect(again).toEqual({ ok: false, refusal: { code: 'not-found', about: 'entry' } });
  const notes = await at.database.selectFrom('audit').selectAll().execute();
  expect(notes).toMatchObject([{ actor: at.group.facilitator, action: 'entry-blanked', subject: at.group.meetingId }]);
  expect(JSON.stringify(notes)).not.toContain('Anna');
});

test('C-22: only who facilitates blanks, and who has left the table quietly does not', async () => {
  const at = await sceneWithEntry();
  for (const person of [at.group.member, at.group.presenter, at.group.observer])
    expect(await at.give(person, { kind: 'blank', entry: at.entry })).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
  expect(readEntries(at.reader.doc)).toHaveLength(1);
});

test('C-22: words of somebody who left the group are kept for them too', async () => {
  const at = await sceneWithEntry();
  const { group, place } = at;
  const memberships = at.database.updateTable('memberships').where('personId', '=', group.member);
  await memberships.set({ leftAt: 2 }).execute();
  place.revocations.membershipEnded(group.groupId, group.member);
  expect(await at.give(group.facilitator, { kind: 'blank', entry: at.entry })).toMatchObject({ ok: true });
  const kept = await place.documents.read(at.notebookOf(group.member), (doc) => readSlips(doc));
  expect(kept).toMatchObject([{ text: 'her name is Anna', blankedAt: expect.any(Number) }]);
});

test('C-22: a forgotten notebook keeps no entry on the table', async () => {
  const at = await sceneWithEntry();
  await at.place.documents.forget(at.notebookOf(at.group.member));
  expect(await at.give(at.group.facilitator, { kind: 'blank', entry: at.entry })).toMatchObject({ ok: true });
  await until(() => expect(readEntries(at.reader.doc)).toEqual([]));
});

test('C-22: a name that somebody made up opens no notebook', async () => {
  const at = await sceneWithEntry();
  const before = (await rowsOf(at.place)).length;
  const nobody = randomUUID();
  const given = ['', 'no-name', `${nobody}.${randomUUID()}`, `../${nobody}.x`, `${at.group.member}.`];
  const answers = await Promise.all(given.map((entry) => at.give(at.group.facilitator, { kind: 'blank', entry })));
  expect(answers.every((answer) => !answer.ok && answer.refusal.about === 'entry')).toBe(true);
  expect((await rowsOf(at.place)).length).toBe(before);
});

test('C-22: a blank that cannot be stored changes neither table nor notebook', async () => {
  let broken = false;
  const log = (plain: Log): Log => ({
    ...plain,
    append: (rows: readonly LogRow[]) => (broken ? Promise.reject(new Error('disk full')) : plain.append(rows)),
  });
  const at = await sceneWithEntry({ log });
  broken = true;
  const blank = () => at.give(at.group.facilitator, { kind: 'blank', entry: at.entry });
  expect(await blank()).toEqual({ ok: false, refusal: { code: 'not-saved' } });
  broken = false;
  await saved(at.reader, at.notebook);
  expect([readEntries(at.reader.doc).length, readSlips(at.notebook.doc)[0]?.blankedAt]).toEqual([1, undefined]);
  expect((await at.state()).spotlight).toBe(at.entry);
  expect(await blank()).toMatchObject({ ok: true });
});
