import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import type { Storage } from '../storage/database.ts';
import { onBothDatabases } from '../storage/testing/on-both.ts';
import { createLog, type Log } from './log.ts';
import { pack } from './log-row.ts';
import { type LogRow, openLogStore } from './log-store.ts';
import { openKeyRing } from './vault/key-ring.ts';
import { ForgottenDocument } from './vault/vault.ts';

const row = (document: string, ...bytes: number[]): LogRow => ({ document, bytes: Uint8Array.from(bytes) });

/** Lends a log on a store's database; `rounds` grows with every transaction that appends. */
function withLog(storage: Storage, task: (log: Log, rounds: number[]) => Promise<void>): Promise<void> {
  const ring = openKeyRing('', randomBytes(32).toString('base64'));
  if (!ring) throw new Error('no keys');
  return storage.withDocuments((database) => {
    const store = openLogStore(database, ring);
    const rounds: number[] = [];
    const append = (rows: readonly LogRow[]) => {
      rounds.push(rows.length);
      return store.append(rows);
    };
    return task(createLog({ ...store, append }), rounds);
  });
}

async function bytesOf(log: Log, document: string): Promise<number[][]> {
  return (await log.load(document)).rows.map(({ bytes }) => [...bytes]);
}

onBothDatabases('the log', (test) => {
  test('gives back the updates of one document in the order in which they came', ({ storage }) =>
    withLog(storage, async (log) => {
      const turns = Array.from({ length: 200 }, (_, at) => at);
      await Promise.all(turns.map((at) => log.append([row('table/a', at, 0), row('table/b', at, 255)])));
      expect(await bytesOf(log, 'table/a')).toEqual(turns.map((at) => [at, 0]));
    }));

  test('D-3: what waits together, of several documents, shares a transaction', ({ storage }) =>
    withLog(storage, async (log, rounds) => {
      await Promise.all(Array.from({ length: 40 }, (_, at) => log.append([row(`table/${at % 4}`, at)])));
      expect(rounds).toEqual([40]);
    }));

  test('takes more rows at once than one statement holds', ({ storage }) =>
    withLog(storage, async (log) => {
      const seqs = await log.append(Array.from({ length: 1_700 }, () => row('table/a', 1)));
      const { rows } = await log.load('table/a');
      expect(rows.map(({ seq }) => seq)).toEqual(seqs);
      expect(seqs).toHaveLength(1_700);
    }));

  test('what a document stores in one moment is one row, which comes back update by update between the others', ({
    storage,
  }) =>
    withLog(storage, async (log) => {
      await log.append([row('table/a', 1)]);
      const several = pack('table/a', [Uint8Array.of(2), Uint8Array.of(3, 3)], [{ client: 7, person: 'mo' }]);
      const [seq] = await log.append(several);
      await log.append([row('table/a', 4)]);
      const { rows, clients } = await log.load('table/a');
      expect(rows.map(({ bytes }) => [...bytes])).toEqual([[1], [2], [3, 3], [4]]);
      expect(rows.filter((one) => one.seq === seq)).toHaveLength(2);
      expect(clients).toEqual([{ client: 7, person: 'mo' }]);
    }));

  test('rejects what could not be stored, stores nothing of it, and goes on', ({ storage }) =>
    withLog(storage, async (log) => {
      const broken = { document: 'table/a', bytes: null as never };
      await expect(log.append([row('table/a', 1), broken])).rejects.toThrow();
      await log.append([row('table/a', 2)]);
      expect(await bytesOf(log, 'table/a')).toEqual([[2]]);
    }));

  test('D-4: a document that cannot be stored takes no other of its round down', ({ storage }) =>
    withLog(storage, async (log) => {
      await log.forget('table/gone');
      const documents = ['table/a', 'table/gone', 'table/b'];
      const answers = await Promise.allSettled(documents.map((document) => log.append([row(document, 1)])));
      expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await bytesOf(log, 'table/b')).toEqual([[1]]);
    }));

  test('knows whose client ids wrote, and keeps the first answer', ({ storage }) =>
    withLog(storage, async (log) => {
      const brought = (person: string) => ({ ...row('table/a', 1), newcomers: [{ client: 4_294_967_295, person }] });
      await log.append([brought('mo')]);
      await log.append([brought('pia')]);
      expect((await log.load('table/a')).clients).toEqual([{ client: 4_294_967_295, person: 'mo' }]);
    }));

  test('D-9: compaction takes away exactly the rows that the state stands for', ({ storage }) =>
    withLog(storage, async (log) => {
      const merged = await log.append([row('table/a', 1), row('table/a', 2)]);
      await log.append([row('table/a', 3), row('table/b', 4)]);
      await log.compact('table/a', merged, Uint8Array.of(12));
      expect((await bytesOf(log, 'table/a')).toSorted()).toEqual([[12], [3]]);
      expect(await bytesOf(log, 'table/b')).toEqual([[4]]);
    }));

  test('D-61: a forgotten document cannot be read or written, and others can', ({ storage }) =>
    withLog(storage, async (log) => {
      await log.append([row('table/a', 1), row('table/b', 2)]);
      await log.forget('table/a');
      await expect(log.load('table/a')).rejects.toThrow(ForgottenDocument);
      await expect(log.append([row('table/a', 3)])).rejects.toThrow(ForgottenDocument);
      expect(await bytesOf(log, 'table/b')).toEqual([[2]]);
    }));
});
