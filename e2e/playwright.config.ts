import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium.ts';

const browser = await findChromium();

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './fixtures/build-client.ts',
  // Each file has a server and several browsers of its own, and the usual small machine has two cores.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['line'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/report.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: browser,
    // It makes every step of every browser slower. To look into a failure: `pnpm e2e --trace on`.
    trace: 'off',
    actionTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    contextOptions: { reducedMotion: 'reduce' },
  },
});
