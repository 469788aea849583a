import { readFileSync } from 'node:fs';
import { type Ancestor, isShell } from './launchers.ts';

type WakesOf = (pid: number) => number | undefined;

/**
 * Whether a launcher was interrupted without our hearing of it. npm passes Ctrl-C on to the shell below it, and that
 * shell keeps it to itself while it waits; all that is left of it is that the shell woke up. What wakes the shell right
 * above us as well, like a machine that was suspended, is no interruption: Ctrl-C for everybody reaches us anyway.
 * Gives back a question to be asked again and again; always false where the system has no /proc.
 */
export function interruptions(launchers: readonly Ancestor[], wakesOf: WakesOf = readWakes): () => boolean {
  const [nearest, ...above] = launchers.filter((launcher) => isShell(launcher.command)).map(({ pid }) => pid);
  const pids = nearest === undefined ? [] : [nearest, ...above];
  const look = () => new Map(pids.map((pid) => [pid, wakesOf(pid)]));
  let before = look();
  return () => {
    const now = look();
    const woke = (pid: number | undefined) => pid !== undefined && now.get(pid) !== before.get(pid);
    const interrupted = !woke(nearest) && above.some(woke);
    before = now;
    return interrupted;
  };
}

/** How often a process has gone back to sleep. A shell that waits for its command sleeps until a signal comes. */
function readWakes(pid: number): number | undefined {
  try {
    const found = /^voluntary_ctxt_switches:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) : undefined;
  } catch {
    return undefined;
  }
}
