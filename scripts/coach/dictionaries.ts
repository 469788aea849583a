import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from '../../shared/src/coach/dictionary/packing.ts';
import { firstNames, surnames } from './names.ts';
import { places } from './places.ts';
import { fetchSources } from './sources.ts';
import { commonWords, otherWords } from './words.ts';

/**
 * `node scripts/coach/dictionaries.ts <folder>` makes the coach's dictionaries anew from their sources, which it
 * installs into the folder. What it writes is committed: nobody needs the sources to build or run the product.
 */
const require = fetchSources(process.argv[2] ?? '/tmp/coach-sources');
const out = join(import.meta.dirname, '../../shared/src/coach/dictionary/packed');
const common = commonWords(require);
const lists = {
  'common-words': common,
  'other-words': otherWords(require, common),
  'first-names': firstNames(require),
  surnames: surnames(require),
  places: places(require),
};

for (const [name, words] of Object.entries(lists)) {
  const packed = pack([...words]);
  const file = `// Made by scripts/coach/dictionaries.ts; do not edit.\nexport const packed =\n  '${packed}';\n`;
  writeFileSync(join(out, `${name}.ts`), file);
  console.log(`${name}: ${words.size} entries, ${gzipSync(file, { level: 9 }).length} bytes gzipped`);
}
