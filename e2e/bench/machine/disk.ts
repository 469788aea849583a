import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../measures/median.ts';

const times = 200;

/** Milliseconds in which this disk makes a small write durable: no saved edit can be told of sooner. */
export function syncMs(): number {
  const folder = mkdtempSync(join(tmpdir(), 'casecircle-bench-disk-'));
  const file = openSync(join(folder, 'synced'), 'w');
  const page = Buffer.alloc(4_096, 1);
  const took = Array.from({ length: times }, () => {
    const begun = performance.now();
    writeSync(file, page);
    fsyncSync(file);
    return performance.now() - begun;
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return median(took);
}
