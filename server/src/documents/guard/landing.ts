import type { SharedType } from '@casecircle/shared/document/contents.ts';
import { tableRoots } from '@casecircle/shared/document/roots.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import * as Y from 'yjs';
import { inside, type Place, placeOf, placeOfRoot } from './place.ts';
import type { Struct } from './structs.ts';

/**
 * Where an item of an update will land: `void` when a collected neighbour or parent makes Yjs collect it too.
 * `parent` tells lists apart that share a place: a type of the document, or the item that brings a new one.
 */
export type Landing = { place: Place; parent: SharedType | Y.Item | string; sub: string | null };

type Landed = Landing | 'void';

/**
 * Resolves the parents of an update's items exactly as Yjs will (left neighbour, else right, else the named parent),
 * without integrating anything. Items must be given in an order in which everything they refer to came before.
 */
export class Landings {
  readonly #document: Y.Doc;
  readonly #landed = new Map<Y.Item, Landed>();
  readonly #structs = new Map<number, Struct[]>();
  readonly #clocks = new Map<number, number>();

  constructor(document: Y.Doc) {
    this.#document = document;
  }

  /** The first clock of `client` that is neither in the document nor among the items landed so far. */
  nextClock(client: number): number {
    return this.#clocks.get(client) ?? Y.getState(this.#document.store, client);
  }

  knows(id: Y.ID | null): boolean {
    return id === null || id.clock < this.nextClock(id.client);
  }

  /** Takes the next struct of its client. Gives `malformed` for a parent that no editor could have meant. */
  land(struct: Struct): Landed | 'malformed' {
    const landing = struct instanceof Y.GC ? 'void' : this.#resolve(struct);
    if (landing === 'malformed') return landing;
    // Deeper than any editor nests: Yjs and every reader go down by calling themselves, until there is no more stack.
    if (landing !== 'void' && isTooDeep(landing.place)) return 'malformed';
    const block = this.#structs.get(struct.id.client);
    if (block) block.push(struct);
    else this.#structs.set(struct.id.client, [struct]);
    this.#clocks.set(struct.id.client, struct.id.clock + struct.length);
    if (struct instanceof Y.Item) this.#landed.set(struct, landing);
    return landing;
  }

  #resolve(item: Y.Item): Landed | 'malformed' {
    const left = item.origin && this.#neighbour(item.origin);
    const right = item.rightOrigin && this.#neighbour(item.rightOrigin);
    if (left === 'malformed' || right === 'malformed') return 'malformed';
    // Yjs collects a list as a whole. Half collected means two lists, and replicas that still keep the other half
    // (for an undo) would show what this one throws away.
    if (left && right && (left === 'void') !== (right === 'void')) return 'malformed';
    if (left === 'void' || right === 'void') return 'void';
    if (left && right && (left.parent !== right.parent || left.sub !== right.sub)) return 'malformed';
    return left ?? right ?? this.#named(item);
  }

  #neighbour(id: Y.ID): Landed | 'malformed' {
    const struct = this.find(id);
    if (!(struct instanceof Y.Item)) return 'void';
    const landed = this.#landed.get(struct);
    if (landed) return landed;
    if (!(struct.parent instanceof Y.AbstractType)) return 'void';
    const place = placeOf(struct.parent, this.#document);
    return place ? { place, parent: struct.parent, sub: struct.parentSub } : 'malformed';
  }

  #named(item: Y.Item): Landed | 'malformed' {
    // Decoded items hold the name of a root, or the id of the item that brought the type.
    const parent = item.parent as unknown;
    if (typeof parent === 'string') return this.#inRoot(parent, item.parentSub);
    if (!(parent instanceof Y.ID)) return 'malformed';
    const holder = this.find(parent);
    if (!(holder instanceof Y.Item) || holder.content instanceof Y.ContentDeleted) return 'void';
    if (!(holder.content instanceof Y.ContentType)) return 'malformed';
    const landed = this.#landed.get(holder);
    if (landed === 'void') return 'void';
    if (landed) {
      const inner = inside(landed.place, landed.sub, holder.content.type);
      return { place: inner, parent: holder, sub: item.parentSub };
    }
    const place = placeOf(holder.content.type, this.#document);
    return place ? { place, parent: holder.content.type, sub: item.parentSub } : 'malformed';
  }

  #inRoot(root: string, sub: string | null): Landing {
    const type = this.#document.share.get(root);
    return { place: placeOfRoot(root), parent: type ?? root, sub };
  }

  /** The struct that holds an id, in the document or among the items landed so far. */
  find(id: Y.ID): Struct | undefined {
    const { store } = this.#document;
    if (id.clock < Y.getState(store, id.client)) return Y.getItem(store, id) as Struct;
    const block = this.#structs.get(id.client) ?? [];
    let low = 0;
    let high = block.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const struct = block[middle];
      if (!struct) return undefined;
      if (id.clock < struct.id.clock) high = middle - 1;
      else if (id.clock >= struct.id.clock + struct.length) low = middle + 1;
      else return struct;
    }
    return undefined;
  }
}

/** A case stands two types deep on the table; what was deep enough for a draft must still be so there. */
function isTooDeep({ root, depth }: Place): boolean {
  return depth > limits.nesting + (root === tableRoots.cases ? 2 : 0);
}
