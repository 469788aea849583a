import { expect } from 'vitest';
import { onBothDatabases } from '../storage/testing/on-both.ts';
import { createLog, type LogRow } from './log.ts';

const row = (document: string, ...bytes: number[]): LogRow => ({ document, bytes: Uint8Array.from(bytes) });

onBothDatabases('the log', (test) => {
  test('gives back the updates of one document in the order in which they came', async ({ storage }) => {
    const log = createLog(storage.documents);
    await Promise.all(
      Array.from({ length: 200 }, (_, at) => log.append([row('table/a', at, 0), row('table/b', at, 255)])),
    );
    const loaded = (await log.load('table/a')).map((bytes) => [...bytes]);
    expect(loaded).toEqual(Array.from({ length: 200 }, (_, at) => [at, 0]));
  });

  test('takes more rows at once than one statement holds', async ({ storage }) => {
    const log = createLog(storage.documents);
    await log.append(Array.from({ length: 1_700 }, () => row('table/a', 1)));
    expect(await log.load('table/a')).toHaveLength(1_700);
  });

  test('rejects what could not be stored, stores nothing of it, and goes on', async ({ storage }) => {
    const log = createLog(storage.documents);
    const broken = { document: 'table/a', bytes: null as never };
    await expect(log.append([row('table/a', 1), broken])).rejects.toThrow();
    await log.append([row('table/a', 2)]);
    expect((await log.load('table/a')).map((bytes) => [...bytes])).toEqual([[2]]);
  });
});
