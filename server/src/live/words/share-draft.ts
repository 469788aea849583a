import { type Gate, gateOf, isOpen } from '@casecircle/shared/coach/gate.ts';
import { draftBlocks, sameBlocks } from '@casecircle/shared/document/case-blocks.ts';
import { readCoachWords } from '@casecircle/shared/document/coach-words.ts';
import { copyDraft } from '@casecircle/shared/document/copies.ts';
import { done, type Refusal, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import type { DocumentName } from '@casecircle/shared/protocol/documents.ts';
import { isReadEnough } from '../../coach/second-reading.ts';
import { type Carried, type Crossing, changed, type Examined, missing, type WordsParts } from './crossing.ts';

const writtenOn = 'These words were written on while the coach read them. Nothing was shared; share again.';

/** What the coach asks about in the draft that this command shares, with what its author decided. */
export async function examineDraft(
  crossing: Crossing,
  { documents, examine }: Pick<WordsParts, 'documents' | 'examine'>,
): Promise<Result<Examined, Refusal>> {
  const shared = sharedNow(crossing);
  if (!shared) return refuse('not-found', 'case');
  const { caseId, titleOnly } = shared;
  const read = await documents.read({ scope: 'draft', caseId }, (draft) => ({
    blocks: draftBlocks(draft, titleOnly),
    words: readCoachWords(draft),
  }));
  if (!read) return refuse('malformed', 'question');
  return done({ blocks: read.blocks, findings: await examine(read.blocks, read.words, crossing.personId) });
}

/**
 * Copies the presenter's draft onto the table: that of the case which this command shares. What is copied is what the coach has
 * read. While it asks about anything, or a second reading is missing, nothing is shared.
 */
export async function shareDraft(
  crossing: Crossing,
  { documents, meetings, secondReadings }: Pick<WordsParts, 'documents' | 'meetings' | 'secondReadings'>,
): Carried {
  const { meetingId, groupId, personId, examined } = crossing;
  const shared = sharedNow(crossing);
  const presented = shared && (await meetings.findCaseForPerson(shared.caseId, personId));
  if (!presented) return refuse('not-found', 'case');
  if (!examined) return missing();
  const gate = gateOf(examined.findings);
  if (!isOpen(gate)) return refuse('identifying', inWords(gate));
  const { id: caseId, label } = presented;
  if (!(await isReadEnough(secondReadings, { caseId, groupId, presenter: personId }, examined.blocks)))
    return refuse('second-reading');
  const of = { presenter: personId, caseId, label, titleOnly: shared.titleOnly };
  const name: DocumentName = { scope: 'draft', caseId };
  return documents.edit([name, { scope: 'table', meetingId }], ([draft, table]) => {
    if (!(draft && table)) return missing();
    // Nobody has looked at these words yet.
    if (!sameBlocks(draftBlocks(draft, of.titleOnly), examined.blocks))
      return refuse('identifying', changed, writtenOn);
    return copyDraft(draft, table, of);
  });
}

function sharedNow({ before, after }: Crossing): { caseId: string; titleOnly: boolean } | undefined {
  const shared = after.cases.find(({ sharedAt }, index) => sharedAt !== before.cases[index]?.sharedAt);
  return shared && { caseId: shared.caseId, titleOnly: shared.format.preparation === 'title' };
}

function inWords({ red, amber }: Gate): string {
  return `${red} red, ${amber} amber`;
}
