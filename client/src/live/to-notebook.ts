import { readSlips, writeSlip } from '@casecircle/shared/document/entries.ts';
import { notebookRoots } from '@casecircle/shared/document/roots.ts';
import * as Y from 'yjs';
import { type LostWords, wordsIn } from './lost-words.ts';
import { newId } from './new-id.ts';

/** Writes words into a notebook, each once, however often it is asked. Gives back how many are there now. */
export function writeToNotebook(notebook: Y.Doc, words: readonly LostWords[]): number {
  notebook.transact(() => {
    for (const each of words) {
      if (each.kind === 'slip') addSlip(notebook, each);
      else addBlock(notebook, each.text, each.kind === 'block' ? each.block.clone() : paragraph(each.text));
    }
  });
  return words.length;
}

/** An entry that came of a slip has that slip's id, so the id may be taken by other words. */
function addSlip(notebook: Y.Doc, { id, slip }: Extract<LostWords, { kind: 'slip' }>): void {
  const slips = readSlips(notebook);
  if (slips.some(({ text }) => text === slip.text)) return;
  const isTaken = notebook.getMap(notebookRoots.slips).has(id);
  writeSlip(notebook, isTaken ? newId() : id, slip);
}

function addBlock(notebook: Y.Doc, text: string, block: Y.XmlElement): void {
  const notes = notebook.getXmlFragment(notebookRoots.notes);
  const isThere = notes.toArray().some((one) => one instanceof Y.XmlElement && wordsIn(one).includes(text));
  if (!isThere) notes.push([block]);
}

function paragraph(text: string): Y.XmlElement {
  const made = new Y.XmlElement('paragraph');
  made.insert(0, [new Y.XmlText(text)]);
  return made;
}
