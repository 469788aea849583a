import type { Touch } from '@casecircle/shared/domain/touch.ts';
import * as Y from 'yjs';
import type { Landings } from './landing.ts';
import { placeOf } from './place.ts';
import { plain } from './plain.ts';
import type { Deletion } from './structs.ts';

/** What is deleted and still stands. A value that this update replaces is not deleted besides: that was one touch. */
export function removals(
  ranges: readonly Deletion[],
  landings: Landings,
  document: Y.Doc,
  replaced: ReadonlySet<Y.Item>,
): Touch[] | 'gap' | 'malformed' {
  const touches: Touch[] = [];
  for (const range of ranges) {
    const end = range.clock + range.length;
    // Deletes of what nobody has written yet would wait for it, and take it away from its author.
    if (end > landings.nextClock(range.client)) return 'gap';
    const structs = document.store.clients.get(range.client) ?? [];
    if (range.clock >= Y.getState(document.store, range.client)) continue;
    for (let index = Y.findIndexSS(structs, range.clock); index < structs.length; index++) {
      const struct = structs[index];
      if (!struct || struct.id.clock >= end) break;
      if (!(struct instanceof Y.Item) || struct.deleted || replaced.has(struct)) continue;
      const touch = removal(struct, document);
      if (touch === 'malformed') return touch;
      touches.push(touch);
    }
  }
  return touches;
}

function removal(item: Y.Item, document: Y.Doc): Touch | 'malformed' {
  const place = item.parent instanceof Y.AbstractType ? placeOf(item.parent, document) : undefined;
  if (!place) return 'malformed';
  const key = place.isRoot ? item.parentSub : place.key;
  const touch: Touch = { root: place.root, key, kind: 'delete', depth: place.depth };
  const previous = place.isRoot && item.parentSub !== null ? plain(item) : undefined;
  return previous === undefined ? touch : { ...touch, previous };
}
