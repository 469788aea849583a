import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import * as Y from 'yjs';

const letters = 'the quick brown fox jumps over a lazy dog and then some more ';

/** Somebody who types into a paragraph of their own in the shared notes: a real document that makes real updates. */
export class Typist {
  readonly doc = new Y.Doc();
  readonly #text = new Y.XmlText();
  #update: Uint8Array = new Uint8Array();
  #typed = 0;
  #cursorClock = 0;

  constructor() {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [this.#text]);
    this.doc.getXmlFragment('notes').insert(0, [paragraph]);
    this.#text.insert(0, ' ');
    this.doc.on('update', (update: Uint8Array) => {
      this.#update = update;
    });
  }

  get clientId(): number {
    return this.doc.clientID;
  }

  /** How much of this client there is: one more for every keystroke. */
  get clock(): number {
    return Y.getState(this.doc.store, this.doc.clientID);
  }

  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  /** The update of one more keystroke at the end. */
  type(): Uint8Array {
    this.#text.insert(this.#text.length, letters[this.#typed % letters.length] ?? ' ');
    this.#typed += 1;
    return this.#update;
  }

  /** An awareness update with a caret like an editor's. */
  moveCursor(): Uint8Array {
    this.#cursorClock += 1;
    const place = { type: null, tname: null, item: { client: this.clientId, clock: this.clock - 1 }, assoc: 0 };
    const state = { user: { name: 'Person', color: '#2f6b5a' }, cursor: { anchor: place, head: place } };
    const encoder = createEncoder();
    writeVarUint(encoder, 1);
    writeVarUint(encoder, this.clientId);
    writeVarUint(encoder, this.#cursorClock);
    writeVarString(encoder, JSON.stringify(state));
    return toUint8Array(encoder);
  }
}

export function frameOf(prefix: Uint8Array, numbers: readonly number[], body: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  for (const number of numbers) writeVarUint(encoder, number);
  writeVarUint8Array(encoder, body);
  const frame = toUint8Array(encoder);
  if (prefix.length === 0) return frame;
  const whole = new Uint8Array(prefix.length + frame.length);
  whole.set(prefix);
  whole.set(frame, prefix.length);
  return whole;
}
