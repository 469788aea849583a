import { newlyRed } from '@casecircle/shared/coach/newly-red.ts';
import { type Item, itemsOf } from '@casecircle/shared/coach/places.ts';
import { caseBlocks, sameBlocks } from '@casecircle/shared/document/case-blocks.ts';
import { readCoachWords } from '@casecircle/shared/document/coach-words.ts';
import { sharedCase } from '@casecircle/shared/document/roots.ts';
import { useEffect, useMemo, useState } from 'react';
import type * as Y from 'yjs';
import { useStore } from 'zustand';
import { readAll } from '../../../coach/read-once.ts';
import { type HeldCopy, holdCopy } from '../../../live/held-copy.ts';
import { lostWords } from '../../../live/lost-words.ts';
import type { SharedDocument } from '../../../live/shared-document.ts';
import { writeToNotebook } from '../../../live/to-notebook.ts';
import { announce } from '../../../ui/announce.tsx';
import type { CaseCoach } from '../coach/use-case-coach.ts';

/** A case on the table, with what belongs to its author alone. */
export type OwnTable = {
  table: SharedDocument;
  notebook: SharedDocument;
  draft: SharedDocument;
  me: string;
  caseId: string;
  /** Whether its method has written notes. */
  notes: boolean;
};

/** A copy of the table for its author to write the case in, while the component lives. `own` must be stable (useMemo). */
export function useHeldCopy(own: OwnTable): HeldCopy | undefined {
  const [copy, setCopy] = useState<HeldCopy>();
  useEffect(() => {
    const made = holdCopy(own.table.path, own.table.document);
    setCopy(made);
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (made.waits.getState().waiting) event.preventDefault();
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => {
      window.removeEventListener('beforeunload', onBeforeUnload);
      setCopy(undefined);
      void leave(made, own);
    };
  }, [own]);
  return copy;
}

/** How what the coach is sure of stands to the group: not there yet, or there already. */
export type Holding = { waiting: boolean; fresh: readonly Item[]; seen: readonly Item[] };

/** Lets what was written go to the group once the coach has read it, if it sees nothing sure in it that the group does not have yet. */
export function useHolding(copy: HeldCopy, { read, items }: CaseCoach, own: OwnTable): Holding {
  const { waiting } = useStore(copy.waits);
  const fresh = useMemo(
    () => (waiting ? newlyRed(items, blocksIn(own.table.document, own)) : []),
    [items, waiting, own],
  );
  useEffect(() => {
    if (waiting && read.failed) copy.keep();
    if (!(waiting && read.checked && sameBlocks(read.blocks, blocksIn(copy.document, own)))) return;
    if (fresh.length === 0) copy.letGo();
    else copy.keep();
  }, [copy, waiting, read, fresh, own]);
  const seen = useMemo(
    () => items.filter((item) => item.first.level === 'red' && !fresh.includes(item)),
    [items, fresh],
  );
  return { waiting, fresh, seen };
}

/**
 * What its author leaves unread is read now. It goes to the group, or into the notebook where it may not or cannot any more; what may
 * not yet is here again as well when they come back.
 */
async function leave(copy: HeldCopy, own: OwnTable): Promise<void> {
  let stays = false;
  if (copy.waits.getState().waiting) {
    const blocks = blocksIn(copy.document, own);
    const found = await readAll(blocks, readCoachWords(own.draft.document));
    const table = own.table.document;
    const { refused } = own.table.state.getState();
    const goes = found && newlyRed(itemsOf(blocks, found), blocksIn(table, own)).length === 0;
    if (goes && !refused) copy.letGo();
    else {
      stays = !refused;
      if (writeToNotebook(own.notebook.document, lostWords(copy.document, table, own.me)) > 0)
        announce('What was held back from the group is in your notebook now.');
    }
  }
  copy.close(stays);
}

function blocksIn(document: Y.Doc, { me, caseId, notes }: OwnTable): string[] {
  const found = sharedCase(document, me, caseId);
  return found ? caseBlocks(found.question, notes ? found.notes : undefined) : [];
}
