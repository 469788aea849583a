import { cpus } from 'node:os';
import { machineBusyMs } from './process-cost.ts';
import { wait } from './wait.ts';

const lookMs = 400;
const busyShare = 0.1;
/** What all waiting of one run may take together: a machine that is never quiet is measured as it is. */
let patienceMs = 15_000;

/** Waits for a moment in which nobody else needs the machine, as long as there is patience left. */
export async function quiet(): Promise<void> {
  while (patienceMs > 0) {
    const before = machineBusyMs();
    await wait(lookMs);
    patienceMs -= lookMs;
    if (machineBusyMs() - before < busyShare * lookMs * cpus().length) return;
  }
}
