import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Servers on one core, the load on another, so that neither takes time from the other. */
const serverCore = '0';
const loadCore = '1';

export const pinned = availableParallelism() > 1 && spawnSync('taskset', ['-c', serverCore, 'true']).status === 0;

/** The command that starts a server on its core; the command itself where the system cannot pin. */
export function onServerCore(
  command: string,
  parameters: readonly string[],
): { command: string; parameters: string[] } {
  if (!pinned) return { command, parameters: [...parameters] };
  return { command: 'taskset', parameters: ['-c', serverCore, command, ...parameters] };
}

/** Moves this process, with all its threads, to the core of the load. */
export function moveToLoadCore(): void {
  if (pinned) spawnSync('taskset', ['-a', '-c', '-p', loadCore, String(process.pid)]);
}

/** Moves this process, with all its threads, to the core of the servers: for what is measured without a server. */
export function moveToServerCore(): void {
  if (pinned) spawnSync('taskset', ['-a', '-c', '-p', serverCore, String(process.pid)]);
}
