import type * as Y from 'yjs';
import { tableRoots } from './roots.ts';

/** The keys of the cases that stand on a table, as `ownedKey` makes them. */
export function casesOn(table: Y.Doc): string[] {
  return [...table.getMap(tableRoots.cases).keys()];
}

/** Takes cases off a table, with all that was written in them there. What was prepared stays in the drafts. */
export function takeCasesOff(table: Y.Doc, keys: readonly string[]): void {
  table.transact(() => {
    const cases = table.getMap(tableRoots.cases);
    for (const key of keys) cases.delete(key);
  });
}
