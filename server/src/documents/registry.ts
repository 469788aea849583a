import { fillNew } from '@casecircle/shared/document/roots.ts';
import { type Refusal, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import { closeCodes, type DocumentName, documentPath } from '@casecircle/shared/protocol/documents.ts';
import * as Y from 'yjs';
import { OpenDocument } from './document.ts';
import type { Log } from './log.ts';
import type { LogRow } from './log-store.ts';
import { ForgottenDocument } from './vault/vault.ts';

/** Says what went wrong, without any words of a document. */
export type Report = (event: string, about: { document: string; error: unknown }) => void;

export type RegistryParts = {
  log: Log;
  report: Report;
  graceMs?: number;
  /** Told of every change of an open document, before it is stored: what it says may be read only through `read`. */
  changed?: (name: DocumentName) => void;
};

/** Changes documents, or says why not. One that throws or refuses should do so before it changes anything. */
export type Change<Value> = (docs: Y.Doc[]) => Result<Value, Refusal>;

type Held = { opening: Promise<OpenDocument>; holders: number; timer?: NodeJS.Timeout };

/** A document that leaves memory with no more rows than this is read fast enough as it is. */
const fewRows = 20;

/** The open documents of this process, each at most once. */
export class Registry {
  readonly #parts: RegistryParts;
  readonly #held = new Map<string, Held>();

  constructor(parts: RegistryParts) {
    this.#parts = parts;
  }

  /** Opens a document for a connection, which calls `release` when it is gone. Throws when the log cannot be read. */
  async hold(name: DocumentName): Promise<{ document: OpenDocument; release: () => void }> {
    const path = documentPath(name);
    const held = this.#held.get(path) ?? this.#open(path, name);
    held.holders += 1;
    clearTimeout(held.timer);
    let released = false;
    const release = () => {
      if (released) return;
      released = true;
      this.#release(path, held);
    };
    try {
      return { document: await held.opening, release };
    } catch (error) {
      release();
      throw error;
    }
  }

  /** The documents that are open now. */
  async open(): Promise<OpenDocument[]> {
    const opening = await Promise.allSettled([...this.#held.values()].map((held) => held.opening));
    return opening.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  }

  /**
   * Changes several documents in one transaction, alone in all their mailboxes. `change` gets them in the order of
   * `names`. Nobody sees anything of it before all of it is stored; refuses with `not-saved` if that fails, and
   * with `forgotten` where one of them was erased.
   */
  async edit<Value>(names: readonly DocumentName[], change: Change<Value>): Promise<Result<Value, Refusal>> {
    const held = await this.#holdAll(names);
    if (!Array.isArray(held)) return refuse(held);
    const documents = held.map((one) => one.document);
    try {
      return await alone(inOrder(documents), () => this.#change(documents, change));
    } finally {
      for (const { release } of held) release();
    }
  }

  /**
   * Reads a document as it is stored, without leaving a trace of it. Undefined where it was never opened, and where it
   * was forgotten. Throws when it cannot be read.
   */
  async read<Value>(name: DocumentName, look: (doc: Y.Doc) => Value): Promise<Value | undefined> {
    const [known] = await this.#parts.log.known([documentPath(name)]);
    if (known?.[1] !== 'kept') return undefined;
    const { document, release } = await this.hold(name);
    try {
      return await document.mailbox.alone(() => look(document.doc));
    } finally {
      release();
    }
  }

  /** Erases a document and sends everybody at it away for good. Does nothing more where that was done before. */
  async forget(name: DocumentName): Promise<void> {
    const path = documentPath(name);
    try {
      const { document, release } = await this.hold(name);
      await document.mailbox.alone(async () => {
        await this.#parts.log.forget(path);
        document.drop(new ForgottenDocument(path), closeCodes.forgotten);
      });
      release();
    } catch {
      // It cannot be opened, for whatever reason; it can still be forgotten.
      await this.#parts.log.forget(path);
    }
  }

  /** Waits until everything that has arrived is stored. */
  async settle(): Promise<void> {
    await Promise.all((await this.open()).map((document) => document.mailbox.alone(() => undefined)));
  }

  stop(): void {
    for (const held of this.#held.values()) clearTimeout(held.timer);
    this.#held.clear();
  }

  #open(path: string, name: DocumentName): Held {
    const held: Held = { opening: this.#load(path, name), holders: 0 };
    this.#held.set(path, held);
    held.opening.catch((error) => {
      if (this.#held.get(path) === held) this.#held.delete(path);
      this.#parts.report('document-unreadable', { document: path, error });
    });
    return held;
  }

  async #load(path: string, name: DocumentName): Promise<OpenDocument> {
    const doc = new Y.Doc();
    const loaded = await this.#parts.log.load(path);
    doc.transact(() => {
      for (const { bytes } of loaded.rows) Y.applyUpdate(doc, bytes);
    });
    const document = new OpenDocument(path, doc, {
      log: this.#parts.log,
      loaded,
      scope: name.scope,
      onDrop: (dropped, error) => this.#forget(dropped, error),
    });
    doc.on('update', () => this.#parts.changed?.(name));
    if (loaded.rows.length > 0) return document;
    fillNew(doc, name.scope);
    const update = document.takeEmitted();
    if (update) document.noteStored(await this.#parts.log.append([{ document: path, bytes: update }]));
    return document;
  }

  /** Holds all of them, or none and says why: one may be erased for good, or out of reach just now. */
  async #holdAll(names: readonly DocumentName[]) {
    const opening = await Promise.allSettled(names.map((name) => this.hold(name)));
    const held = opening.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    if (held.length === names.length) return held;
    for (const { release } of held) release();
    const isForgotten = opening.some((one) => one.status === 'rejected' && one.reason instanceof ForgottenDocument);
    return isForgotten ? 'forgotten' : 'not-saved';
  }

  async #change<Value>(documents: OpenDocument[], change: Change<Value>): Promise<Result<Value, Refusal>> {
    if (documents.some((document) => document.dropped)) return refuse('not-saved');
    const result = this.#attempt(documents, change);
    if (documents.some((document) => document.dropped)) return result;
    try {
      const changed = documents.map((document) => ({ document, update: document.takeEmitted() }));
      const seqs = await this.#parts.log.append(changed.flatMap(toRow));
      for (const { document, update } of changed) {
        if (!update) continue;
        document.noteStored(seqs.splice(0, 1));
        document.publish(update);
      }
      for (const document of documents) await document.compact();
      return result;
    } catch (error) {
      for (const document of documents) document.drop(error);
      return refuse('not-saved');
    }
  }

  /** Of a change that failed before it did anything, memory still stands for the log: nobody needs to go. */
  #attempt<Value>(documents: OpenDocument[], change: Change<Value>): Result<Value, Refusal> {
    try {
      const result = change(documents.map((document) => document.doc));
      // What was half done must not be stored: memory is thrown away, and the log still stands for what was before.
      if (!result.ok && documents.some((document) => document.takeEmitted() !== undefined))
        for (const document of documents) document.drop(new Error(`refused half-way: ${result.refusal.code}`));
      return result;
    } catch (error) {
      const touched = documents.some((document) => document.takeEmitted() !== undefined);
      for (const document of documents) {
        if (touched) document.drop(error);
        else this.#parts.report('change-failed', { document: document.path, error });
      }
      return refuse(touched ? 'not-saved' : 'internal');
    }
  }

  #forget(document: OpenDocument, error: unknown): void {
    this.#held.delete(document.path);
    this.#parts.report('document-dropped', { document: document.path, error });
  }

  #release(path: string, held: Held): void {
    held.holders -= 1;
    if (held.holders > 0 || this.#held.get(path) !== held) return;
    held.timer = setTimeout(() => void this.#unload(path, held), this.#parts.graceMs ?? 30_000);
    held.timer.unref();
  }

  async #unload(path: string, held: Held): Promise<void> {
    const document = await held.opening;
    await document.mailbox.alone(async () => {
      const isWanted = () => held.holders > 0 || this.#held.get(path) !== held;
      if (isWanted()) return;
      await document.compact(fewRows);
      if (isWanted()) return;
      this.#held.delete(path);
      document.doc.destroy();
    });
  }
}

/** Mailboxes are always entered in the same order, so that two changes cannot wait for each other. */
function inOrder(documents: OpenDocument[]): OpenDocument[] {
  return [...new Set(documents)].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function alone<Value>([first, ...others]: OpenDocument[], task: () => Promise<Value>): Promise<Value> {
  return first ? first.mailbox.alone(() => alone(others, task)) : task();
}

function toRow({ document, update }: { document: OpenDocument; update: Uint8Array | undefined }): LogRow[] {
  return update ? [{ document: document.path, bytes: update }] : [];
}
