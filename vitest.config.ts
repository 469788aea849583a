import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Usually one core is left free for the screen of whoever waits. Tests are waited for.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'shared', root: 'shared', include: ['src/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'server',
          root: 'server',
          include: ['src/**/*.test.ts'],
          globalSetup: ['src/storage/testing/throwaway-postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'scripts', root: 'scripts', include: ['**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'bench', root: 'e2e/bench', include: ['**/*.test.ts'] } },
      './client/vite.config.ts',
    ],
  },
});
