import { messageType, syncType } from '@casecircle/shared/protocol/documents.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/**
 * The far end of a documents connection, for tests: keeps one document, tells frames saved when it is told to, and can
 * lose its connections. Speaks the wire as protocol/documents.ts has it.
 */
export class FakeServer {
  readonly document = new Y.Doc();
  /** While true, every update-bearing frame is confirmed at once. */
  saves = true;
  /** While true, frames that bear edits are lost, as in a crash before they reach the disk. */
  deaf = false;
  /** While set, frames that bring anything new are refused in these words. */
  refuses: string | undefined;
  /** While true, new connections fail. */
  down = false;
  #open = new Set<FakeSocket>();

  /** The class to give to a provider in place of the browser's WebSocket. */
  get Socket(): typeof WebSocket {
    const server = this;
    return class extends FakeSocket {
      constructor() {
        super(server);
      }
    } as unknown as typeof WebSocket;
  }

  /** Ends all connections with a close code, as a restart or a refusal would. */
  drop(code: number): void {
    for (const socket of [...this.#open]) socket.end(code);
  }

  confirm(): void {
    for (const socket of this.#open) socket.confirm();
  }

  refuse(body: string): void {
    for (const socket of this.#open) socket.deliver(refusedFrame(body));
  }

  greet(socket: FakeSocket): void {
    this.#open.add(socket);
    socket.deliver(sync(syncType.step1, Y.encodeStateVector(this.document)));
  }

  forget(socket: FakeSocket): void {
    this.#open.delete(socket);
  }
}

class FakeSocket {
  static readonly OPEN = 1;
  readonly OPEN = 1;
  readyState = 0;
  binaryType = 'arraybuffer';
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly #server: FakeServer;
  #received = 0;

  constructor(server: FakeServer) {
    this.#server = server;
    queueMicrotask(() => this.#connect());
  }

  #connect(): void {
    if (this.#server.down) {
      this.end(1006);
      return;
    }
    this.readyState = 1;
    this.onopen?.();
    this.#server.greet(this);
  }

  send(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== messageType.sync) return;
    const step = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (step === syncType.step1) {
      this.deliver(sync(syncType.step2, Y.encodeStateAsUpdate(this.#server.document, body)));
      return;
    }
    if (this.#server.deaf) return;
    if (this.#server.refuses === undefined || isKnown(body, this.#server.document)) {
      Y.applyUpdate(this.#server.document, body);
    } else this.deliver(refusedFrame(this.#server.refuses));
    this.#received += 1;
    if (this.#server.saves) this.confirm();
  }

  confirm(): void {
    this.deliver(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageType.saved);
        encoding.writeVarUint(encoder, this.#received);
      }),
    );
  }

  deliver(frame: Uint8Array): void {
    queueMicrotask(() => this.onmessage?.({ data: frame.slice().buffer as ArrayBuffer }));
  }

  end(code: number): void {
    this.readyState = 3;
    this.#server.forget(this);
    this.onclose?.({ code, reason: '' });
  }

  close(): void {
    this.readyState = 3;
    this.#server.forget(this);
  }
}

function sync(step: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, body);
  });
}

function refusedFrame(body: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.refused);
    encoding.writeVarString(encoder, body);
  });
}

function isKnown(update: Uint8Array, document: Y.Doc): boolean {
  const rest = Y.decodeUpdate(Y.diffUpdate(update, Y.encodeStateVector(document)));
  return rest.structs.length === 0;
}
