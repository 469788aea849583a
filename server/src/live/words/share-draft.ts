import { copyDraft } from '@casecircle/shared/document/copies.ts';
import { refuse } from '@casecircle/shared/domain/result.ts';
import { type Carried, type Crossing, missing, type WordsParts } from './crossing.ts';

/** Copies the presenter's draft onto the table: that of the case which this command shares. */
export async function shareDraft(
  { meetingId, before, after, personId }: Crossing,
  { documents, meetings }: Pick<WordsParts, 'documents' | 'meetings'>,
): Carried {
  const shared = after.cases.find(({ sharedAt }, index) => sharedAt !== before.cases[index]?.sharedAt);
  const presented = shared && (await meetings.findCaseForPerson(shared.caseId, personId));
  if (!presented) return refuse('not-found', 'case');
  const { id: caseId, label } = presented;
  const of = { presenter: personId, caseId, label, titleOnly: shared.format.preparation === 'title' };
  return documents.edit(
    [
      { scope: 'draft', caseId },
      { scope: 'table', meetingId },
    ],
    ([draft, table]) => (draft && table ? copyDraft(draft, table, of) : missing()),
  );
}
