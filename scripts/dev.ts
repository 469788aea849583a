import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartRefused } from '../server/src/config.ts';
import { launchers } from './start/launchers.ts';
import { reasonOf } from './start/reason.ts';
import { inProject } from './start/root.ts';
import { wrongRuntime } from './start/runtime.ts';
import { settingsOf } from './start/settings.ts';
import { untilStopped } from './start/until-stopped.ts';

/**
 * `pnpm dev`: Vite serves the client with hot reload on the usual port and passes everything else on to a server
 * behind it, which starts again whenever its sources change.
 */
try {
  const wrong = wrongRuntime();
  if (wrong) throw new StartRefused(wrong);
  await develop();
  process.exit(0);
} catch (error) {
  console.error(reasonOf(error));
  process.exit(1);
}

async function develop(): Promise<void> {
  const launched = launchers('scripts/dev.ts');
  const settings = settingsOf(process.env, process.argv);
  const inner = String(await freePort());
  const address = settings.publicUrl ?? `http://localhost:${settings.port}`;
  const flags = ['--without-client', ...(settings.demo ? ['--demo'] : [])];
  const watched = ['--watch-path=server/src', '--watch-path=shared/src', '--watch-preserve-output'];
  const server = node(['--watch', ...watched, 'scripts/start.ts', ...flags], '.', { PORT: inner, PUBLIC_URL: address });
  const vite = ['node_modules/vite/bin/vite.js', '--port', String(settings.port), '--strictPort', '--logLevel', 'warn'];
  const client = node(vite, 'client', { CASECIRCLE_SERVER: inner });
  const stop = async () => void (await Promise.all([end(server), end(client)]));
  client.once('exit', () => process.kill(process.pid, 'SIGTERM'));
  await untilStopped(launched, stop);
}

function node(args: readonly string[], where: string, environment: NodeJS.ProcessEnv): ChildProcess {
  const options = { cwd: inProject(where), env: { ...process.env, ...environment }, stdio: 'inherit' } as const;
  return spawn(process.execPath, args, options);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const found = probe.address();
  probe.close();
  if (found === null || typeof found === 'string') throw new Error('No port was given.');
  return found.port;
}
