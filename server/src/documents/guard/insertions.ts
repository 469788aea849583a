import { admits } from '@casecircle/shared/document/contents.ts';
import type { Touch } from '@casecircle/shared/domain/touch.ts';
import * as Y from 'yjs';
import { covers, type Deletions } from './deletions.ts';
import type { Landing, Landings } from './landing.ts';
import { type Inserted, Lists } from './lists.ts';
import { partOf } from './place.ts';
import { plain } from './plain.ts';
import type { Decoded } from './structs.ts';

/** What an update puts where, and the standing values that it takes the place of. */
export type Insertions = { touches: readonly Touch[]; replaced: ReadonlySet<Y.Item> };

/** What may not stand where it would land, whoever brings it. */
export type Forbidden = { kind: 'forbidden'; root: string; key: string | null };

/** Lands all blocks, each as far as what it refers to is known, until all are through or nothing moves. */
export function insertions(
  decoded: Decoded,
  landings: Landings,
  document: Y.Doc,
): Insertions | Forbidden | 'gap' | 'malformed' | 'too-large' {
  const walk = new Walk(document, decoded.deletions, new Lists(landings));
  const queues = [...decoded.blocks.values()].map((structs) => ({ structs, at: 0 }));
  for (let moved = true; moved; ) {
    moved = false;
    for (const queue of queues) {
      for (let struct = queue.structs[queue.at]; struct; struct = queue.structs[queue.at]) {
        if (struct.id.clock !== landings.nextClock(struct.id.client)) return 'gap';
        if (struct instanceof Y.Item && !ready(struct, landings)) break;
        const landing = landings.land(struct);
        if (landing === 'malformed') return 'malformed';
        if (landing !== 'void' && struct instanceof Y.Item) {
          const noted = walk.note(struct, landing);
          if (noted !== 'noted') return noted;
        }
        queue.at += 1;
        moved = true;
      }
    }
  }
  if (queues.some(({ structs, at }) => at < structs.length)) return 'gap';
  return { touches: [...walk.touches], replaced: walk.replaced };
}

function ready(item: Y.Item, landings: Landings): boolean {
  const parent = item.parent as unknown;
  return (
    landings.knows(item.origin) &&
    landings.knows(item.rightOrigin) &&
    (!(parent instanceof Y.ID) || landings.knows(parent))
  );
}

/** Gathers the touches of the items that landed. */
class Walk {
  readonly touches = new Set<Touch>();
  readonly replaced = new Set<Y.Item>();
  readonly #document: Y.Doc;
  readonly #deletions: Deletions;
  readonly #lists: Lists;
  /** Values of keys that came and went within the update, by their last id. */
  readonly #passing = new Map<string, Touch>();

  constructor(document: Y.Doc, deletions: Deletions, lists: Lists) {
    this.#document = document;
    this.#deletions = deletions;
    this.#lists = lists;
  }

  note(item: Y.Item, landing: Landing): 'noted' | 'malformed' | 'too-large' | Forbidden {
    const { place, sub } = landing;
    const deleted = item.content instanceof Y.ContentDeleted || covers(this.#deletions, item);
    // Yjs merges neighbouring values of a key only once all of them are deleted.
    if (sub !== null && item.length !== 1 && !deleted) return 'malformed';
    const key = place.isRoot ? sub : place.key;
    const isGone = item.content instanceof Y.ContentDeleted;
    const inserted = this.#insert(item, landing);
    if (inserted === 'too-large') return inserted;
    if (inserted === 'impossible') return { kind: 'forbidden', root: place.root, key };
    if (!isGone && !admits(place.contents, sub, item.content)) return { kind: 'forbidden', root: place.root, key };
    const standing = this.#standing(landing);
    const replaces = sub !== null && item.rightOrigin === null ? item.origin : null;
    if (standing && replaces && Y.compareIDs(replaces, standing.lastId)) this.replaced.add(standing);
    // What its author replaced before it was sent was never seen by anybody: the last value answers for the key.
    if (replaces) this.#withdraw(replaces);
    const kind = sub !== null && deleted ? 'delete' : standing && !standing.deleted ? 'overwrite' : 'insert';
    const touch: Touch = { root: place.root, key, kind, depth: place.depth, ...partOf(place) };
    if (place.isRoot && sub !== null) {
      const value = deleted ? undefined : plain(item);
      const previous = plain(standing);
      if (value !== undefined) touch.value = value;
      if (previous !== undefined) touch.previous = previous;
    }
    this.touches.add(touch);
    if (kind === 'delete') this.#passing.set(nameOf(item.lastId), touch);
    return 'noted';
  }

  /** The values of a key follow each other, and nothing stands to the right of the last. */
  #insert(item: Y.Item, { parent, sub }: Landing): Inserted {
    if (sub === null) return this.#lists.insert(item, parent);
    return item.rightOrigin === null ? 'inserted' : 'impossible';
  }

  #standing({ parent, sub }: Landing): Y.Item | undefined {
    const holder = typeof parent === 'string' ? this.#document.share.get(parent) : parent;
    return sub !== null && holder instanceof Y.AbstractType ? holder._map.get(sub) : undefined;
  }

  #withdraw(id: Y.ID): void {
    const touch = this.#passing.get(nameOf(id));
    if (touch) this.touches.delete(touch);
  }
}

function nameOf({ client, clock }: Y.ID): string {
  return `${client}:${clock}`;
}
