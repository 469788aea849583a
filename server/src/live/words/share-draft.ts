import { type Gate, gateOf, isOpen } from '@casecircle/shared/coach/gate.ts';
import { draftBlocks, sameBlocks } from '@casecircle/shared/document/case-blocks.ts';
import { readCoachWords } from '@casecircle/shared/document/coach-words.ts';
import { copyDraft } from '@casecircle/shared/document/copies.ts';
import { refuse } from '@casecircle/shared/domain/result.ts';
import type { DocumentName } from '@casecircle/shared/protocol/documents.ts';
import { isReadEnough } from '../../coach/second-reading.ts';
import { type Carried, type Crossing, missing, type WordsParts } from './crossing.ts';

/**
 * Copies the presenter's draft onto the table: that of the case which this command shares. The coach reads it first, with what
 * its author decided; what is copied is what it read. While it asks about anything, or a second reading is missing, nothing is shared.
 */
export async function shareDraft(
  { meetingId, groupId, before, after, personId }: Crossing,
  {
    documents,
    meetings,
    examine,
    secondReadings,
  }: Pick<WordsParts, 'documents' | 'meetings' | 'examine' | 'secondReadings'>,
): Carried {
  const shared = after.cases.find(({ sharedAt }, index) => sharedAt !== before.cases[index]?.sharedAt);
  const presented = shared && (await meetings.findCaseForPerson(shared.caseId, personId));
  if (!presented) return refuse('not-found', 'case');
  const { id: caseId, label } = presented;
  const of = { presenter: personId, caseId, label, titleOnly: shared.format.preparation === 'title' };
  const name: DocumentName = { scope: 'draft', caseId };
  const read = await documents.read(name, (draft) => ({
    blocks: draftBlocks(draft, of.titleOnly),
    words: readCoachWords(draft),
  }));
  if (!read) return refuse('malformed', 'question');
  const gate = gateOf(await examine(read.blocks, read.words));
  if (!isOpen(gate)) return refuse('identifying', inWords(gate));
  if (!(await isReadEnough(secondReadings, { caseId, groupId, presenter: personId }, read.blocks)))
    return refuse('second-reading');
  return documents.edit([name, { scope: 'table', meetingId }], ([draft, table]) => {
    if (!(draft && table)) return missing();
    // Written on while the coach read: nobody has looked at that yet.
    if (!sameBlocks(draftBlocks(draft, of.titleOnly), read.blocks)) return refuse('identifying', 'changed');
    return copyDraft(draft, table, of);
  });
}

function inWords({ red, amber }: Gate): string {
  return `${red} red, ${amber} amber`;
}
