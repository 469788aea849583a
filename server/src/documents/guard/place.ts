import * as Y from 'yjs';

/** Any shared type, whatever its events. */
// biome-ignore lint/suspicious/noExplicitAny: Yjs types its events per type; a place does not care.
export type SharedType = Y.AbstractType<any>;

/**
 * Where a shared type hangs: below which root, and below which of the root's keys. `key` is null for what lies
 * directly in a root that is a list.
 */
export type Place = { root: string; key: string | null; isRoot: boolean; depth: number };

/** A place never changes while its type lives, so climbing is done once for each type. */
const places = new WeakMap<SharedType, Place>();

/** Climbs from a type of `document` to its root. Undefined when it hangs nowhere. */
export function placeOf(type: SharedType, document: Y.Doc): Place | undefined {
  const known = places.get(type);
  if (known) return known;
  const place = climb(type, document);
  if (place) places.set(type, place);
  return place;
}

/** The place of a type that stands in `outer` under `sub`. */
export function inside(outer: Place, sub: string | null): Place {
  return { root: outer.root, key: outer.isRoot ? sub : outer.key, isRoot: false, depth: outer.depth + 1 };
}

function climb(type: SharedType, document: Y.Doc): Place | undefined {
  const item = type._item;
  if (item === null) return rootPlace(type, document);
  if (!(item.parent instanceof Y.AbstractType)) return undefined;
  const outer = placeOf(item.parent, document);
  return outer && inside(outer, item.parentSub);
}

function rootPlace(type: SharedType, document: Y.Doc): Place | undefined {
  for (const [root, candidate] of document.share) {
    if (candidate === type) return { root, key: null, isRoot: true, depth: 0 };
  }
  return undefined;
}
