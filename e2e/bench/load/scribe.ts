import { messageType, syncType } from '@casecircle/shared/protocol/documents.ts';
import type { Place } from './seat.ts';
import { frameOf } from './typist.ts';
import { Cursor } from './varint.ts';
import { Wire } from './wire.ts';

const cursor = new Cursor();
const syncReply = 4;

/** What a sync brought: how long it took from the first packet of the connection on, and its bytes. */
export type Joined = { ms: number; state: Uint8Array };

/** A connection that asks and sends one thing at a time. */
export class Scribe {
  readonly #place: Place;
  readonly #wire: Wire;
  #onState: (state: Uint8Array, at: number) => void = () => undefined;
  #onLost: (error: Error) => void = () => undefined;
  readonly #opened: Promise<void>;

  constructor(place: Place) {
    this.#place = place;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#opened = promise;
    this.#onLost = reject;
    this.#wire = new Wire(place.where, {
      opened: () => {
        if (place.greeting === 'token-then-sync') this.#send([messageType.auth, 0], new Uint8Array());
        resolve();
      },
      frame: (bytes, at) => this.#hear(bytes, at),
      closed: (code) => this.#onLost(new Error(`The connection was closed with ${code}.`)),
    });
  }

  /** Asks for all that is missing; it comes after everything that this connection sent before was dealt with. */
  async ask(stateVector: Uint8Array): Promise<{ state: Uint8Array; at: number }> {
    await this.#opened;
    const { promise, resolve, reject } = Promise.withResolvers<{ state: Uint8Array; at: number }>();
    this.#onState = (state, at) => resolve({ state, at });
    this.#onLost = reject;
    this.#send([messageType.sync, syncType.step1], stateVector);
    return promise;
  }

  update(update: Uint8Array): void {
    this.#send([messageType.sync, syncType.update], update);
  }

  close(): void {
    this.#wire.close();
  }

  #send(numbers: readonly number[], body: Uint8Array): void {
    this.#wire.send(frameOf(this.#place.prefix, numbers, body));
  }

  #hear(bytes: Uint8Array, at: number): void {
    const start = this.#place.prefix.length;
    if (bytes[start] !== messageType.sync && bytes[start] !== syncReply) return;
    if (bytes[start + 1] !== syncType.step2) return;
    const body = cursor.on(bytes, start + 2);
    const length = body.varint();
    this.#onState(bytes.slice(body.at, body.at + length), at);
  }
}

/** Joins with an empty document. */
export async function join(place: Place): Promise<Joined> {
  const begun = performance.now();
  const scribe = new Scribe(place);
  const { state, at } = await scribe.ask(new Uint8Array([0]));
  scribe.close();
  return { ms: at - begun, state };
}
