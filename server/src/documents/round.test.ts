import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LogRow, pack, unpack } from './log-row.ts';
import { packRound, unpackRound } from './round.ts';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
const owner = fc.record({ client: fc.nat(4_294_967_295), person: fc.uuid() });

test('a round arrives at the log’s thread as it was sent', () => {
  const row = fc.record({ document: fc.string(), bytes, several: fc.boolean(), newcomers: fc.array(owner) });
  fc.assert(
    fc.property(fc.array(row), (rows: LogRow[]) => {
      expect(unpackRound(packRound(rows))).toEqual(rows);
    }),
  );
});

test('what one document has to store at one moment comes back update by update', () => {
  fc.assert(
    fc.property(fc.array(bytes), (updates) => {
      const rows = pack('table/a', updates, []);
      expect(rows.length).toBeLessThanOrEqual(1);
      expect(rows.flatMap((row) => (row.several ? unpack(row.bytes) : [row.bytes]))).toEqual(updates);
    }),
  );
});

test('many long updates are several rows, and the first says whose client ids are new', () => {
  const long = Array.from({ length: 5 }, (_, at) => new Uint8Array(200 * 1024).fill(at));
  const newcomers = [{ client: 7, person: 'mo' }];
  const rows = pack('table/a', long, newcomers);
  expect(rows.map((row) => row.newcomers)).toEqual([newcomers, undefined, undefined]);
  expect(rows.flatMap((row) => (row.several ? unpack(row.bytes) : [row.bytes]))).toEqual(long);
});
