import {
  type Contents,
  contentsInside,
  contentsOfRoot,
  type SharedType,
} from '@casecircle/shared/document/contents.ts';
import { tableRoots } from '@casecircle/shared/document/roots.ts';
import * as Y from 'yjs';

/**
 * Where a shared type hangs: below which root, and below which of the root's keys. `key` is null for what lies
 * directly in a root that is a list. `contents` is what may stand there.
 */
export type Place = { root: string; key: string | null; isRoot: boolean; depth: number; contents: Contents };

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

export function placeOfRoot(root: string): Place {
  return { root, key: null, isRoot: true, depth: 0, contents: contentsOfRoot(root) };
}

/** The place of a type that stands in `outer` under `sub`. */
export function inside(outer: Place, sub: string | null, type: SharedType): Place {
  const contents = contentsInside(outer.contents, sub, type);
  return { root: outer.root, key: outer.isRoot ? sub : outer.key, isRoot: false, depth: outer.depth + 1, contents };
}

/** Which part of a case it is, for the policy: the question belongs to its presenter alone. */
export function partOf({ root, contents }: Place): { question?: true } {
  return root === tableRoots.cases && contents === 'words' ? { question: true } : {};
}

function climb(type: SharedType, document: Y.Doc): Place | undefined {
  const item = type._item;
  if (item === null) return rootPlace(type, document);
  if (!(item.parent instanceof Y.AbstractType)) return undefined;
  const outer = placeOf(item.parent, document);
  return outer && inside(outer, item.parentSub, type);
}

function rootPlace(type: SharedType, document: Y.Doc): Place | undefined {
  for (const [root, candidate] of document.share) {
    if (candidate === type) return placeOfRoot(root);
  }
  return undefined;
}
