import { readFileSync } from 'node:fs';
import { root } from './root.ts';

/**
 * The pinned runtime's version as the catalog of pnpm-workspace.yaml names it, like `v24.21.0`.
 * Throws if the catalog names none.
 */
export function pinnedVersion(): string {
  const catalog = readFileSync(new URL('pnpm-workspace.yaml', root), 'utf8');
  const found = /^ {2}node: (\d+\.\d+\.\d+)$/m.exec(catalog);
  if (!found?.[1]) throw new Error('pnpm-workspace.yaml pins no runtime.');
  return `v${found[1]}`;
}

/** One line that says what is wrong with the running Node; undefined when it is the pinned one. */
export function wrongRuntime(running: string = process.version): string | undefined {
  const pinned = pinnedVersion();
  if (running === pinned) return undefined;
  return `Casecircle runs on Node ${pinned}, this is ${running}. Start it with: npx pnpm@10 start`;
}
