import { draftBlocks } from '@casecircle/shared/document/case-blocks.ts';
import { hasWords } from '@casecircle/shared/document/has-words.ts';
import { draftRoots } from '@casecircle/shared/document/roots.ts';
import type { Preparation } from '@casecircle/shared/domain/formats/format.ts';
import { caseOf, type Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';
import { type MissingThing, missingThings } from '@casecircle/shared/protocol/home.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import type * as Y from 'yjs';
import { isReadEnough } from '../coach/second-reading.ts';
import type { Documents } from '../documents/plane.ts';
import type { MeetingRow } from '../storage/schema.ts';
import type { Stores } from '../storage/stores.ts';

/** By what a method asks of its presenter: told stories need no notes. */
const withNotes: readonly Preparation[] = ['case', 'incident'];

/**
 * What a person has not done yet for a meeting in its lobby: facts alone, never a word of the draft. Who presents no case
 * there has nothing but the agreement to do.
 */
export async function missingOf(
  documents: Pick<Documents, 'read'>,
  stores: Pick<Stores, 'agreements' | 'secondReadings'>,
  meeting: Pick<MeetingRow, 'groupId' | 'state'>,
  person: PersonId,
): Promise<MissingThing[]> {
  const missing = new Set<MissingThing>();
  const { acceptedAt } = await stores.agreements.currentFor(meeting.groupId, person);
  if (acceptedAt === null) missing.add('agreement');
  const own = caseOf(JSON.parse(meeting.state) as Meeting, person);
  if (own && own.sharedAt === null) {
    missing.add('shared');
    const { caseId, format } = own;
    const titleOnly = !withNotes.includes(format.preparation);
    const draft = await documents.read({ scope: 'draft', caseId }, (doc) => readDraft(doc, titleOnly));
    if (!draft?.question) missing.add('question');
    if (!(draft?.notes || titleOnly)) missing.add('notes');
    const of = { caseId, groupId: meeting.groupId, presenter: person };
    if (!(await isReadEnough(stores.secondReadings, of, draft?.blocks ?? []))) missing.add('reading');
  }
  return missingThings.filter((thing) => missing.has(thing));
}

function readDraft(draft: Y.Doc, titleOnly: boolean): { question: boolean; notes: boolean; blocks: string[] } {
  const question = draft.getText(draftRoots.question).toString().trim();
  return {
    question: question !== '' && question.length <= limits.questionCharacters,
    notes: hasWords(draft.getXmlFragment(draftRoots.notes)),
    blocks: draftBlocks(draft, titleOnly),
  };
}
