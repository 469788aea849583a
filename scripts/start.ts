import { buildClientIfStale } from './start/client-build.ts';
import { wrongRuntime } from './start/runtime.ts';
import { settingsOf } from './start/settings.ts';
import { untilStopped } from './start/until-stopped.ts';

/** `pnpm start` and, with `--demo`, `pnpm demo`: checks, builds what is stale, serves until it is stopped. */
try {
  const wrong = wrongRuntime();
  if (wrong) throw new Error(wrong);
  const settings = settingsOf(process.env, process.argv);
  if (!process.argv.includes('--without-client')) await buildClientIfStale();
  const { startServer } = await import('../server/src/main.ts');
  const server = await startServer(settings);
  console.log(`Casecircle is ready: ${server.address}${settings.demo ? ' (demo)' : ''}`);
  await untilStopped('scripts/start.ts', server.stop);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
