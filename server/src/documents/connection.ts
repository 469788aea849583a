import type { Duplex } from 'node:stream';
import type { Refusal } from '@casecircle/shared/domain/result.ts';
import { type CloseCode, closeCodes, type DocumentName } from '@casecircle/shared/protocol/documents.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { WebSocket } from 'ws';
import type { SignedIn } from '../accounts/session.ts';
import type { Admission } from './access.ts';
import type { Identity } from './awareness.ts';
import type { OpenDocument, Peer } from './document.ts';
import { type ClientFrame, readFrame, refusedFrame, savedFrame } from './frames.ts';
import { Outbox } from './outbox.ts';
import { Receipts } from './receipts.ts';
import type { Paces } from './sessions.ts';
import { Writer } from './writer.ts';

/** `again` looks the session up anew: it may have been prolonged since, or be gone. */
export type Session = SignedIn & { again: () => Promise<SignedIn | undefined> };

/** A WebSocket, and the stream that carries it. */
export type Line = { socket: WebSocket; stream: Duplex };

type Step1 = Extract<ClientFrame, { kind: 'step1' }>;

/** Letters of one document after which its senders are not read any more until it has caught up. */
const crowded = 1_000;

/** One socket at one document: reads frames into the mailbox, writes frames, and keeps the limits of rules D-50 to D-57. */
export class Connection implements Peer {
  readonly session: Session;
  readonly name: DocumentName;
  readonly identity: Identity;
  readonly writer: Writer;
  readonly receipts = new Receipts();
  readonly document: OpenDocument;
  readonly #socket: WebSocket;
  readonly #paces: Paces;
  readonly #onEnd: (connection: Connection) => void;
  #ended = false;
  #alive = true;
  #told = 0;
  readonly #outbox: Outbox;
  #stateWanted = false;
  #wantedNext: Step1 | undefined;

  constructor(
    { socket, stream }: Line,
    whose: { session: Session; name: DocumentName; identity: Identity; admission: Admission },
    parts: { document: OpenDocument; paces: Paces; now: () => number; onEnd: (connection: Connection) => void },
  ) {
    this.#socket = socket;
    this.session = whose.session;
    this.name = whose.name;
    this.identity = whose.identity;
    this.writer = new Writer(whose.identity.id, whose.admission, parts.now);
    this.document = parts.document;
    this.#paces = parts.paces;
    this.#onEnd = parts.onEnd;
    socket.on('message', (bytes, isBinary) => this.#read(bytes as Buffer, isBinary));
    socket.on('pong', () => {
      this.#alive = true;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => this.#end());
    const onBehind = () => this.close(closeCodes.tryAgainLater);
    this.#outbox = new Outbox(stream, { last: () => this.#unsaid(), most: limits.bufferedAmount, onBehind });
    this.document.join(this);
  }

  send(frame: Buffer): void {
    if (!this.#ended) this.#outbox.send(frame);
  }

  sendState(head: Buffer, state: Uint8Array): void {
    if (!this.#ended) this.#outbox.sendLong(head, state, () => this.#stateIsOut());
  }

  refuse(refusal: Refusal): void {
    this.send(refusedFrame(refusal));
  }

  sendSaved(): void {
    if (!this.#ended && this.#told !== this.receipts.settled) this.#outbox.touch();
  }

  close(code: number): void {
    if (this.#ended) return;
    // What was to be told goes out before the connection ends: an ended one tells nothing.
    this.#outbox.flush();
    this.#end();
    this.#socket.close(code);
  }

  /** Called every so often: ends dead sockets, and keeps the living from thinking us dead. */
  beat(): void {
    if (!this.#alive) this.#socket.terminate();
    else this.#ping();
  }

  /** Stock clients hang up after 30 s without a message, and a ping of the protocol is none to them. */
  #ping(): void {
    this.#alive = false;
    this.#socket.ping();
    this.#tellSaved();
  }

  #tellSaved(): void {
    this.#told = this.receipts.settled;
    this.send(savedFrame(this.#told));
  }

  /** What is saved and was not said to be, yet. */
  #unsaid(): Buffer | undefined {
    if (this.#ended || this.#told === this.receipts.settled) return undefined;
    this.#told = this.receipts.settled;
    return savedFrame(this.#told);
  }

  #read(bytes: Buffer, isBinary: boolean): void {
    if (this.#ended) return;
    const fault = this.#take(isBinary ? readFrame(bytes) : undefined);
    if (fault) this.close(fault);
  }

  /** Undefined when the frame is fine; else why the connection must end. */
  #take(frame: ClientFrame | undefined): CloseCode | undefined {
    if (!this.#paces.frames()) return closeCodes.tooMany;
    if (!frame) return closeCodes.malformed;
    if (isTooLarge(frame)) return closeCodes.tooLarge;
    if (frame.kind === 'awareness') return this.#hear(frame.states);
    if (!this.#paces.writes(weightOf(frame))) return closeCodes.tooMany;
    if (frame.kind === 'query-awareness') {
      this.document.awareness?.greet(this);
      return undefined;
    }
    if (frame.kind === 'step1') this.#wantState(frame);
    else this.document.mailbox.post({ ...frame, peer: this });
    if (this.document.mailbox.waiting() > crowded) this.#pause();
    return undefined;
  }

  #hear(states: Uint8Array): CloseCode | undefined {
    switch (this.document.awareness?.hear(this, states)) {
      case 'malformed':
        return closeCodes.malformed;
      case 'too-large':
        return closeCodes.tooLarge;
      case 'kept':
        return this.#paces.writes(states.byteLength) ? undefined : closeCodes.tooMany;
      default:
        return undefined;
    }
  }

  /** One state at a time: who asks for many and reads none would have us hold them all. The last question counts. */
  #wantState(question: Step1): void {
    if (this.#stateWanted) this.#wantedNext = question;
    else this.document.mailbox.post({ ...question, peer: this });
    this.#stateWanted = true;
  }

  #stateIsOut(): void {
    const next = this.#wantedNext;
    this.#stateWanted = false;
    this.#wantedNext = undefined;
    if (next && !this.#ended) this.#wantState(next);
  }

  #pause(): void {
    if (this.#socket.isPaused) return;
    this.#socket.pause();
    void this.document.mailbox.alone(() => this.#socket.resume());
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#onEnd(this);
    this.document.leave(this);
  }
}

function weightOf(frame: ClientFrame): number {
  if (frame.kind === 'step1') return frame.stateVector.byteLength;
  return 'update' in frame ? frame.update.byteLength : 0;
}

function isTooLarge(frame: ClientFrame): boolean {
  switch (frame.kind) {
    case 'step1':
      return frame.stateVector.byteLength > limits.documentUpdate;
    case 'step2':
      return frame.update.byteLength > limits.documentStep2;
    case 'update':
      return frame.update.byteLength > limits.documentUpdate;
    default:
      return false;
  }
}
