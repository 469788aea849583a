import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export type Where = { port: number; path: string; headers: Readonly<Record<string, string>> };

export type Ear = {
  opened(): void;
  /** The bytes are only lent: they are overwritten after the call. */
  frame(bytes: Uint8Array, at: number): void;
  closed(code: number): void;
};

const opcode = { binary: 2, close: 8, ping: 9, pong: 10 };
const mask = randomBytes(4).map((byte) => byte | 1);
/** One for all connections: what was read is used up before the next read. */
const shared = Buffer.alloc(256 * 1024);
const headEnd = Buffer.from('\r\n\r\n');

/**
 * A WebSocket client with next to no cost of its own, so that the load's core does not run full before the server's:
 * no streams, no events, one buffer for all that is read.
 */
export class Wire {
  readonly #socket: Socket;
  readonly #ear: Ear;
  #isOpen = false;
  #ended = false;
  /** The beginning of a frame whose rest has not come yet. */
  #rest: Buffer[] = [];
  #restLength = 0;
  #wanted = 0;

  constructor(where: Where, ear: Ear) {
    this.#ear = ear;
    const onread = { buffer: shared, callback: (length: number) => this.#read(length) };
    this.#socket = connect({ host: '127.0.0.1', port: where.port, noDelay: true, onread });
    this.#socket.write(greeting(where));
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => this.#end(1006));
  }

  send(payload: Uint8Array): void {
    if (!this.#ended) this.#socket.write(masked(opcode.binary, payload));
  }

  close(): void {
    this.#ended = true;
    this.#socket.destroy();
  }

  #end(code: number): void {
    if (this.#ended) return;
    this.close();
    this.#ear.closed(code);
  }

  #read(length: number): boolean {
    const at = performance.now();
    const fresh = shared.subarray(0, length);
    if (this.#restLength === 0) {
      this.#take(fresh, at);
      return true;
    }
    this.#rest.push(Buffer.from(fresh));
    this.#restLength += length;
    // A big frame comes in many pieces: they are joined once, when it is whole.
    if (this.#restLength < this.#wanted) return true;
    const whole = Buffer.concat(this.#rest);
    this.#rest = [];
    this.#restLength = 0;
    this.#take(whole, at);
    return true;
  }

  #take(bytes: Buffer, at: number): void {
    let start = this.#isOpen ? 0 : this.#takeAnswer(bytes);
    while (!this.#ended && start < bytes.length) {
      const end = this.#takeFrame(bytes, start, at);
      if (end === undefined) break;
      start = end;
    }
    if (this.#ended || start === bytes.length) return;
    this.#rest = [Buffer.from(bytes.subarray(start))];
    this.#restLength = bytes.length - start;
  }

  /** The server's consent to the upgrade; gives back where frames begin. */
  #takeAnswer(bytes: Buffer): number {
    const end = bytes.indexOf(headEnd);
    if (end < 0) return 0;
    if (!bytes.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) {
      this.#end(Number(bytes.subarray(9, 12).toString()));
      return bytes.length;
    }
    this.#isOpen = true;
    this.#ear.opened();
    return end + headEnd.length;
  }

  /** Gives back where the next frame begins; undefined when this one is not whole yet. */
  #takeFrame(bytes: Buffer, start: number, at: number): number | undefined {
    this.#wanted = 0;
    if (!this.#isOpen || bytes.length - start < 2) return undefined;
    const short = (bytes[start + 1] ?? 0) & 127;
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (bytes.length - start < head) return undefined;
    const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(start + 2) : bytes.readUInt32BE(start + 6);
    const end = start + head + length;
    if (end > bytes.length) {
      this.#wanted = head + length;
      return undefined;
    }
    this.#hear((bytes[start] ?? 0) & 15, bytes.subarray(start + head, end), at);
    return end;
  }

  #hear(kind: number, payload: Buffer, at: number): void {
    if (kind === opcode.binary) this.#ear.frame(payload, at);
    else if (kind === opcode.ping) this.#socket.write(masked(opcode.pong, payload));
    else if (kind === opcode.close) this.#end(payload.length >= 2 ? payload.readUInt16BE(0) : 1005);
  }
}

function greeting({ port, path, headers }: Where): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `host: localhost:${port}`,
    'connection: Upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    `sec-websocket-key: ${randomBytes(16).toString('base64')}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function masked(kind: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + 4 + length);
  frame[0] = 128 | kind;
  frame[1] = 128 | (head === 2 ? length : head === 4 ? 126 : 127);
  if (head === 4) frame.writeUInt16BE(length, 2);
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(mask, head);
  for (let index = 0; index < length; index += 1) {
    frame[head + 4 + index] = (payload[index] ?? 0) ^ (mask[index & 3] ?? 0);
  }
  return frame;
}
