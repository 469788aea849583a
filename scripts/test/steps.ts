import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../e2e/chromium.ts';
import { buildClientIfStale } from '../start/client-build.ts';
import { run } from './run.ts';
import { demandTests, single, type Tally, tallyPlaywright, tallyVitest } from './tally.ts';

export type Step = { name: string; run: (reports: string) => Promise<Tally> };

const packages = ['shared', 'server', 'client', 'e2e'];

/** Everything that `pnpm test` runs, in this order: the quickest to fail first. */
export const steps: readonly Step[] = [
  { name: 'lint', run: lint },
  { name: 'types', run: types },
  { name: 'unit and integration tests', run: unit },
  { name: 'browser flows', run: flows },
];

async function lint(): Promise<Tally> {
  const args = ['check', '--error-on-warnings', '.'];
  return single((await run('node_modules/@biomejs/biome/bin/biome', args)) === 0);
}

async function types(): Promise<Tally> {
  const compiler = 'node_modules/typescript/bin/tsc';
  const codes = await Promise.all(packages.map((name) => run(compiler, ['--noEmit'], name)));
  return single(codes.every((code) => code === 0));
}

async function unit(reports: string): Promise<Tally> {
  const file = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run('node_modules/vitest/vitest.mjs', ['run', ...reporters]);
  return counted(file, tallyVitest, code);
}

/** The client is built first: the flows run on what people get. */
async function flows(reports: string): Promise<Tally> {
  const file = join(reports, 'playwright.json');
  try {
    await buildClientIfStale();
    await findChromium();
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, broken: error instanceof Error ? error.message : String(error) };
  }
  const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await run('e2e/node_modules/@playwright/test/cli.js', ['test'], 'e2e', environment);
  return counted(file, tallyPlaywright, code);
}

/** Reads a runner's report. A runner that failed and reported no failure, or nothing at all, has failed. */
function counted<Report>(file: string, tally: (report: Report) => Tally, code: number): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, broken: 'the runner left no report' };
  const found = demandTests(tally(JSON.parse(readFileSync(file, 'utf8')) as Report));
  if (code === 0 || found.failed > 0) return found;
  return { ...found, failed: 1, broken: `the runner ended with exit code ${code}` };
}
