import { randomUUID } from 'node:crypto';
import { coachText } from '@casecircle/shared/coach/coach-text.ts';
import { sameBlocks } from '@casecircle/shared/document/case-blocks.ts';
import { blankParts, keepBlanked, placeAt } from '@casecircle/shared/document/table-places.ts';
import type { CommandOf } from '@casecircle/shared/domain/meeting/command.ts';
import { done, refuse } from '@casecircle/shared/domain/result.ts';
import { type DocumentName, documentPath } from '@casecircle/shared/protocol/documents.ts';
import { flaggedIn, isRed, partsOf } from '../../coach/table-reader.ts';
import { type Carried, type Crossing, missing, type WordsParts } from './crossing.ts';

/**
 * Puts blanks for everybody where the coach sees something red in what stands at a place on the table, with `all` for all that it asks
 * about there. Their author keeps the words
 * in the notebook; what several wrote together, and what is of somebody whose notebook was forgotten, only goes.
 */
export async function blankWords(
  { meetingId, now }: Crossing,
  { place: asked, all }: CommandOf<'blank-words'>,
  parts: Pick<WordsParts, 'documents' | 'examine'>,
): Carried {
  const { documents } = parts;
  const name: DocumentName = { scope: 'table', meetingId };
  const place = await documents.read(name, (table) => placeAt(table, asked));
  const flagged = place ? (await flaggedIn(place, meetingId, parts)).open : [];
  const found = all ? flagged : flagged.filter(isRed);
  if (!place || found.length === 0) return refuse('not-found', 'words');
  const text = coachText(place.blocks);
  const words = [...new Set(found.map(({ start, end }) => text.slice(start, end)))];
  const notebook = await notebookOf(place.author, meetingId, documents);
  return documents.edit(notebook ? [name, notebook] : [name], ([table, kept]) => {
    if (!table) return missing();
    const standing = placeAt(table, asked);
    if (!standing || !sameBlocks(standing.blocks, place.blocks)) return refuse('wrong-stage', 'words');
    table.transact(() => blankParts(table, asked, partsOf(place, found)));
    if (kept) keepBlanked(kept, randomUUID(), words, now);
    return done(undefined);
  });
}

async function notebookOf(
  author: string | null,
  meetingId: string,
  documents: Pick<WordsParts['documents'], 'known'>,
): Promise<DocumentName | undefined> {
  if (author === null) return undefined;
  const notebook: DocumentName = { scope: 'notebook', meetingId, personId: author };
  const standing = (await documents.known([notebook])).get(documentPath(notebook));
  return standing === 'forgotten' ? undefined : notebook;
}
