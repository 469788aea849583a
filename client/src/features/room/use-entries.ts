import {
  type AnswerValue,
  type Entry,
  readAnswers,
  readEntries,
  readResonances,
} from '@casecircle/shared/document/entries.ts';
import { tableRoots } from '@casecircle/shared/document/roots.ts';
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { useRoot } from '../../live/use-root.ts';

export function useEntries(table: Y.Doc): Entry[] {
  return useRoot(
    table.getMap(tableRoots.entries),
    useCallback(() => readEntries(table), [table]),
  );
}

/** The presenter's answers and marks by the entry's name. */
export function useAnswers(table: Y.Doc, presenter: string): ReadonlyMap<string, AnswerValue> {
  return useRoot(
    table.getMap(tableRoots.answers),
    useCallback(() => readAnswers(table, presenter), [table, presenter]),
  );
}

/** Who said “me too”, by the entry’s name. */
export function useResonances(table: Y.Doc): ReadonlyMap<string, readonly string[]> {
  return useRoot(
    table.getMap(tableRoots.resonances),
    useCallback(() => readResonances(table), [table]),
  );
}
