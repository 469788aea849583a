import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { freePort } from '../machine/free-port.ts';
import { type Child, startChild } from '../subjects/child.ts';
import { ourEnvironment, ourScript } from '../subjects/ours.ts';

/** The product's server on a folder of its own, which is killed and comes back. */
export class House {
  readonly folder: string;
  #child: Child | undefined;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(template: string): Promise<House> {
    const folder = await mkdtemp(join(tmpdir(), 'casecircle-durability-'));
    await cp(template, folder, { recursive: true });
    const house = new House(folder);
    await house.start();
    return house;
  }

  get child(): Child {
    if (!this.#child) throw new Error('The server is down.');
    return this.#child;
  }

  /** Starts on a new port. Throws when the server does not come up on what it left behind. */
  async start(): Promise<void> {
    const port = await freePort();
    const environment = { DATA_DIR: this.folder, ...ourEnvironment };
    this.#child = await startChild({ script: ourScript, port, environment });
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    await this.#child?.stop(signal);
    this.#child = undefined;
  }

  /** What SQLite says of copies of the files as they were left behind; the server itself meets the originals. */
  async examine(): Promise<string[]> {
    const copy = await mkdtemp(join(tmpdir(), 'casecircle-examined-'));
    try {
      await cp(this.folder, copy, { recursive: true });
      return ['casecircle.db', 'documents.db'].map((name) => verdictOn(join(copy, name)));
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  }

  async remove(): Promise<void> {
    await this.stop('SIGKILL');
    await rm(this.folder, { recursive: true, force: true });
  }
}

function verdictOn(file: string): string {
  const database = new DatabaseSync(file);
  try {
    return String(database.prepare('PRAGMA integrity_check').get()?.integrity_check);
  } catch (error) {
    return String(error);
  } finally {
    database.close();
  }
}
