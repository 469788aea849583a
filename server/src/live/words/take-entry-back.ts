import { takeBack } from '@casecircle/shared/document/copies.ts';
import { readEntry } from '@casecircle/shared/document/entries.ts';
import { splitEntryName } from '@casecircle/shared/document/roots.ts';
import type { CommandOf } from '@casecircle/shared/domain/meeting/command.ts';
import { refuse } from '@casecircle/shared/domain/result.ts';
import { type DocumentName, documentPath } from '@casecircle/shared/protocol/documents.ts';
import * as Y from 'yjs';
import { type Carried, type Crossing, missing, type WordsParts } from './crossing.ts';

/**
 * Moves an entry from the table into its author's notebook, whoever they are by now. Where that notebook was forgotten
 * there is nobody to keep the words for: then they only go.
 */
export async function takeEntryBack(
  { meetingId, now }: Crossing,
  { entry }: CommandOf<'blank'>,
  { documents }: Pick<WordsParts, 'documents'>,
): Carried {
  const named = splitEntryName(entry);
  if (!named) return refuse('malformed', 'entry');
  const table: DocumentName = { scope: 'table', meetingId };
  // Looked for first: a name that somebody made up must not open a notebook for nobody.
  const isThere = await documents.read(table, (doc) => readEntry(doc, named) !== undefined);
  if (!isThere) return refuse('not-found', 'entry');
  const of = { author: named.author, entryId: named.id, now };
  const notebook: DocumentName = { scope: 'notebook', meetingId, personId: named.author };
  const standing = (await documents.known([notebook])).get(documentPath(notebook));
  const names = standing === 'forgotten' ? [table] : [table, notebook];
  return documents.edit(names, ([doc, kept = new Y.Doc()]) => (doc ? takeBack(doc, kept, of) : missing()));
}
