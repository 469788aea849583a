import { Worker } from 'node:worker_threads';
import type { LogStore } from './log-store.ts';
import { packRound } from './round.ts';
import type { VaultPlace } from './vault/open-vault.ts';
import { ForgottenDocument } from './vault/vault.ts';

export type Call = { id: number; name: keyof LogStore; values: unknown[] };
export type Answer =
  | { id: number; value: unknown; failed?: never }
  | { id: number; value?: never; failed: { message: string; forgotten: string | undefined } };

/** The thread handles small things one by one: more room for what is new would only be filled before it is cleared. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

/**
 * The log's store on SQLite, in a thread of its own: a slow disk never stalls the room. When the thread dies, what
 * waited on it fails, which sends the documents' connections away to come back, and the next call starts a new one.
 */
export class WorkerStore implements LogStore {
  readonly #place: VaultPlace;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #next = 1;
  #closing: Promise<void> | undefined;

  constructor(place: VaultPlace) {
    this.#place = place;
  }

  readonly load: LogStore['load'] = (document) => this.#call('load', [document]);
  readonly append: LogStore['append'] = (rows) => {
    const packed = packRound(rows);
    return this.#call('append', [packed], [packed.buffer]);
  };
  readonly compact: LogStore['compact'] = (...values) => this.#call('compact', values);
  readonly forget: LogStore['forget'] = (document) => this.#call('forget', [document]);

  readonly close = (): Promise<void> => {
    this.#closing ??= this.#end();
    return this.#closing;
  };

  /** The thread as it runs now. For tests, which end it. */
  get thread(): Worker | undefined {
    return this.#worker;
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    await this.#post(worker, { name: 'close', values: [], given: [] });
    await worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./log-worker.ts', import.meta.url), { workerData: this.#place, resourceLimits });
    worker.on('message', (answer: Answer) => this.#settle(answer));
    worker.on('error', (error) => this.#lost(worker, error));
    worker.on('exit', () => this.#lost(worker, new Error('the log’s thread ended')));
    return worker;
  }

  #call<Value>(name: keyof LogStore, values: unknown[], given: ArrayBuffer[] = []): Promise<Value> {
    if (this.#closing) return Promise.reject(new Error('the log is closed'));
    this.#worker ??= this.#start();
    return this.#post(this.#worker, { name, values, given });
  }

  /** `given` are the buffers that change hands instead of being copied. */
  #post<Value>(worker: Worker, { given, ...asked }: Omit<Call, 'id'> & { given: ArrayBuffer[] }): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      const call = { id: this.#next++, ...asked };
      this.#waiting.set(call.id, { resolve, reject });
      worker.postMessage(call, given);
    });
  }

  #settle({ id, value, failed }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (!failed) waiting?.resolve(value as never);
    else if (failed.forgotten !== undefined) waiting?.reject(new ForgottenDocument(failed.forgotten));
    else waiting?.reject(new Error(failed.message));
  }

  #lost(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}
