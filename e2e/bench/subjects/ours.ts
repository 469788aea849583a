import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../../package.json' with { type: 'json' };
import { freePort } from '../machine/free-port.ts';
import { startChild } from './child.ts';
import { startInFolder } from './in-folder.ts';
import { furnish, type Installation, type Wish } from './installation.ts';
import type { Subject } from './subject.ts';

export const ourScript = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url));
/** What `pnpm start` gives to Node, so that the bench starts what people start. */
const startFlags = flagsIn(manifest.scripts.start);
export const ourEnvironment = { LOG_LEVEL: 'error' };
/** Of the installation's door only: many people sign in there within a minute, as behind a proxy. */
const behindProxy = { ...ourEnvironment, TRUSTED_PROXIES: '1' };

/** Nobody sits in more rooms at once than this with one session: its limits are made for people. */
export const roomsOfSession = 10;

export type Template = Installation & { folder: string; remove(): Promise<void> };

/** Makes an installation once, with all the meetings and sessions that will be needed; every start copies it. */
export async function makeTemplate(wish: Wish): Promise<Template> {
  const folder = await mkdtemp(join(tmpdir(), 'casecircle-bench-template-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const port = await freePort();
    const child = await startChild({ script: ourScript, port, environment: { DATA_DIR: folder, ...behindProxy } });
    const installation = await furnish(`http://localhost:${port}`, wish).finally(() => child.stop());
    return { ...installation, folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

export function ours(template: Template): Subject {
  const placeAt = (port: number) => (room: number, seat: number, device?: number) => {
    const meeting = template.meetings[room];
    const sessions = template.sessions[seat % template.sessions.length] ?? [];
    const cookie = sessions[device === undefined ? Math.floor(room / roomsOfSession) : device % sessions.length];
    if (meeting === undefined || cookie === undefined) throw new Error(`There is no room ${room}.`);
    const headers = { origin: `http://localhost:${port}`, cookie };
    return {
      where: { port, path: `/documents/table/${meeting}`, headers },
      prefix: new Uint8Array(),
      greeting: 'sync' as const,
    };
  };
  return {
    name: 'ours',
    title: 'Casecircle',
    keepsDocuments: true,
    persists: true,
    burst: 450,
    start: ({ flags = [] } = {}) =>
      startInFolder(
        { script: ourScript, environment: ourEnvironment, template: template.folder, placeAt },
        { flags: [...startFlags, ...flags] },
      ),
  };
}

function flagsIn(command: string): string[] {
  const words = command.split(' ');
  return words.slice(
    1,
    words.findIndex((word) => word.endsWith('.ts')),
  );
}
