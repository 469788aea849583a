import { readTakeaways, removeTakeaway, type Takeaway, writeTakeaway } from '@casecircle/shared/document/entries.ts';
import { tableRoots } from '@casecircle/shared/document/roots.ts';
import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { newId } from '../../live/new-id.ts';
import { useRoot } from '../../live/use-root.ts';

export type Takeaways = { taken: Takeaway[]; intention: Takeaway | undefined };

/** What the presenter takes along; whatever others put there does not count. */
export function useTakeaways(table: Y.Doc, presenter: PersonId): Takeaways {
  return useRoot(
    table.getMap(tableRoots.takeaways),
    useCallback(() => {
      const all = readTakeaways(table).filter(({ author }) => author === presenter);
      return {
        taken: all.filter(({ kind }) => kind === 'takeaway'),
        intention: all.findLast(({ kind }) => kind === 'intention'),
      };
    }, [table, presenter]),
  );
}

export function addTakeaway(table: Y.Doc, presenter: PersonId, text: string, at: Instant): void {
  writeTakeaway(table, presenter, newId(), { kind: 'takeaway', text, at });
}

/** There is one intention: another one takes its place. */
export function setIntention(table: Y.Doc, presenter: PersonId, text: string, at: Instant): void {
  table.transact(() => {
    for (const { id, author, kind } of readTakeaways(table)) {
      if (author === presenter && kind === 'intention') removeTakeaway(table, author, id);
    }
    writeTakeaway(table, presenter, newId(), { kind: 'intention', text, at });
  });
}
