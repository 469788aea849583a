import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { familyName, givenName, placeName } from '../../shared/src/coach/dictionary/facts.ts';
import { buildFilter, packCells } from './filter.ts';
import { firstNames, surnames } from './names.ts';
import { places } from './places.ts';
import { fetchSources } from './sources.ts';
import { addTerms } from './terms.ts';
import { words } from './words.ts';

/**
 * `node scripts/coach/dictionaries.ts <folder>` makes the coach's dictionary anew from its sources, which it
 * installs into the folder. What it writes is committed: nobody needs the sources to build or run the product.
 */
const require = fetchSources(process.argv[2] ?? '/tmp/coach-sources');
const facts = words(require);
console.log(`${facts.size} words`);
for (const [fact, entries] of [
  [givenName, firstNames(require)],
  [familyName, surnames(require)],
  [placeName, places(require)],
] as const) {
  console.log(`${entries.size} entries with fact ${fact}`);
  for (const entry of entries) facts.set(entry, (facts.get(entry) ?? 0) | fact);
}
addTerms(facts);
const { seed, segment, cells } = buildFilter(facts);
const file = `// Made by scripts/coach/dictionaries.ts; do not edit.\nexport const packed = {\n  seed: ${seed},\n  segment: ${segment},\n  cells: '${packCells(cells)}',\n};\n`;
writeFileSync(join(import.meta.dirname, '../../shared/src/coach/dictionary/packed/words.ts'), file);
console.log(`${facts.size} entries in ${cells.length} cells, ${gzipSync(file, { level: 9 }).length} bytes gzipped`);
