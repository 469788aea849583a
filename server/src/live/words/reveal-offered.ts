import { copyOffered } from '@casecircle/shared/document/copies.ts';
import { type EntryKind, entryKinds } from '@casecircle/shared/domain/formats/format.ts';
import { caseNow, type Meeting, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Actor } from '@casecircle/shared/domain/people.ts';
import { mayWrite } from '@casecircle/shared/domain/policy.ts';
import { done, type Refusal, type Result } from '@casecircle/shared/domain/result.ts';
import { type DocumentName, documentPath } from '@casecircle/shared/protocol/documents.ts';
import type * as Y from 'yjs';
import { type Carried, type Crossing, missing, type WordsParts } from './crossing.ts';

/**
 * Copies what everybody chose for this reveal, all at once: nobody's words come before another's. Of each author only the
 * kinds that the reveal opens to them; whoever left the table quietly keeps theirs.
 */
export async function revealOffered(
  { meetingId, after, people, now }: Crossing,
  { documents, quietExits }: Pick<WordsParts, 'documents' | 'quietExits'>,
): Carried {
  const exited = await quietExits.ofMeeting(meetingId);
  const mayReveal = people.filter((person) => !exited.has(person.id) && opensAny(person, after));
  const notebookOf = ({ id }: Actor): DocumentName => ({ scope: 'notebook', meetingId, personId: id });
  const known = await documents.known(mayReveal.map(notebookOf));
  // Who has never opened theirs has nothing in it.
  const authors = mayReveal.filter((person) => known.get(documentPath(notebookOf(person))) === 'kept');
  if (authors.length === 0) return done(undefined);
  const names: DocumentName[] = [{ scope: 'table', meetingId }, ...authors.map(notebookOf)];
  const [caseId, phase] = [caseNow(after).caseId, phaseOf(after)?.id ?? ''];
  return documents.edit(names, ([table, ...notebooks]) =>
    inTurn(authors, (author, index) => {
      const notebook: Y.Doc | undefined = notebooks[index];
      const opens = (kind: EntryKind) => mayWrite(author, kind, after);
      return table && notebook
        ? copyOffered(notebook, table, { author: author.id, caseId, phase, now, opens })
        : missing();
    }),
  );
}

function opensAny(person: Actor, meeting: Meeting): boolean {
  return entryKinds.some((kind) => mayWrite(person, kind, meeting));
}

function inTurn<One>(
  ones: readonly One[],
  act: (one: One, index: number) => Result<void, Refusal>,
): Result<void, Refusal> {
  for (const [index, one] of ones.entries()) {
    const acted = act(one, index);
    if (!acted.ok) return acted;
  }
  return done(undefined);
}
