import type { Duplex } from 'node:stream';

export type OutboxParts = {
  /** What goes out behind everything else, made only then. */
  last: () => Buffer | undefined;
  /** Called once, when more than this waits for a reader who does not read; the line is of no use any more. */
  most: number;
  onBehind: () => void;
};

/** How long what may wait does so for a frame to travel with: less than anybody sees. */
const patience = 60;

/** Frames up to this many bytes are copied into one piece: a second piece costs more than they do. */
const worthCopying = 16 * 1024;

let due: Outbox[] = [];

/**
 * The frames of one connection on their way out. What is sent in one turn of the event loop goes out in one write: the
 * system's work for a write is most of what a small frame costs. Frames are whole WebSocket frames, so that one
 * that goes to many is made once; nothing else may write to the socket in the middle of one.
 */
export class Outbox {
  readonly #socket: Duplex;
  readonly #parts: OutboxParts;
  #frames: Buffer[] = [];
  #isDue = false;
  #timer: NodeJS.Timeout | undefined;
  #isBehind = false;
  /** Bytes of a state on its way to a joiner: a big document is no sign of a slow reader. */
  #underway = 0;

  constructor(socket: Duplex, parts: OutboxParts) {
    this.#socket = socket;
    this.#parts = parts;
  }

  send(frame: Buffer): void {
    this.#frames.push(frame);
    if (this.#isDue) return;
    this.#isDue = true;
    if (due.push(this) === 1) setImmediate(flushDue);
  }

  /** Has `last` asked when the next frame goes out, or after a moment: a write of its own costs more than many frames. */
  touch(): void {
    if (!this.#isDue) this.#timer ??= setTimeout(() => this.flush(), patience);
  }

  /** Sends one long frame, in two pieces, behind what waits already. Not counted as waiting until it is `out`. */
  sendLong(head: Buffer, body: Uint8Array, out: () => void): void {
    this.flush();
    if (this.#isBehind) return;
    this.#underway = head.byteLength + body.byteLength;
    this.#socket.cork();
    this.#socket.write(head);
    this.#socket.write(body, () => {
      this.#underway = 0;
      out();
    });
    this.#socket.uncork();
  }

  flush(): void {
    this.#isDue = false;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = undefined;
    const last = this.#parts.last();
    if (last) this.#frames.push(last);
    const frames = this.#frames;
    if (frames.length === 0) return;
    this.#frames = [];
    for (const piece of inPieces(frames)) {
      if (this.#isBehind) return;
      this.#isBehind = this.#socket.writableLength - this.#underway > this.#parts.most;
      if (this.#isBehind) this.#parts.onBehind();
      else if (this.#socket.writable) this.#socket.write(piece);
    }
  }
}

function flushDue(): void {
  const outboxes = due;
  due = [];
  for (const outbox of outboxes) outbox.flush();
}

function inPieces(frames: readonly Buffer[]): readonly Buffer[] {
  if (frames.length === 1) return frames;
  let length = 0;
  for (const frame of frames) length += frame.byteLength;
  return length <= worthCopying ? [Buffer.concat(frames, length)] : frames;
}
