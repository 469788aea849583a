import type * as Y from 'yjs';
import { plainBlocks } from './plain-blocks.ts';
import { draftRoots } from './roots.ts';

/** What of a draft is going to be shared, as the coach reads it: the question, then the notes unless the case is told by its title. */
export function draftBlocks(draft: Y.Doc, titleOnly: boolean): string[] {
  const question = draft.getText(draftRoots.question).toString();
  return titleOnly ? [question] : [question, ...plainBlocks(draft.getXmlFragment(draftRoots.notes))];
}

export function sameBlocks(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((block, index) => block === others[index]);
}
