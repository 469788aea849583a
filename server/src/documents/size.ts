import type { DocumentScope } from '@casecircle/shared/protocol/documents.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import type * as Y from 'yjs';
import type { Loaded } from './log-store.ts';

/** After so many bytes written or letters deleted, a document is measured anew; of one that was full, sooner. */
const [longTail, tailOfFull] = [1024 * 1024, 256 * 1024];

/** The same after so many updates: whoever joins first after a restart waits until each of them was applied. */
const manyUpdates = 5_000;

/** Bytes after which deleted ranges are counted anew: each takes two, so that fewer cannot bring many. */
const tailOfRanges = 64 * 1024;

/**
 * How much there is of one document, counted without looking at it for every edit: its size when it was last written
 * down as one, and what came since. Deleted ranges are counted too, because every client that comes back brings all of
 * them, and its step 2 must stay below its own limit.
 */
export class Size {
  readonly #most: number;
  #written: number;
  #since: number;
  #deletedSince = 0;
  #updatesSince: number;
  #ranges: number;
  #sinceCounted = 0;
  #isFull = false;

  constructor(document: Y.Doc, scope: DocumentScope, rows: Loaded['rows']) {
    const [first = 0, ...others] = rows.map(({ bytes }) => bytes.byteLength);
    this.#most = scope === 'table' ? limits.tableDocument : limits.ownDocument;
    this.#written = first;
    this.#since = others.reduce((sum, bytes) => sum + bytes, 0);
    this.#updatesSince = others.length;
    this.#ranges = countRanges(document);
    document.on('update', (update: Uint8Array, _origin: unknown, _document: Y.Doc, { deleteSet }: Y.Transaction) => {
      this.#note(update.byteLength, deleteSet, document);
    });
  }

  /** Whether the document should be written down anew: nobody knows any more how much it is, or it takes long to read. */
  get isVague(): boolean {
    const isLong = this.#since + this.#deletedSince > (this.#isFull ? tailOfFull : longTail);
    return isLong || this.#updatesSince > manyUpdates;
  }

  /** Whether an update may still be added. What only deletes may, unless there are too many deletions already. */
  hasRoomFor(bytes: number, addsWords: boolean): boolean {
    if (addsWords) this.#isFull = this.#written + this.#since + bytes > this.#most;
    return !(addsWords && this.#isFull) && this.#ranges < limits.documentRanges;
  }

  noteWritten(bytes: number): void {
    this.#written = bytes;
    this.#since = 0;
    this.#deletedSince = 0;
    this.#updatesSince = 0;
  }

  #note(bytes: number, { clients }: Y.Transaction['deleteSet'], document: Y.Doc): void {
    this.#since += bytes;
    this.#updatesSince += 1;
    for (const ranges of clients.values()) for (const { len } of ranges) this.#deletedSince += len;
    this.#sinceCounted += bytes;
    if (this.#sinceCounted <= tailOfRanges) return;
    this.#sinceCounted = 0;
    this.#ranges = countRanges(document);
  }
}

function countRanges(document: Y.Doc): number {
  let count = 0;
  for (const structs of document.store.clients.values()) {
    let before = false;
    for (const { deleted } of structs) {
      if (deleted && !before) count += 1;
      before = deleted;
    }
  }
  return count;
}
