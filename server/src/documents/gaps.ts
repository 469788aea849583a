import * as Y from 'yjs';
import type { Block, DecodedUpdate, Struct } from './decoded-update.ts';

/**
 * Whether the update builds on anything that neither `known` (the state vector) nor the update itself holds. Yjs
 * parks such an update until the missing part comes, which may be never, and a reference to a client's own future
 * makes it throw in the middle of a transaction. So the order in which Yjs would integrate is walked through first,
 * on clocks alone: linear in the structs, at most four looks at each.
 */
export function hasGap(update: DecodedUpdate, known: ReadonlyMap<number, number>): boolean {
  const walk = { update, reached: new Map(known), at: new Map<number, number>() };
  for (const { client } of update.blocks.values()) {
    if (!reach(walk, client)) return true;
  }
  return update.deletions.some(({ client, end }) => end > (walk.reached.get(client) ?? 0));
}

type Walk = { update: DecodedUpdate; reached: Map<number, number>; at: Map<number, number> };
type Need = { client: number; clock: number };

/** Walks to the end of a client's block, and before it as far into others as it needs. False: there is a gap. */
function reach(walk: Walk, client: number): boolean {
  const open: Need[] = [{ client, clock: Number.POSITIVE_INFINITY }];
  const entered = new Set([client]);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const block = walk.update.blocks.get(top.client);
    const struct = block && next(walk, block);
    if (top.clock < (walk.reached.get(top.client) ?? 0) || (!struct && top.clock === Number.POSITIVE_INFINITY)) {
      open.pop();
      entered.delete(top.client);
      continue;
    }
    if (!struct) return false;
    const missing = needs(struct).find((need) => need.clock >= (walk.reached.get(need.client) ?? 0));
    if (!missing) {
      integrate(walk, struct);
      continue;
    }
    // A client that is waited for already waits, over others, for this very struct: a circle never resolves.
    if (entered.has(missing.client)) return false;
    open.push(missing);
    entered.add(missing.client);
  }
  return true;
}

function next(walk: Walk, block: Block): Struct | undefined {
  return block.structs[walk.at.get(block.client) ?? 0];
}

function integrate(walk: Walk, struct: Struct): void {
  const { client, clock } = struct.id;
  walk.at.set(client, (walk.at.get(client) ?? 0) + 1);
  walk.reached.set(client, Math.max(walk.reached.get(client) ?? 0, clock + struct.length));
}

/** What must be there before the struct: the struct before it, its neighbours, its parent; all of a skipped part. */
function needs(struct: Struct): Need[] {
  const { client, clock } = struct.id;
  if (struct instanceof Y.Skip) return [{ client, clock: clock + struct.length - 1 }];
  const found: Need[] = clock > 0 ? [{ client, clock: clock - 1 }] : [];
  if (!(struct instanceof Y.Item)) return found;
  if (struct.origin) found.push(struct.origin);
  if (struct.rightOrigin) found.push(struct.rightOrigin);
  const parent: unknown = struct.parent;
  if (parent instanceof Y.ID) found.push(parent);
  return found;
}
