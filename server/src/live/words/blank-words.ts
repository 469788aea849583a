import { randomUUID } from 'node:crypto';
import { coachText } from '@casecircle/shared/coach/coach-text.ts';
import { foundAgain } from '@casecircle/shared/coach/found-again.ts';
import { placesOf } from '@casecircle/shared/coach/places.ts';
import { blankParts, keepBlanked, placeAt } from '@casecircle/shared/document/table-places.ts';
import type { CommandOf } from '@casecircle/shared/domain/meeting/command.ts';
import { done, type Refusal, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import { type DocumentName, documentPath } from '@casecircle/shared/protocol/documents.ts';
import { flaggedIn, isRed } from '../../coach/table-reader.ts';
import { type Carried, type Crossing, changed, type Examined, missing, type WordsParts } from './crossing.ts';

/** What is to be blanked in what stands at a place on the table: what the coach is sure of, with `all` everything that it asks about. */
export async function examineStanding(
  { meetingId, personId }: Crossing,
  { place: asked, all }: CommandOf<'blank-words'>,
  parts: Pick<WordsParts, 'documents' | 'examine'>,
): Promise<Result<Examined, Refusal>> {
  const place = await parts.documents.read({ scope: 'table', meetingId }, (table) => placeAt(table, asked));
  const flagged = place ? (await flaggedIn(place, { meetingId, who: personId }, parts)).open : [];
  const findings = all ? flagged : flagged.filter(isRed);
  return place && findings.length > 0 ? done({ blocks: place.blocks, findings }) : refuse('not-found', 'words');
}

/**
 * Puts blanks for everybody where the coach saw something in what stands at a place on the table, also where others write on
 * meanwhile: then wherever these words stand by now. Their author keeps them in the notebook; what several wrote together, and what
 * is of somebody whose notebook was forgotten, only goes.
 */
export async function blankWords(
  { meetingId, now, examined }: Crossing,
  { place: asked }: CommandOf<'blank-words'>,
  { documents }: Pick<WordsParts, 'documents'>,
): Carried {
  if (!examined) return missing();
  const name: DocumentName = { scope: 'table', meetingId };
  const author = await documents.read(name, (table) => placeAt(table, asked)?.author);
  const notebook = await notebookOf(author ?? null, meetingId, documents);
  return documents.edit(notebook ? [name, notebook] : [name], ([table, kept]) => {
    if (!table) return missing();
    const standing = placeAt(table, asked);
    const text = coachText(standing?.blocks ?? []);
    const spans = foundAgain(coachText(examined.blocks), text, examined.findings);
    if (!standing || spans.length === 0) return refuse('wrong-stage', changed);
    table.transact(() => blankParts(table, asked, placesOf(standing.blocks, spans).flat()));
    const words = new Set(spans.map(({ start, end }) => text.slice(start, end)));
    if (kept) keepBlanked(kept, randomUUID(), [...words], now);
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
