import * as Y from 'yjs';
import { Cursor } from './varint.ts';

/** Called with a client and the clock up to which the update brings its edits. */
export type Hear = (client: number, upTo: number) => void;

/** An item of plain text with a left neighbour: what a keystroke is. */
const typed = 0x84;
const cursor = new Cursor();

/**
 * Says which edits an update holds. Servers may put several keystrokes of several people into one; those are read
 * without decoding, everything else by Yjs.
 */
export function editsIn(frame: Uint8Array, start: number, end: number, hear: Hear): void {
  if (readTyped(frame, start, hear)) return;
  for (const [client, upTo] of Y.parseUpdateMeta(frame.slice(start, end)).to) hear(client, upTo);
}

function readTyped(frame: Uint8Array, start: number, hear: Hear): boolean {
  const at = cursor.on(frame, start);
  for (let clients = at.varint(); clients > 0; clients -= 1) {
    const structs = at.varint();
    const client = at.varint();
    let clock = at.varint();
    for (let left = structs; left > 0; left -= 1) {
      if (at.bytes[at.at++] !== typed) return false;
      at.varint();
      at.varint();
      clock += at.skip();
    }
    hear(client, clock);
  }
  return true;
}
