import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the run's throwaway PostgreSQL; empty where PGlite stands for it. */
    postgres: string;
  }
}

/** Vitest's global setup: one PostgreSQL cluster for the whole run where the machine has one, thrown away after it. */
export default async function throwawayPostgres(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const binaries = findBinaries();
  if (!binaries) {
    process.stdout.write('Storage tests: no PostgreSQL on this machine, PGlite stands for it.\n');
    project.provide('postgres', '');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'casecircle-postgres-'));
  const port = await freePort();
  const server = startCluster(binaries, folder, port);
  const url = `postgres://casecircle@127.0.0.1:${port}/postgres`;
  await answering(url, server);
  process.stdout.write(`Storage tests: a throwaway PostgreSQL from ${binaries}.\n`);
  project.provide('postgres', url);
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}

function findBinaries(): string | undefined {
  const versions = '/usr/lib/postgresql';
  const packaged = existsSync(versions)
    ? readdirSync(versions)
        .toSorted((one, other) => Number(other) - Number(one))
        .map((version) => join(versions, version, 'bin'))
    : [];
  const folders = [...packaged, ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** PostgreSQL refuses to run as root, so as root it runs as whoever the machine has for such things. */
function startCluster(binaries: string, folder: string, port: number): ChildProcess {
  const person = process.getuid?.() === 0 ? unprivileged() : undefined;
  if (person) chownSync(folder, person.uid, person.gid);
  const cluster = join(folder, 'cluster');
  const made = spawnSync(
    join(binaries, 'initdb'),
    ['-D', cluster, '-U', 'casecircle', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...person, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const settings = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'listen_addresses=127.0.0.1'];
  return spawn(
    join(binaries, 'postgres'),
    ['-D', cluster, '-p', String(port), '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
    { ...person, cwd: folder, stdio: 'ignore' },
  );
}

function unprivileged(): { uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const entry = ['postgres', 'nobody'].map((name) => lines.find((line) => line.startsWith(`${name}:`))).find(Boolean);
  const [, , uid, gid] = (entry ?? 'nobody:x:65534:65534').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`);
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('PostgreSQL did not answer within ten seconds');
}
