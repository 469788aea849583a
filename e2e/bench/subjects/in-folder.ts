import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../machine/free-port.ts';
import { type Child, startChild } from './child.ts';
import type { Running, StartOptions } from './subject.ts';

export type Recipe = {
  script: string;
  environment?: Record<string, string>;
  /** A folder whose contents the server begins with. */
  template?: string;
  placeAt: (port: number) => Running['place'];
};

/** Starts a server in a folder of its own, which goes when it stops. */
export async function startInFolder(recipe: Recipe, options: StartOptions = {}): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'casecircle-bench-'));
  if (recipe.template) await cp(recipe.template, folder, { recursive: true });
  const port = await freePort();
  const launch = (): Promise<Child> =>
    startChild({
      script: recipe.script,
      port,
      environment: { DATA_DIR: folder, ...recipe.environment },
      ...(options.flags ? { flags: options.flags } : {}),
    });
  const remove = () => rm(folder, { recursive: true, force: true });
  const running: Running = {
    child: await launch().catch(async (error: unknown) => {
      await remove();
      throw error;
    }),
    place: recipe.placeAt(port),
    async restart() {
      await running.child.stop();
      running.child = await launch();
    },
    async stop() {
      await running.child.stop();
      await remove();
    },
  };
  return running;
}
