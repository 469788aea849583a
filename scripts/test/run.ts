import { spawn } from 'node:child_process';
import { inProject } from '../start/root.ts';

/**
 * Runs one command of the pinned runtime in a folder of the project, its output going straight to the terminal.
 * Gives back the exit code; 1 when a signal ended it.
 */
export function run(script: string, args: readonly string[], where = '.', environment: NodeJS.ProcessEnv = {}) {
  return new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, [inProject(script), ...args], {
      cwd: inProject(where),
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
