import { randomUUID } from 'node:crypto';
import { writeAnswer, writeEntry, writeSlip, writeTakeaway } from '@casecircle/shared/document/entries.ts';
import { draftRoots, notebookRoots, tableRoots } from '@casecircle/shared/document/roots.ts';
import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import * as Y from 'yjs';
import type { CaseContent, EntryContent, SlipContent, TakeawayContent } from './content.ts';

const minuteMs = 60_000;

/** Who is who: the ids that the accounts of the demo were given. */
export type IdOf = (key: CaseContent['presenter']) => PersonId;

export function writeDraft(draft: Y.Doc, content: CaseContent): void {
  draft.getText(draftRoots.question).insert(0, content.question);
  writeParagraphs(draft.getXmlFragment(draftRoots.notes), content.paragraphs);
}

/** Writes entries, each at its minute of the meeting, with the presenter's answers and marks. */
export function writeEntries(
  table: Y.Doc,
  entries: readonly EntryContent[],
  of: { caseId: string; presenter: PersonId; start: Instant; idOf: IdOf },
): void {
  for (const { by, kind, phase, minute, text, answer, mark } of entries) {
    const id = randomUUID();
    const at = of.start + minute * minuteMs;
    writeEntry(table, of.idOf(by), id, { kind, caseId: of.caseId, phase, text, at });
    const said = { ...(answer !== undefined && { text: answer }), ...(mark && { mark }) };
    if (answer !== undefined || mark) writeAnswer(table, of.presenter, { author: of.idOf(by), id }, said);
  }
}

export function writeTakeaways(
  table: Y.Doc,
  takeaways: readonly TakeawayContent[],
  of: { presenter: PersonId; start: Instant },
): void {
  for (const { kind, minute, text } of takeaways) {
    writeTakeaway(table, of.presenter, randomUUID(), { kind, text, at: of.start + minute * minuteMs });
  }
}

export function writeGroupNotes(table: Y.Doc, paragraphs: readonly string[]): void {
  writeParagraphs(table.getXmlFragment(tableRoots.notes), paragraphs);
}

export function writeNotebook(
  notebook: Y.Doc,
  slips: readonly SlipContent[],
  notes: readonly string[],
  now: Instant,
): void {
  slips.forEach(({ kind, text }, index) => {
    writeSlip(notebook, randomUUID(), { kind, text, at: now + index, releasedAt: null });
  });
  if (notes.length > 0) writeParagraphs(notebook.getXmlFragment(notebookRoots.notes), notes);
}

/** Replaces what is in a rich text, also the empty paragraph that a new document begins with. */
function writeParagraphs(fragment: Y.XmlFragment, paragraphs: readonly string[]): void {
  fragment.delete(0, fragment.length);
  const elements = paragraphs.map((text) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(text)]);
    return paragraph;
  });
  fragment.insert(0, elements);
}
