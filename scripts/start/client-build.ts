import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefused } from '../../server/src/config.ts';
import { inProject } from './root.ts';

/** Whatever decides what the built client looks like. */
const sources = [
  'client/src',
  'client/public',
  'shared/src',
  'client/index.html',
  'client/vite.config.ts',
  'pnpm-lock.yaml',
];
const mark = 'client/dist/.build';

/** Builds the client unless the one in `client/dist` was made from the same sources. Throws if the build fails. */
export async function buildClientIfStale(): Promise<'built' | 'fresh'> {
  const hash = await hashOf(sources.map(inProject));
  if (existsSync(inProject(mark)) && readFileSync(inProject(mark), 'utf8') === hash) return 'fresh';
  await build();
  writeFileSync(inProject(mark), hash);
  return 'built';
}

/** One hash over the names and contents of all files in these folders; tests do not count, missing ones neither. */
export async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of (await filesIn(path)).toSorted())
      hash
        .update(file)
        .update('\0')
        .update(await readFile(file));
  }
  return hash.digest('hex');
}

async function filesIn(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  const found = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!found) return [path];
  const files = found.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name));
}

/** In a process of its own, so that the bundler's memory is given back before the server runs. */
async function build(): Promise<void> {
  const bundler = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: inProject('client'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number>((resolve, reject) => {
    bundler.once('error', reject);
    bundler.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  if (code !== 0) throw new StartRefused('The client could not be built; the reason is above.');
}
