import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inProject } from './start/root.ts';

type Started = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

function start(settings: NodeJS.ProcessEnv, command: readonly string[] = [process.execPath]): Started {
  const folder = mkdtempSync(join(tmpdir(), 'casecircle-start-'));
  const [program = '', ...before] = command;
  const child = spawn(program, [...before, inProject('scripts/start.ts'), '--without-client'], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  return { child, said: () => said, ended };
}

/** The address that it says it is ready at. */
async function ready({ said }: Started): Promise<string> {
  const address = () => /http:\S+/.exec(said())?.[0];
  await expect.poll(address, { timeout: 30_000 }).toBeTruthy();
  return address() ?? '';
}

test('a wrong setting is named in one clear line, and the exit code is 1', async () => {
  const started = start({ PORT: 'eighty' });
  expect(await started.ended).toBe(1);
  expect(started.said()).toBe('PORT must be a port number from 1 to 65535, or 0 for any free port, not "eighty".\n');
});

test('a port that is in use is named in one clear line, and the exit code is 1', async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const started = start({ PORT: port });
  expect(await started.ended).toBe(1);
  expect(started.said().trim().split('\n')).toHaveLength(1);
  expect(started.said()).toContain(`PORT ${port} is in use already`);
  other.close();
});

test('it says where it is ready, answers there, and a signal ends it cleanly', async () => {
  const started = start({});
  const address = await ready(started);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  started.child.kill('SIGTERM');
  expect(await started.ended).toBe(0);
});

test('a signal to the shell around the runtime ends it, too', async () => {
  const started = start({}, ['/bin/sh', inProject('node_modules/.bin/node')]);
  const address = await ready(started);
  started.child.kill('SIGTERM');
  await expect
    .poll(
      () =>
        fetch(address).then(
          () => true,
          () => false,
        ),
      { timeout: 10_000 },
    )
    .toBe(false);
});
