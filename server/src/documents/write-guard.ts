import { limits } from '@casecircle/shared/protocol/limits.ts';
import * as Y from 'yjs';
import { type DecodedUpdate, decodeUpdate } from './decoded-update.ts';
import { hasGap } from './gaps.ts';

/** Who writes, and whether they may write anything here at all. */
export type Writer = { personId: string; mayWrite: boolean };

/** `fresh` is what remains to be applied: undefined when the document holds all of it already. */
export type Verdict =
  | { verdict: 'ok'; fresh: Uint8Array | undefined }
  | { verdict: 'malformed' | 'too-large' | 'gap' | 'read-only' };

/**
 * Judges an update before it is applied; never throws and never changes the document. What passes here, Yjs
 * integrates whole: nothing is parked, nothing throws half-way. Who may touch which area of the table, and whose
 * client ids these are, is decided here too once those rules exist: they need the structs that are decoded below.
 */
export function inspect(update: Uint8Array, document: Y.Doc, writer: Writer): Verdict {
  const decoded = decodeUpdate(update);
  if (!decoded || hasSubdocument(decoded)) return { verdict: 'malformed' };
  if (decoded.deletions.length > limits.deleteRanges) return { verdict: 'too-large' };
  const known = stateVector(document, decoded);
  if (changesNothing(decoded, document, known)) return { verdict: 'ok', fresh: undefined };
  if (!writer.mayWrite) return { verdict: 'read-only' };
  if (hasGap(decoded, known)) return { verdict: 'gap' };
  const fresh = startsInside(decoded, known) ? Y.diffUpdate(update, Y.encodeStateVector(document)) : update;
  return { verdict: 'ok', fresh };
}

function hasSubdocument({ blocks }: DecodedUpdate): boolean {
  for (const { structs } of blocks.values()) {
    if (structs.some((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentDoc)) return true;
  }
  return false;
}

/** The clocks of the clients that the update names or builds on; looking up all would cost more than the rest. */
function stateVector(document: Y.Doc, { blocks, deletions }: DecodedUpdate): Map<number, number> {
  const known = new Map<number, number>();
  const note = (client: number) => known.set(client, Y.getState(document.store, client));
  for (const { client, structs } of blocks.values()) {
    note(client);
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) continue;
      if (struct.origin) note(struct.origin.client);
      if (struct.rightOrigin) note(struct.rightOrigin.client);
      const parent: unknown = struct.parent;
      if (parent instanceof Y.ID) note(parent.client);
    }
  }
  for (const { client } of deletions) note(client);
  return known;
}

function changesNothing(
  { blocks, deletions }: DecodedUpdate,
  document: Y.Doc,
  known: ReadonlyMap<number, number>,
): boolean {
  for (const { client, structs } of blocks.values()) {
    const last = structs.at(-1);
    if (last && last.id.clock + last.length > (known.get(client) ?? 0)) return false;
  }
  return deletions.every((deletion) => isDeleted(document, deletion, known.get(deletion.client) ?? 0));
}

function isDeleted(document: Y.Doc, range: { client: number; clock: number; end: number }, known: number): boolean {
  if (range.end > known) return false;
  const structs = document.store.clients.get(range.client) ?? [];
  for (let index = Y.findIndexSS(structs, range.clock); index < structs.length; index += 1) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= range.end) return true;
    if (!struct.deleted) return false;
  }
  return true;
}

/** Whether a struct is known in part: Yjs can stumble over such a one where its beginning was deleted meanwhile. */
function startsInside({ blocks }: DecodedUpdate, known: ReadonlyMap<number, number>): boolean {
  for (const { client, structs } of blocks.values()) {
    const end = known.get(client) ?? 0;
    if (structs.some(({ id, length }) => id.clock < end && end < id.clock + length)) return true;
  }
  return false;
}
