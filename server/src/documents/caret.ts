import { rootsOf } from '@casecircle/shared/document/roots.ts';
import type { DocumentScope } from '@casecircle/shared/protocol/documents.ts';
import { z } from 'zod';

const Uint32 = z.int().min(0).max(0xffff_ffff);
const ItemId = z.object({ client: Uint32, clock: Uint32 });

/** A place in a document as Yjs writes it. One that names neither a type, a root nor an item throws in every editor. */
function placeIn(roots: readonly string[]) {
  const place = z.object({
    type: ItemId.nullish(),
    tname: z.enum(roots).nullish(),
    item: ItemId.nullish(),
    assoc: z.int32().nullish(),
  });
  return place.refine(({ type, tname, item }) =>
    [type, tname, item].some((name) => name !== null && name !== undefined),
  );
}

/** What a client may say of itself besides who it is; whatever else it says is left out. */
export type Said = { cursor?: unknown; color?: string };

/** Made once for all documents of a scope: what reads is much larger than what it reads. */
const readings = new Map<DocumentScope, Reading>();

export type Reading = (state: object) => Said;

/** How states of a document of this scope are read. */
export function readingOf(scope: DocumentScope): Reading {
  const known = readings.get(scope) ?? createReading(rootsOf[scope]);
  readings.set(scope, known);
  return known;
}

/** Reads a state of a document with these roots. Nothing in it is refused: what is not as it must be is not there. */
function createReading(roots: readonly string[]): Reading {
  const Place = placeIn(roots);
  const Cursor = z.object({ anchor: Place, head: Place }).nullable();
  const State = z.object({
    cursor: Cursor.optional().catch(undefined),
    user: z
      .object({ color: z.string().regex(/^#[0-9a-f]{6}$/i) })
      .optional()
      .catch(undefined),
  });
  return (state) => {
    const { cursor, user } = State.parse(state);
    return { ...(cursor !== undefined && { cursor }), ...(user && { color: user.color }) };
  };
}
