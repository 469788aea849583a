import { watchLaunchers } from './launchers.ts';

const patienceMs = 4_500;

/**
 * Resolves after a signal to us, or after the end of whoever started us, and after `stop` is done. Ends the process
 * with code 1 when `stop` hangs: Ctrl-C is a promise.
 */
export async function untilStopped(script: string, stop: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    process.once('SIGHUP', resolve);
    watchLaunchers(script, resolve);
  });
  // A terminal sends the signal to everybody, and a parent may pass it on again: once is enough.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  setTimeout(() => process.exit(1), patienceMs).unref();
  await stop();
}
