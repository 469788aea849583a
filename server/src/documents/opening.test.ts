import { closeCodes } from '@casecircle/shared/protocol/documents.ts';
import { expect, test } from 'vitest';
import type { Log } from './log.ts';
import type { Client } from './testing/client.ts';
import { notesOf } from './testing/notes.ts';
import { closedWith, saved, until, writingScene } from './testing/scene.ts';

const words = ({ doc }: Client) => notesOf(doc).toString();

/** A log whose reading can be held back, or fail. */
function slowReading() {
  const reading = { count: 0, gate: undefined as Promise<void> | undefined, fails: false };
  const writtenAnew = { count: 0 };
  const log = (plain: Log): Log => ({
    ...plain,
    load: async (path) => {
      reading.count += 1;
      await reading.gate;
      if (reading.fails) throw new Error('the disk is gone');
      return plain.load(path);
    },
    compact: async (...values) => {
      const seq = await plain.compact(...values);
      writtenAnew.count += 1;
      return seq;
    },
  });
  return { reading, writtenAnew, log };
}

test('D-6: whoever joins while a document is being read anew finds all of it, and there is one of it only', async () => {
  const { reading, writtenAnew, log } = slowReading();
  const { group, table, open, opened } = await writingScene({ log, documents: { graceMs: 0 } });
  const author = await opened(table, group.member);
  for (let count = 0; count < 25; count += 1) {
    notesOf(author.doc).insert(0, 'x');
    await saved(author);
  }
  author.close();
  await until(() => expect(writtenAnew.count).toBe(1));
  const gate = Promise.withResolvers<void>();
  reading.gate = gate.promise;
  const joiners = [group.member, group.presenter, group.facilitator, group.observer].map((one) => open(table, one));
  await until(() => expect(reading.count).toBe(2));
  const late = open(table, group.otherMember);
  await until(() => expect(late.provider.ws?.readyState).toBe(0));
  gate.resolve();
  await saved(...joiners, late);
  expect([...joiners, late].map(words)).toEqual(Array.from({ length: 5 }, () => 'x'.repeat(25)));
  notesOf(late.doc).insert(25, ' and shared');
  for (const client of joiners) await until(() => expect(words(client)).toContain(' and shared'));
  expect(reading.count).toBe(2);
});

test('D-5, D-6: many who come at the same moment, and again whenever it left memory, have one document', async () => {
  const { group, table, opened } = await writingScene({ documents: { graceMs: 0 } });
  const people = [group.member, group.presenter, group.facilitator];
  for (let round = 0; round < 12; round += 1) {
    const clients = await Promise.all(people.map((person) => opened(table, person)));
    for (const { doc } of clients) notesOf(doc).insert(0, 'x');
    await saved(...clients);
    const all = 'x'.repeat(3 * (round + 1));
    for (const client of clients) await until(() => expect(words(client)).toBe(all));
    for (const client of clients) client.close();
  }
});

test('D-55: a document that cannot be read turns everybody away with 1013, and opens when it can be read again', async () => {
  const { reading, log } = slowReading();
  const { group, table, open } = await writingScene({ log });
  reading.fails = true;
  const [first, second] = [open(table, group.member), open(table, group.presenter)];
  for (const client of [first, second]) await closedWith(client, closeCodes.tryAgainLater);
  expect([...first.received, ...second.received]).toEqual([]);
  reading.fails = false;
  await saved(first, second);
  notesOf(first.doc).insert(0, 'back');
  await until(() => expect(words(second)).toBe('back'));
});

test('D-55: a server that stops sends everybody away with 1013, after what arrived is on the disk', async () => {
  const commit = Promise.withResolvers<void>();
  let arrived = false;
  const log = (plain: Log): Log => ({
    ...plain,
    append: async (rows) => {
      if (rows.some(({ bytes }) => Buffer.from(bytes).includes('last words'))) {
        arrived = true;
        await commit.promise;
      }
      return plain.append(rows);
    },
  });
  const { place, group, table, opened } = await writingScene({ log });
  const [author, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  for (const { provider } of [author, reader]) provider.shouldConnect = false;
  notesOf(author.doc).insert(0, 'last words');
  await until(() => expect(arrived).toBe(true));
  const stopped = place.documents.stop();
  expect([...author.closed, ...reader.closed]).toEqual([]);
  commit.resolve();
  await stopped;
  for (const client of [author, reader]) await closedWith(client, closeCodes.tryAgainLater);
  expect([author.saved(), words(reader)]).toEqual([author.sent(), 'last words']);
});
