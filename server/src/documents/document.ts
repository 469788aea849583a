import type { Refusal, RefusalCode } from '@casecircle/shared/domain/result.ts';
import { type CloseCode, closeCodes, type DocumentScope } from '@casecircle/shared/protocol/documents.ts';
import * as Y from 'yjs';
import { Awareness, type AwarenessPeer } from './awareness.ts';
import { readingOf } from './caret.ts';
import { ClientIds } from './client-ids.ts';
import { stateHead, syncFrame } from './frames.ts';
import { inspect, type Verdict } from './guard/write-guard.ts';
import type { Log } from './log.ts';
import { pack } from './log-row.ts';
import type { ClientOwner, Loaded } from './log-store.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import type { Receipts } from './receipts.ts';
import { Size } from './size.ts';
import { WholeState } from './whole-state.ts';
import type { Writer } from './writer.ts';

/** One connection, as its document sees it. */
export type Peer = AwarenessPeer & {
  readonly writer: Writer;
  readonly receipts: Receipts;
  /** Sends a step 2: its head, and the state that follows it. */
  sendState(head: Buffer, state: Uint8Array): void;
  refuse(refusal: Refusal): void;
  sendSaved(): void;
  close(code: number): void;
};

export type Letter =
  | { kind: 'step1'; peer: Peer; stateVector: Uint8Array }
  | { kind: 'step2' | 'update'; peer: Peer; update: Uint8Array };

/** Rows of the log after which a document is written down anew, as one: a few less, so that rooms do not do so in chorus. */
const longLog = 500;
const spread = 100;

/** What is said once everything of the same batch is on the disk. */
type Afterwards = () => void;

/** What one batch of letters brought. */
type Brought = { updates: Uint8Array[]; newcomers: ClientOwner[] };

type Passed = Extract<Verdict, { kind: 'ok' }>;
type Judged = Passed | { kind: 'malformed' | 'too-large' | 'gap' } | { kind: 'refused'; refusal: Refusal };

/**
 * One open document and the people at it. Everything that happens to it goes through its mailbox; after it was
 * dropped nothing does, and the next opening reads the log anew.
 */
export class OpenDocument {
  readonly path: string;
  readonly doc: Y.Doc;
  readonly mailbox: Mailbox<Letter>;
  readonly peers: ReadonlySet<Peer>;
  readonly awareness: Awareness<Peer> | undefined;
  dropped = false;
  readonly #log: Log;
  readonly #clients: ClientIds;
  /** The rows of the log that memory stands for. */
  #seqs: number[];
  readonly #onDrop: (why: unknown) => void;
  readonly #peers = new Set<Peer>();
  /** Peers that have the state: only they can make sense of updates. */
  readonly #listening = new Set<Peer>();
  #emitted: Uint8Array[] = [];
  readonly #size: Size;
  readonly #whole: WholeState;
  readonly #mostRows = longLog - Math.floor(Math.random() * spread);

  constructor(
    path: string,
    doc: Y.Doc,
    parts: {
      log: Log;
      loaded: Loaded;
      scope: DocumentScope;
      onDrop: (document: OpenDocument, why: unknown) => void;
    },
  ) {
    this.path = path;
    this.doc = doc;
    this.#seqs = [...new Set(parts.loaded.rows.map(({ seq }) => seq))];
    this.#clients = new ClientIds(doc, parts.loaded.clients);
    this.#clients.takeOwn();
    this.peers = this.#peers;
    this.#log = parts.log;
    this.#onDrop = (why) => parts.onDrop(this, why);
    // Nobody sees another's caret in a notebook.
    this.awareness = parts.scope === 'notebook' ? undefined : this.#awareness(parts.scope);
    this.#size = new Size(doc, parts.scope, parts.loaded.rows);
    const [only, ...others] = parts.loaded.rows;
    this.#whole = new WholeState(doc, others.length === 0 ? only?.bytes : undefined);
    this.mailbox = createMailbox((letters) => this.#work(letters));
    doc.on('update', (update: Uint8Array) => this.#emitted.push(update));
  }

  #awareness(scope: DocumentScope): Awareness<Peer> {
    const claim = (clientId: number, personId: string) => this.#clients.claim(clientId, personId);
    return new Awareness(this.#peers, { read: readingOf(scope), claim });
  }

  join(peer: Peer): void {
    this.#peers.add(peer);
    peer.send(syncFrame('step1', Y.encodeStateVector(this.doc)));
    this.awareness?.greet(peer);
  }

  leave(peer: Peer): void {
    this.#peers.delete(peer);
    this.#listening.delete(peer);
    this.awareness?.leave(peer);
  }

  /** The update that came of all changes since the last call, not yet stored. Whoever made them stores and publishes it. */
  takeEmitted(): Uint8Array | undefined {
    const emitted = this.#emitted;
    this.#emitted = [];
    return emitted.length > 1 ? Y.mergeUpdates(emitted) : emitted[0];
  }

  /** Sends a stored update to everybody who has the state, except where it came from. */
  publish(update: Uint8Array, from?: Peer): void {
    const frame = syncFrame('update', update);
    for (const peer of this.#listening) if (peer !== from) peer.send(frame);
    this.awareness?.flush();
  }

  /** Remembers that what was emitted is now a row of the log. */
  noteStored(seqs: readonly number[]): void {
    for (const seq of seqs) this.#seqs.push(seq);
  }

  /**
   * Puts one state in the place of exactly the rows that memory stands for, when they are more than `rows`, or long. To be
   * called alone in the mailbox, when everything is stored. If it fails the document is dropped.
   */
  async compact(rows = this.#mostRows): Promise<void> {
    if (this.dropped || (this.#seqs.length <= rows && !this.#size.isVague)) return;
    try {
      const state = Y.encodeStateAsUpdate(this.doc);
      this.#seqs = [await this.#log.compact(this.path, this.#seqs, state)];
      this.#size.noteWritten(state.byteLength);
      this.#whole.renew(state);
    } catch (error) {
      this.drop(error);
    }
  }

  /** Forgets what is in memory, which may be more than the log holds, and sends everybody away, usually to come back. */
  drop(why: unknown, code: CloseCode = closeCodes.tryAgainLater): void {
    if (this.dropped) return;
    this.dropped = true;
    this.#onDrop(why);
    for (const peer of [...this.#peers]) peer.close(code);
    this.doc.destroy();
  }

  /** The path of every edit: rule D-1. Letters are handled in order, share one commit, and then are answered in order. */
  async #work(letters: Letter[]): Promise<void> {
    if (this.dropped) return;
    try {
      const brought: Brought = { updates: [], newcomers: [] };
      const afterwards: Afterwards[] = [];
      for (const letter of letters) {
        if (this.#peers.has(letter.peer)) afterwards.push(this.#handle(letter, brought));
      }
      this.noteStored(await this.#log.append(pack(this.path, brought.updates, brought.newcomers)));
      for (const answer of afterwards) answer();
      for (const peer of new Set(letters.map((letter) => letter.peer))) if (this.#peers.has(peer)) peer.sendSaved();
    } catch (error) {
      this.drop(error);
    }
    await this.compact();
  }

  #handle(letter: Letter, brought: Brought): Afterwards {
    if (letter.kind === 'step1') return () => this.#sendState(letter.peer, letter.stateVector);
    const { peer, kind, update } = letter;
    const judged = this.#judge(update, peer.writer);
    switch (judged.kind) {
      case 'malformed':
        return () => peer.close(closeCodes.malformed);
      case 'too-large':
        return () => peer.close(closeCodes.tooLarge);
      case 'refused':
        return () => {
          peer.refuse(judged.refusal);
          peer.receipts.settle(kind);
        };
      case 'gap':
        return kind === 'step2' ? () => peer.close(closeCodes.malformed) : () => this.#askForMissing(peer);
      case 'ok':
        return this.#apply(judged, peer, kind, brought);
    }
  }

  /** The guard's verdict, with every refusal in the words of the protocol. */
  #judge(update: Uint8Array, writer: Writer): Judged {
    let why: RefusalCode | undefined;
    const verdict = inspect(update, this.doc, {
      writes: writer.mayWrite,
      owns: (client) => this.#clients.openTo(client, writer.personId),
      may: (touch) => {
        why = writer.judge(touch);
        return why === undefined;
      },
    });
    switch (verdict.kind) {
      case 'read-only':
        return refused('read-only');
      case 'foreign-client':
        return refused('not-allowed', 'client');
      case 'forbidden':
        return refused(why ?? 'not-allowed', verdict.root.slice(0, 200));
      case 'ok':
        return this.#hasRoomFor(verdict) ? verdict : refused('too-large');
      default:
        return verdict;
    }
  }

  #hasRoomFor({ update, clients }: Passed): boolean {
    return update === undefined || this.#size.hasRoomFor(update.byteLength, clients.length > 0);
  }

  #apply(judged: Passed, peer: Peer, kind: 'step2' | 'update', brought: Brought): Afterwards {
    if (judged.update) this.#integrate(judged.update, peer);
    const update = this.takeEmitted();
    if (update) {
      brought.updates.push(update);
      brought.newcomers.push(...this.#clients.bind(judged.clients, peer.writer.personId));
    }
    return () => {
      if (update) this.publish(update, peer);
      peer.receipts.settle(kind);
    };
  }

  /** Past the guard nothing throws and nothing is parked; if it does, memory is poisoned and its bringer must go. */
  #integrate(update: Uint8Array, peer: Peer): void {
    try {
      Y.applyUpdate(this.doc, update);
      if (this.doc.store.pendingStructs || this.doc.store.pendingDs) throw new Error('an update passed with a gap');
    } catch (error) {
      peer.close(closeCodes.malformed);
      throw error;
    }
  }

  #askForMissing(peer: Peer): void {
    if (peer.receipts.owe()) peer.send(syncFrame('step1', Y.encodeStateVector(this.doc)));
  }

  #sendState(peer: Peer, stateVector: Uint8Array): void {
    const known = readStateVector(stateVector);
    if (!known) {
      peer.close(closeCodes.malformed);
      return;
    }
    const { state, since } =
      known.size === 0 ? this.#whole.read() : { state: Y.encodeStateAsUpdate(this.doc, stateVector), since: [] };
    peer.sendState(stateHead(state), state);
    for (const update of since) peer.send(syncFrame('update', update));
    this.#listening.add(peer);
  }
}

function refused(code: RefusalCode, about?: string): Judged {
  return { kind: 'refused', refusal: about === undefined ? { code } : { code, about } };
}

function readStateVector(bytes: Uint8Array): Map<number, number> | undefined {
  try {
    return Y.decodeStateVector(bytes);
  } catch {
    return undefined;
  }
}
