import { copyDraft } from '@casecircle/shared/document/copies.ts';
import { draftRoots } from '@casecircle/shared/document/roots.ts';
import type { CaseSlot } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Refusal, Result } from '@casecircle/shared/domain/result.ts';
import * as Y from 'yjs';

export const sampleCase = { caseId: '0000000a-0000-4000-8000-0000000000c1', label: 'Paper Lighthouse' };

const question = 'How can I stay with the silence at the end of our sessions without filling it?';

const told = [
  'This case is invented, for rehearsals. Nobody in it lives anywhere.',
  'Somebody who keeps a lighthouse comes every second week. They sleep badly and say little about it. They are friendly and on time, and each time they bring a small drawing of the sea.',
  'Ten minutes before the end they fall silent. Last time they put the pencil down and said: “You would not notice if the light went out.” Then nothing more.',
];

/** An incident stops before this. */
const whatCameNext = [
  'I heard myself explain how sleep works, and suggested a list of calming things to do. They thanked me. This week there was no drawing.',
];

/** Puts the invented case on the table as its presenter would share it: told, with an incident's end left out, or as a title. */
export function shareSample(table: Y.Doc, { caseId, label, presenter, format }: CaseSlot): Result<void, Refusal> {
  const draft = new Y.Doc();
  draft.getText(draftRoots.question).insert(0, question);
  const paragraphs = format.preparation === 'incident' ? told : [...told, ...whatCameNext];
  draft.getXmlFragment(draftRoots.notes).insert(0, paragraphs.map(paragraph));
  const titleOnly = format.preparation === 'title';
  const shared = copyDraft(draft, table, { presenter, caseId, label, titleOnly });
  draft.destroy();
  return shared;
}

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}
