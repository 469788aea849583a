import type * as Y from 'yjs';
import { plainBlocks } from './plain-blocks.ts';
import { draftRoots } from './roots.ts';

/** A case as the coach reads it: its question, then its notes block by block where there are any. */
export function caseBlocks(question: Y.Text, notes?: Y.XmlFragment): string[] {
  return [question.toString(), ...(notes ? plainBlocks(notes) : [])];
}

/** What of a draft is going to be shared: the notes stay behind where the case is told by its title. */
export function draftBlocks(draft: Y.Doc, titleOnly: boolean): string[] {
  const notes = titleOnly ? undefined : draft.getXmlFragment(draftRoots.notes);
  return caseBlocks(draft.getText(draftRoots.question), notes);
}

export function sameBlocks(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((block, index) => block === others[index]);
}
