import { interruptions } from './interrupted.ts';
import { type Ancestor, launchersGone } from './launchers.ts';

const patienceMs = 4_500;

/**
 * Resolves after a signal to us, or after the end or interruption of whoever started us, and after `stop` is done. Ends the process
 * with code 1 when `stop` hangs: Ctrl-C is a promise. `launched` are the `launchers` as they were when we began: one that ends while we
 * are still starting is missed otherwise.
 */
export async function untilStopped(launched: readonly Ancestor[], stop: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    process.once('SIGHUP', resolve);
    watchLaunchers(launched, resolve);
  });
  // A terminal sends the signal to everybody, and a parent may pass it on again: once is enough.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  setTimeout(() => process.exit(1), patienceMs).unref();
  await stop();
}

/** Calls `gone` once when a launcher has ended or was interrupted. */
function watchLaunchers(chain: readonly Ancestor[], gone: () => void): void {
  const interrupted = interruptions(chain);
  const timer = setInterval(() => {
    if (!launchersGone(chain) && !interrupted()) return;
    clearInterval(timer);
    gone();
  }, 250);
  timer.unref();
}
