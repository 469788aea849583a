import { expect, test } from 'vitest';
import { demandTests, sum, tallyPlaywright, tallyVitest } from './tally.ts';

const vitest = { numPassedTests: 4, numFailedTests: 0, numTotalTests: 4, success: true, testResults: [] };

test('a test file that could not be loaded counts as a failure', () => {
  const report = {
    ...vitest,
    success: false,
    testResults: [{ status: 'failed', message: 'SyntaxError', assertionResults: [] }],
  };
  expect(tallyVitest(report)).toEqual({ passed: 4, failed: 1, skipped: 0 });
});

test('an error outside of every test counts as a failure', () => {
  expect(tallyVitest({ ...vitest, success: false })).toMatchObject({ passed: 4, failed: 1 });
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
  expect(tallyPlaywright({ stats, errors: [{ message: 'the server did not start\nat …' }] })).toEqual({
    passed: 3,
    failed: 1,
    skipped: 0,
    broken: 'the server did not start',
  });
});

test('a flow that passed only at the second try has failed', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
  expect(tallyPlaywright({ stats, errors: [] })).toEqual({ passed: 3, failed: 2, skipped: 0 });
});

test('a runner that ran no test has failed', () => {
  expect(demandTests({ passed: 0, failed: 0, skipped: 5 })).toMatchObject({ failed: 1, broken: 'no test was run' });
});

test('a skipped test fails the run in CI and only there', () => {
  const tallies = [{ passed: 5, failed: 0, skipped: 2 }];
  expect(sum(tallies, false)).toEqual({ passed: 5, failed: 0 });
  expect(sum(tallies, true)).toEqual({ passed: 5, failed: 2 });
});
