import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = join(import.meta.dirname, '../../../shared/src/coach');

/** The coach's sources without types, each gzipped: an upper bound of what a browser loads, in bytes. */
export function bundleSize(): { total: number; largest: string } {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => ({
      name,
      size: gzipSync(stripTypeScriptTypes(readFileSync(join(folder, name), 'utf8')), { level: 9 }).length,
    }))
    .toSorted((one, other) => other.size - one.size);
  const [first] = sizes;
  return { total: sizes.reduce((sum, { size }) => sum + size, 0), largest: `${first?.name} with ${first?.size}` };
}
