import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wrongRuntime } from './start/runtime.ts';
import { steps } from './test/steps.ts';
import { sum, type Tally } from './test/tally.ts';

/** `pnpm test`: everything, one step after the other. The very last line is `N passed, N failed`. */
const reports = mkdtempSync(join(tmpdir(), 'casecircle-test-'));
const tallies: Tally[] = [];
const wrong = wrongRuntime();
if (wrong) console.log(wrong);

for (const step of wrong ? [] : steps) {
  console.log(`\n── ${step.name} ──`);
  const started = performance.now();
  const tally = await step.run(reports);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  const broken = tally.broken ? ` (${tally.broken})` : '';
  console.log(`── ${step.name}: ${tally.passed} passed, ${tally.failed} failed${skipped}${broken}, ${seconds} s ──`);
  tallies.push(tally);
}

rmSync(reports, { recursive: true, force: true });
const total = wrong ? { passed: 0, failed: 1 } : sum(tallies, Boolean(process.env.CI));
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
