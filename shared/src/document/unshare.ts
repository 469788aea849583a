import type * as Y from 'yjs';
import { hasWords } from './has-words.ts';
import { draftRoots, sharedCase, splitKey, tableRoots } from './roots.ts';

/** The keys of the cases that stand on a table, as `ownedKey` makes them. */
export function casesOn(table: Y.Doc): string[] {
  return [...table.getMap(tableRoots.cases).keys()];
}

/**
 * Brings what a case says on the table back into its draft: once it is shared, its presenter writes on there. What the table
 * does not say, as notes that stayed behind when it was shared, the draft keeps as it has it.
 */
export function bringBack(table: Y.Doc, key: string, draft: Y.Doc): void {
  const { owner, id } = splitKey(key) ?? { owner: '', id: '' };
  const shared = sharedCase(table, owner, id);
  if (!shared) return;
  draft.transact(() => {
    const said = shared.question.toString();
    const question = draft.getText(draftRoots.question);
    if (said.trim() !== '' && said !== question.toString().trim()) {
      question.delete(0, question.length);
      question.insert(0, said);
    }
    const notes = draft.getXmlFragment(draftRoots.notes);
    if (!hasWords(shared.notes) || shared.notes.toString() === notes.toString()) return;
    notes.delete(0, notes.length);
    notes.insert(0, shared.notes.toArray().map((child) => child.clone()) as (Y.XmlElement | Y.XmlText)[]);
  });
}

/** Takes cases off a table, with all that was written in them there. */
export function takeCasesOff(table: Y.Doc, keys: readonly string[]): void {
  table.transact(() => {
    const cases = table.getMap(tableRoots.cases);
    for (const key of keys) cases.delete(key);
  });
}
