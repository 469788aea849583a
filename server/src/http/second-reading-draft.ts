import { draftBlocks } from '@casecircle/shared/document/case-blocks.ts';
import { readCoachWords } from '@casecircle/shared/document/coach-words.ts';
import { readReturned } from '@casecircle/shared/document/returned-words.ts';
import type { Examiner } from '../coach/examiner.ts';
import type { Documents } from '../documents/plane.ts';
import type { HttpParts } from './parts.ts';

export type SecondReadingParts = Pick<HttpParts, 'personOf' | 'stores' | 'database' | 'audit' | 'now'> & {
  documents: Pick<Documents, 'edit' | 'read'>;
  examine: Examiner['examine'];
};

/** What stands in the draft of a case now. */
export function draftOf(
  { documents }: Pick<SecondReadingParts, 'documents'>,
  { caseId, titleOnly }: { caseId: string; titleOnly: boolean },
) {
  return documents.read({ scope: 'draft', caseId }, (draft) => ({
    blocks: draftBlocks(draft, titleOnly),
    words: readCoachWords(draft),
    returned: readReturned(draft),
  }));
}
