import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findIdentifiers } from '@casecircle/shared/coach/find-identifiers.ts';
import type { Found } from './score.ts';

export type Finder = (text: string) => readonly Found[] | Promise<readonly Found[]>;

export const peerFolder = fileURLToPath(new URL('./peers/', import.meta.url));

/** The coach and its peers, as they come out of their packages. The peers know no amber. */
export async function openFinders(): Promise<Map<string, Finder>> {
  fetchPeers();
  const { peers } = (await import(new URL('./peers/peers.js', import.meta.url).href)) as {
    peers: Record<string, Finder>;
  };
  return new Map([['coach', findIdentifiers], ...Object.entries(peers)]);
}

/** Installs the peers when they are not there yet. Throws with what the installer said when it cannot. */
function fetchPeers(): void {
  if (existsSync(`${peerFolder}node_modules/.modules.yaml`)) return;
  process.stderr.write('Fetching the peers of the coach, once …\n');
  const pnpm = process.env.npm_execpath;
  const [command, ...first] = pnpm && /pnpm\.c?js$/.test(pnpm) ? [process.execPath, pnpm] : ['npx', '--yes', 'pnpm@10'];
  const arguments_ = [...first, 'install', '--frozen-lockfile', '--ignore-scripts'];
  const installed = spawnSync(command ?? 'npx', arguments_, { cwd: peerFolder });
  if (installed.status !== 0)
    throw new Error(`The peers could not be fetched:\n${installed.stdout}${installed.stderr}`);
}
