import { enableCompileCache, flushCompileCache } from 'node:module';
import { StartRefused } from '../server/src/config.ts';
import { buildClientIfStale } from './start/client-build.ts';
import { launchers } from './start/launchers.ts';
import { reasonOf } from './start/reason.ts';
import { inProject } from './start/root.ts';
import { wrongRuntime } from './start/runtime.ts';
import { settingsOf } from './start/settings.ts';
import { untilStopped } from './start/until-stopped.ts';

/** `pnpm start` and, with `--demo`, `pnpm demo`: checks, builds what is stale, serves until it is stopped. */
const launched = launchers('scripts/start.ts');
try {
  const wrong = wrongRuntime();
  if (wrong) throw new StartRefused(wrong);
  const settings = settingsOf(process.env, process.argv);
  if (!process.argv.includes('--without-client')) await buildClientIfStale();
  // Half of a second start would be spent on compiling what has not changed.
  enableCompileCache(inProject('node_modules/.cache/casecircle'));
  const { startServer } = await import('../server/src/main.ts');
  const server = await startServer(settings);
  console.log(`Casecircle is ready: ${server.address}${settings.demo ? ' (demo)' : ''}`);
  flushCompileCache();
  await untilStopped(launched, server.stop);
  process.exit(0);
} catch (error) {
  console.error(reasonOf(error));
  process.exit(1);
}
