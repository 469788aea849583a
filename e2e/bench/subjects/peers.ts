import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encode, writeVarString } from 'lib0/encoding';
import type { Place } from '../load/seat.ts';
import { startInFolder } from './in-folder.ts';
import type { Subject } from './subject.ts';

const folder = fileURLToPath(new URL('../peers/', import.meta.url));
const server = (name: string) => `${folder}servers/${name}.js`;
const alone = { keepsDocuments: true, burst: 2_000 };

/** Fetches the peers when they are not there yet. Throws with what the installer said when it cannot. */
export function fetchPeers(): void {
  if (existsSync(`${folder}node_modules/.modules.yaml`)) return;
  process.stderr.write('Fetching the peers, once …\n');
  const pnpm = process.env.npm_execpath;
  const [command, ...first] = pnpm && /pnpm\.c?js$/.test(pnpm) ? [process.execPath, pnpm] : ['npx', '--yes', 'pnpm@10'];
  const installed = spawnSync(command ?? 'npx', [...first, 'install', '--frozen-lockfile'], { cwd: folder });
  if (installed.status === 0) return;
  throw new Error(`The peers could not be fetched:\n${installed.stdout}${installed.stderr}`);
}

/** In memory: whoever restarts it loses everything. */
export const yWebsocket: Subject = {
  ...alone,
  name: 'y-websocket',
  title: '@y/websocket-server',
  persists: false,
  start: (options) => startInFolder({ script: server('y-websocket'), placeAt: byPath('sync') }, options),
};

export const relay: Subject = {
  ...alone,
  name: 'relay',
  title: 'bare ws relay',
  keepsDocuments: false,
  persists: false,
  start: (options) => startInFolder({ script: server('relay'), placeAt: byPath('none') }, options),
};

/** Its frames begin with the document's name, and it wants to be greeted with a token. */
export const hocuspocus: Subject = {
  ...alone,
  name: 'hocuspocus',
  title: 'Hocuspocus, SQLite',
  persists: true,
  start: (options) => startInFolder({ script: server('hocuspocus'), placeAt: byPrefix }, options),
};

function byPath(greeting: Place['greeting']) {
  return (port: number) =>
    (room: number): Place => ({
      where: { port, path: `/${nameOf(room)}`, headers: {} },
      prefix: new Uint8Array(),
      greeting,
    });
}

function byPrefix(port: number) {
  return (room: number): Place => ({
    where: { port, path: '/', headers: {} },
    prefix: encode((encoder) => writeVarString(encoder, nameOf(room))),
    greeting: 'token-then-sync',
  });
}

/** As long as our own names, so that everybody carries the same bytes. */
function nameOf(room: number): string {
  return `table-${String(room).padStart(36, '0')}`;
}
