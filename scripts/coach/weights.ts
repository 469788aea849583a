import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readNotes } from '../../e2e/bench/coach/read-notes.ts';
import { fetchSources } from './sources.ts';
import { packWeights } from './training/pack-weights.ts';
import { poolsFrom } from './training/pools.ts';
import { train } from './training/train.ts';

/**
 * `node scripts/coach/weights.ts <folder>` trains the weights of the coach on the notes in training/notes and on the open half of those in
 * e2e/bench/coach/notes (the held half is never read) and writes them where the engine reads them. The folder takes the
 * sources of the dictionary, whose rarer names and towns stand in for those of the notes. The same notes give the same weights.
 */
const notes = [
  ...readNotes().filter(({ half }) => half === 'open'),
  ...readNotes(join(import.meta.dirname, 'training/notes')),
];
const pools = poolsFrom(fetchSources(process.argv[2] ?? '/tmp/coach-sources'));
const { chain, kept } = train(notes, pools, { buckets: 131_072, kept: 17_800, rounds: 16, without: 0.25, seed: 5 });
const file = `// Made by scripts/coach/weights.ts; do not edit.\nimport type { PackedWeights } from '../weights.ts';\n\nexport const packed: PackedWeights = ${JSON.stringify(packWeights(chain, kept))};\n`;
writeFileSync(join(import.meta.dirname, '../../shared/src/coach/weighing/packed/weights.ts'), file);
console.log(`${notes.length} notes, ${kept.length} rows, ${gzipSync(file, { level: 9 }).length} bytes gzipped`);
