import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onServerCore } from '../machine/pinning.ts';
import { wait } from '../machine/wait.ts';

const preload = fileURLToPath(new URL('preload.ts', import.meta.url));

export type Child = {
  pid: number;
  port: number;
  /** Collects garbage in the server and waits until that is done. */
  collect(): Promise<void>;
  /** Ends it as its operator would, or as a power cut would. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
};

export type ChildWish = {
  script: string;
  port: number;
  environment: Record<string, string>;
  /** Flags for Node itself. */
  flags?: readonly string[];
};

/** Starts a server on the servers' core; gives it back when it answers. Throws with what it said when it does not. */
export async function startChild({ script, port, environment, flags = [] }: ChildWish): Promise<Child> {
  const node = onServerCore(process.execPath, ['--expose-gc', '--import', preload, ...flags, script]);
  const child = spawn(node.command, node.parameters, {
    env: { PATH: process.env.PATH, PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      said.push(String(chunk));
      if (said.length > 50) said.shift();
    });
  }
  const deadline = performance.now() + 60_000;
  while (!(await answers(port))) {
    if (child.exitCode === null && child.signalCode === null && performance.now() < deadline) continue;
    await end(child, 'SIGKILL');
    throw new Error(`${script} did not start:\n${said.join('')}`);
  }
  if (child.pid === undefined) throw new Error(`${script} has no process.`);
  return {
    pid: child.pid,
    port,
    async collect() {
      const answered = once(child, 'message');
      child.send('collect');
      await answered;
    },
    stop: (signal = 'SIGTERM') => end(child, signal),
  };
}

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
  await answer?.arrayBuffer();
  if (answer && answer.status !== 503) return true;
  await wait(20);
  return false;
}

/** A server that does not end by itself within five seconds is killed. */
async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(timer);
}
