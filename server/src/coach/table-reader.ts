import type { Finding } from '@casecircle/shared/coach/finding.ts';
import { type CoachWords, readCoachWords } from '@casecircle/shared/document/coach-words.ts';
import { splitKey } from '@casecircle/shared/document/roots.ts';
import type { TablePlace } from '@casecircle/shared/document/table-places.ts';
import type { DocumentName } from '@casecircle/shared/protocol/documents.ts';
import type { Documents } from '../documents/plane.ts';
import type { Examiner } from './examiner.ts';
import { examineInPieces } from './in-pieces.ts';

export type ReaderParts = { documents: Pick<Documents, 'read'>; examine: Examiner['examine'] };

const undecided: CoachWords = { settled: [], own: [] };

/** `open`: what the coach asks about, in order; nothing where nothing of it is red. `decided`: only its author’s word keeps it closed. */
export type Flagged = { open: Finding[]; decided: boolean };

/** What the coach asks about in what stands at a place on the table and was not settled by who wrote it. `who` asks the coach. */
export async function flaggedIn(
  place: TablePlace,
  { meetingId, who }: { meetingId: string; who: string },
  { documents, examine }: ReaderParts,
): Promise<Flagged> {
  const read = (words: CoachWords) => examineInPieces(examine, place.blocks, words, who);
  const found = await read(undecided);
  if (!found.some(isRed)) return { open: [], decided: false };
  const decided = place.author === null ? undecided : await decisionsOf(place, place.author, meetingId, documents);
  const open = decided.settled.length === 0 ? found : await read(decided);
  return open.some(isRed) ? { open, decided: false } : { open: [], decided: true };
}

/** What an author has settled: in the draft of the case, and in their notebook of the meeting. Their own list is for themselves. */
async function decisionsOf(
  { root, key }: TablePlace,
  author: string,
  meetingId: string,
  documents: Pick<Documents, 'read'>,
): Promise<CoachWords> {
  const notebook: DocumentName = { scope: 'notebook', meetingId, personId: author };
  const caseId = root === 'cases' ? splitKey(key ?? '')?.id : undefined;
  const names: DocumentName[] = caseId === undefined ? [notebook] : [{ scope: 'draft', caseId }, notebook];
  const read = await Promise.all(names.map((name) => documents.read(name, readCoachWords)));
  return { settled: read.flatMap((words) => words?.settled ?? []), own: [] };
}

export function isRed({ level }: Finding): boolean {
  return level === 'red';
}
