import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Whose a Yjs client id is, in one document. */
export type ClientOwner = { client: number; person: string };

/**
 * One row to store: an update, or `several`, packed. `document` is the document's path; `newcomers` are client ids that
 * write for the first time.
 */
export type LogRow = { document: string; bytes: Uint8Array; several?: boolean; newcomers?: readonly ClientOwner[] };

/** A row that has grown beyond this takes no more updates. */
const longRow = 256 * 1024;

/** What one document has to store at one moment, in as few rows as can be: a row costs the disk more than its bytes. */
export function pack(document: string, updates: readonly Uint8Array[], newcomers: readonly ClientOwner[]): LogRow[] {
  const rows = portions(updates).map((some): LogRow => {
    const [first] = some;
    if (first && some.length === 1) return { document, bytes: first };
    return { document, bytes: packed(some), several: true };
  });
  return rows.map((row, index) => (index === 0 ? { ...row, newcomers } : row));
}

/** The updates of a row that holds several, in the order in which they came. Throws for bytes that are none. */
export function unpack(bytes: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(bytes);
  const updates: Uint8Array[] = [];
  while (decoding.hasContent(decoder)) updates.push(decoding.readVarUint8Array(decoder));
  return updates;
}

function packed(updates: readonly Uint8Array[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const update of updates) encoding.writeVarUint8Array(encoder, update);
  });
}

function portions(updates: readonly Uint8Array[]): Uint8Array[][] {
  const all: Uint8Array[][] = [];
  let bytes = longRow;
  for (const update of updates) {
    if (bytes >= longRow) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1)?.push(update);
    bytes += update.byteLength;
  }
  return all;
}
