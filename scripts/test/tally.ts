/** What one step of the test run found. `broken` says in one line why a step counts as failed without a test. */
export type Tally = { passed: number; failed: number; skipped: number; broken?: string };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numTotalTests: number;
  success: boolean;
  testResults: { status: string; message?: string; assertionResults: unknown[] }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
};

/** One step that either holds or does not, like lint. */
export function single(holds: boolean): Tally {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 };
}

/** Counts Vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function tallyVitest(report: VitestReport): Tally {
  const { numPassedTests: passed, numFailedTests, numTotalTests } = report;
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = numFailedTests + unloaded.length;
  const skipped = numTotalTests - passed - numFailedTests;
  if (!report.success && failed === 0) return { passed, failed: 1, skipped, broken: 'an error outside of every test' };
  return { passed, failed, skipped };
}

/** Counts Playwright's JSON report. A test that needed a second try has failed. */
export function tallyPlaywright(report: PlaywrightReport): Tally {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky;
  if (report.errors.length === 0) return { passed: expected, failed, skipped };
  const broken = report.errors[0]?.message?.split('\n')[0] ?? 'an error outside of every test';
  return { passed: expected, failed: Math.max(failed, 1), skipped, broken };
}

/** A runner that ran nothing has not shown anything: it counts as one failure. */
export function demandTests(tally: Tally): Tally {
  if (tally.passed + tally.failed > 0) return tally;
  return { ...tally, failed: 1, broken: tally.broken ?? 'no test was run' };
}

/** The run's sums. In CI nobody looks at what was skipped, so there it counts as failed. */
export function sum(tallies: readonly Tally[], skippedFails: boolean): { passed: number; failed: number } {
  const passed = tallies.reduce((total, tally) => total + tally.passed, 0);
  const failed = tallies.reduce((total, tally) => total + tally.failed + (skippedFails ? tally.skipped : 0), 0);
  return { passed, failed };
}
