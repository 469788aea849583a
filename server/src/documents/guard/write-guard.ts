import type { Touch } from '@casecircle/shared/domain/touch.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import * as Y from 'yjs';
import { countRanges } from './deletions.ts';
import { withDeletions } from './encode.ts';
import { insertions } from './insertions.ts';
import { Landings } from './landing.ts';
import { removals } from './removals.ts';
import { type Decoded, decode } from './structs.ts';

export type Verdict =
  /** `update` is what remains to be applied: undefined when the document holds all of it already. */
  | { kind: 'ok'; touches: readonly Touch[]; update: Uint8Array | undefined; clients: readonly number[] }
  | { kind: 'gap' }
  | { kind: 'malformed' }
  | { kind: 'too-large' }
  | { kind: 'read-only' }
  | { kind: 'foreign-client'; client: number }
  | { kind: 'forbidden'; root: string; key: string | null };

export type Rights = {
  /** False for a reader, of whom only what changes nothing passes. */
  writes: boolean;
  /** Whether a client id that writes something new belongs to this connection's person, or to nobody yet. */
  owns: (client: number) => boolean;
  may: (touch: Touch) => boolean;
};

/**
 * Says what an update would do, before it does it: no side effects, no copy of the document. An `ok` carries the
 * update to apply, without the parts that the document has already, deletions too; Yjs integrates all of that, parks nothing and does
 * not throw. One forbidden touch refuses all of it.
 */
export function inspect(update: Uint8Array, document: Y.Doc, rights: Rights): Verdict {
  const decoded = decode(update);
  if (typeof decoded === 'string') return { kind: decoded };
  if (!isStale(decoded, document)) return inspectNew(update, decoded, document, rights);
  const rest = Y.diffUpdate(update, Y.encodeStateVector(document));
  const fresh = decode(rest);
  if (typeof fresh === 'string') return { kind: fresh };
  return isStale(fresh, document) ? { kind: 'malformed' } : inspectNew(rest, fresh, document, rights);
}

function isStale(decoded: Decoded, document: Y.Doc): boolean {
  for (const [client, [first]] of decoded.blocks) {
    if (first && first.id.clock < Y.getState(document.store, client)) return true;
  }
  return false;
}

function inspectNew(update: Uint8Array, decoded: Decoded, document: Y.Doc, rights: Rights): Verdict {
  const clients = [...decoded.blocks.keys()];
  // A reader's words build on what was refused before, so this is said before any gap is looked for.
  if (!rights.writes && clients.length > 0) return { kind: 'read-only' };
  const foreign = clients.find((client) => !rights.owns(client));
  if (foreign !== undefined) return { kind: 'foreign-client', client: foreign };
  if (clients.length > limits.clientsInUpdate) return { kind: 'too-large' };
  const landings = new Landings(document);
  const inserted = insertions(decoded, landings, document);
  if (typeof inserted === 'string') return { kind: inserted };
  if ('kind' in inserted) return inserted;
  const removed = removals(decoded.deletions, landings, document, inserted.replaced);
  if (typeof removed === 'string') return { kind: rights.writes ? removed : 'read-only' };
  const touches = [...inserted.touches, ...removed.touches];
  if (!rights.writes && touches.length > 0) return { kind: 'read-only' };
  if (countRanges(removed.effective) > limits.deleteRanges) return { kind: 'too-large' };
  const forbidden = touches.find((touch) => !rights.may(touch));
  if (forbidden) return { kind: 'forbidden', root: forbidden.root, key: forbidden.key };
  const changes = clients.length > 0 || touches.length > 0;
  const rest = changes ? withDeletions(update, decoded, removed.effective) : undefined;
  return { kind: 'ok', touches, update: rest, clients };
}
