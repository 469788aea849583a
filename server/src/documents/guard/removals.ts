import type { Touch } from '@casecircle/shared/domain/touch.ts';
import * as Y from 'yjs';
import type { Deletions, Range } from './deletions.ts';
import type { Landings } from './landing.ts';
import { partOf, placeOf } from './place.ts';
import { plain } from './plain.ts';

/** What an update deletes that still stands; `effective` are the ranges that do anything at all. */
export type Removals = { touches: readonly Touch[]; effective: Deletions };

/**
 * What is deleted and still stands. A value that this update replaces is not deleted besides: that was one touch. A
 * whole state brings all deletions that there ever were, so each struct is looked at once, and no range twice.
 */
export function removals(
  deletions: Deletions,
  landings: Landings,
  document: Y.Doc,
  replaced: ReadonlySet<Y.Item>,
): Removals | 'gap' | 'malformed' {
  const touches: Touch[] = [];
  const effective = new Map<number, readonly Range[]>();
  for (const [client, ranges] of deletions) {
    // Deletes of what nobody has written yet would wait for it, and take it away from its author.
    if ((ranges.at(-1)?.end ?? 0) > landings.nextClock(client)) return 'gap';
    const state = Y.getState(document.store, client);
    const kept: Range[] = [];
    for (const range of ranges) {
      const standing = standingIn(range, client, document);
      if (range.end > state || standing.length > 0) kept.push(range);
      for (const item of standing) {
        if (replaced.has(item)) continue;
        const touch = removal(item, document);
        if (touch === 'malformed') return touch;
        touches.push(touch);
      }
    }
    if (kept.length > 0) effective.set(client, kept);
  }
  return { touches, effective };
}

function standingIn({ clock, end }: Range, client: number, document: Y.Doc): Y.Item[] {
  const structs = document.store.clients.get(client) ?? [];
  if (clock >= Y.getState(document.store, client)) return [];
  const standing: Y.Item[] = [];
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= end) break;
    if (struct instanceof Y.Item && !struct.deleted) standing.push(struct);
  }
  return standing;
}

function removal(item: Y.Item, document: Y.Doc): Touch | 'malformed' {
  const place = item.parent instanceof Y.AbstractType ? placeOf(item.parent, document) : undefined;
  if (!place) return 'malformed';
  const key = place.isRoot ? item.parentSub : place.key;
  const touch: Touch = { root: place.root, key, kind: 'delete', depth: place.depth, ...partOf(place) };
  const previous = place.isRoot && item.parentSub !== null ? plain(item) : undefined;
  return previous === undefined ? touch : { ...touch, previous };
}
