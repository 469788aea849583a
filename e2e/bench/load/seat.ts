import { messageType, syncType } from '@casecircle/shared/protocol/documents.ts';
import { editsIn } from './edits-in.ts';
import type { Room } from './room.ts';
import type { Tally } from './tally.ts';
import { frameOf, Typist } from './typist.ts';
import { Cursor } from './varint.ts';
import { type Ear, type Where, Wire } from './wire.ts';

/** Where a seat is, and how the server there wants to be spoken to. */
export type Place = { where: Where; prefix: Uint8Array; greeting: 'sync' | 'token-then-sync' | 'none' };

const remembered = 4096;
const nothing = new Uint8Array();
const emptyStateVector = new Uint8Array([0]);
/** Hocuspocus' answer to a first sync, the same otherwise. */
const syncReply = 4;
const cursor = new Cursor();

/** One connection: types, moves its cursor, and times what it hears of the others and what is said to be saved. */
export class Seat implements Ear {
  readonly typist = new Typist();
  ready = false;
  readonly #place: Place;
  readonly #room: Room;
  readonly #index: number;
  readonly #tally: Tally;
  readonly #wire: Wire;
  /** When each edit was sent, by its clock, and each frame that bears edits, by its number. */
  readonly #editSentAt = new Float64Array(remembered);
  readonly #frameSentAt = new Float64Array(remembered);
  /** How far this seat has heard each of the others. */
  readonly #heard: Float64Array;
  #frames = 0;
  #saved = 0;

  constructor(place: Place, at: { room: Room; index: number; tally: Tally }) {
    this.#place = place;
    this.#room = at.room;
    this.#index = at.index;
    this.#tally = at.tally;
    this.#heard = new Float64Array(at.room.size);
    at.room.take(at.index, this);
    this.#wire = new Wire(place.where, this);
  }

  type(): void {
    const clock = this.typist.clock;
    const update = this.typist.type();
    const now = performance.now();
    this.#editSentAt[clock % remembered] = now;
    this.#sendEdits(syncType.update, update, now);
    this.#tally.sent(now);
  }

  moveCursor(): void {
    this.#wire.send(frameOf(this.#place.prefix, [messageType.awareness], this.typist.moveCursor()));
  }

  sentAt(clock: number): number {
    return this.#editSentAt[clock % remembered] ?? 0;
  }

  close(): void {
    this.#wire.close();
  }

  opened(): void {
    const { greeting, prefix } = this.#place;
    if (greeting === 'none') {
      this.ready = true;
      return;
    }
    if (greeting === 'token-then-sync') this.#wire.send(frameOf(prefix, [messageType.auth, 0], nothing));
    this.#wire.send(frameOf(prefix, [messageType.sync, syncType.step1], emptyStateVector));
  }

  closed(code: number): void {
    this.#tally.lost(code);
  }

  frame(bytes: Uint8Array, at: number): void {
    const start = this.#place.prefix.length;
    switch (bytes[start]) {
      case messageType.sync:
      case syncReply:
        this.#hearSync(bytes, start + 1, at);
        return;
      case messageType.awareness:
        this.#hearCursors(bytes, start + 1, at);
        return;
      case messageType.saved:
        this.#hearSaved(cursor.on(bytes, start + 1).varint(), at);
        return;
      case messageType.refused:
        this.#tally.refused();
    }
  }

  #sendEdits(step: number, update: Uint8Array, now: number): void {
    this.#frameSentAt[this.#frames % remembered] = now;
    this.#frames += 1;
    this.#wire.send(frameOf(this.#place.prefix, [messageType.sync, step], update));
  }

  #hearSync(bytes: Uint8Array, start: number, at: number): void {
    switch (bytes[start]) {
      case syncType.step1:
        this.#sendEdits(syncType.step2, this.typist.state(), performance.now());
        return;
      case syncType.step2:
        this.ready = true;
        return;
      case syncType.update: {
        const body = cursor.on(bytes, start + 1);
        const length = body.varint();
        const from = body.at;
        editsIn(bytes, from, from + length, (client, upTo) => this.#hearEdits(client, upTo, at));
      }
    }
  }

  #hearEdits(client: number, upTo: number, at: number): void {
    const index = this.#room.indexOf(client);
    if (index === undefined || index === this.#index) return;
    const other = this.#room.at(index);
    let clock = this.#heard[index] ?? 0;
    // What was typed before this seat began to listen is not timed.
    if (clock === 0) clock = upTo - 1;
    for (; clock < upTo; clock += 1) this.#tally.edit(other.sentAt(clock), at);
    this.#heard[index] = clock;
  }

  #hearCursors(bytes: Uint8Array, start: number, at: number): void {
    const body = cursor.on(bytes, start);
    body.varint();
    for (let left = body.varint(); left > 0; left -= 1) {
      const client = body.varint();
      body.varint();
      body.skip();
      if (client !== this.typist.clientId) this.#tally.cursor(at);
    }
  }

  #hearSaved(count: number, at: number): void {
    for (; this.#saved < count; this.#saved += 1) {
      this.#tally.saved(this.#frameSentAt[this.#saved % remembered] ?? 0, at);
    }
  }
}
