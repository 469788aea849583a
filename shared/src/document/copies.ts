import * as Y from 'yjs';
import type { EntryKind } from '../domain/formats/format.ts';
import type { Instant } from '../domain/people.ts';
import { done, type Refusal, type Result, refuse } from '../domain/result.ts';
import { limits } from '../protocol/limits.ts';
import { contentsOfRoot, isSound } from './contents.ts';
import {
  countOwned,
  EntryValue,
  readEntry,
  readSlip,
  readSlips,
  removeEntry,
  type Slip,
  SlipValue,
  writeEntry,
  writeSlip,
} from './entries.ts';
import { caseFields, deskRoots, draftRoots, ownedKey, tableRoots } from './roots.ts';

/**
 * Copies a draft onto the table, words and formatting, as a case of `presenter`. Runs on the server only, for the
 * author's explicit act. Refuses an empty question: the group cannot help with what nobody asked; and notes that hold
 * what no editor makes: they could not be read by anybody. With `titleOnly`, notes stay behind in the draft: the case is told.
 */
export function copyDraft(
  draft: Y.Doc,
  table: Y.Doc,
  of: { presenter: string; caseId: string; label: string; titleOnly?: boolean },
): Result<void, Refusal> {
  const question = draft.getText(draftRoots.question).toString().trim();
  if (question === '') return refuse('malformed', 'question');
  if (question.length > limits.questionCharacters) return refuse('too-large', 'question');
  const notes = draft.getXmlFragment(draftRoots.notes);
  if (!isSound(notes, contentsOfRoot(draftRoots.notes))) return refuse('malformed', 'notes');
  table.transact(() => {
    const shared = new Y.Map<unknown>();
    table.getMap(tableRoots.cases).set(ownedKey(of.presenter, of.caseId), shared);
    shared.set(caseFields.label, of.label);
    shared.set(caseFields.question, new Y.Text(question));
    const copy = new Y.XmlFragment();
    shared.set(caseFields.notes, copy);
    const written = of.titleOnly ? [new Y.XmlElement('paragraph')] : notes.toArray().map((child) => child.clone());
    copy.insert(0, written as (Y.XmlElement | Y.XmlText)[]);
  });
  return done(undefined);
}

type Target = { author: string; caseId: string; phase: string; now: Instant };

/**
 * Copies one slip from its author's notebook onto the table and marks it there as released. Releasing it again
 * changes nothing on the table, so an answer that got lost can safely be asked for twice.
 */
export function copySlip(
  notebook: Y.Doc,
  table: Y.Doc,
  of: Target & { slipId: string; as: EntryKind },
): Result<void, Refusal> {
  const slip = readSlip(notebook, of.slipId);
  if (!slip || slip.text.trim() === '') return refuse('not-found', 'slip');
  if (slip.onlyWords) return refuse('not-allowed', 'slip');
  if (slip.releasedAt !== null) return done(undefined);
  if (roomFor(of.author, table, tableRoots.entries) <= 0) return refuse('too-large', 'entries');
  carry(notebook, table, slip, of);
  return done(undefined);
}

/**
 * Copies all slips that their author chose for the reveal of this case, of kinds that are open in it; not more than one person
 * may carry, and the rest stays theirs. A notebook can hold tens of thousands: it is read once.
 */
export function copyOffered(
  notebook: Y.Doc,
  table: Y.Doc,
  of: Target & { opens: (kind: EntryKind) => boolean },
): Result<void, Refusal> {
  const chosen = readSlips(notebook).filter(
    ({ offered, releasedAt, text, kind, onlyWords }) =>
      !onlyWords && offered === of.caseId && releasedAt === null && text.trim() !== '' && of.opens(kind),
  );
  const most = Math.max(0, roomFor(of.author, table, tableRoots.entries));
  for (const slip of chosen.slice(0, most)) carry(notebook, table, slip, { ...of, as: slip.kind });
  return done(undefined);
}

function carry(notebook: Y.Doc, table: Y.Doc, slip: Slip, of: Target & { as: EntryKind }): void {
  const { id, releasedAt: _, shownAt: __, blankedAt: ___, offered: ____, ...words } = slip;
  const entry = EntryValue.parse({ ...words, kind: of.as, caseId: of.caseId, phase: of.phase, at: of.now });
  writeEntry(table, of.author, id, entry);
  markSlip(notebook, slip, { kind: of.as, releasedAt: of.now });
}

/** How many more of this person's the server carries there: what it carries itself is not held to the size of a document. */
function roomFor(person: string, document: Y.Doc, root: string): number {
  return limits.carriedOfPerson - countOwned(document, root, person);
}

/** Shows one slip to the facilitators. Showing it again brings them its words as they are now. */
export function copyToDesk(
  notebook: Y.Doc,
  desk: Y.Doc,
  of: { author: string; slipId: string; now: Instant },
): Result<void, Refusal> {
  const slip = readSlip(notebook, of.slipId);
  if (!slip || slip.text.trim() === '') return refuse('not-found', 'slip');
  if (slip.onlyWords) return refuse('not-allowed', 'slip');
  const { id, ...value } = slip;
  const slips = desk.getMap(deskRoots.slips);
  const isNew = !slips.has(ownedKey(of.author, id));
  if (isNew && roomFor(of.author, desk, deskRoots.slips) <= 0) return refuse('too-large', 'slips');
  slips.set(ownedKey(of.author, id), SlipValue.parse({ ...value, shownAt: of.now }));
  markSlip(notebook, slip, { shownAt: of.now });
  return done(undefined);
}

/** Takes an entry from the table for everybody. Its author finds the words in the notebook, under the same id. */
export function takeBack(
  table: Y.Doc,
  notebook: Y.Doc,
  of: { author: string; entryId: string; now: Instant },
): Result<void, Refusal> {
  const entry = readEntry(table, { author: of.author, id: of.entryId });
  if (!entry) return refuse('not-found', 'entry');
  const { kind, text, asks, lens, sense, seat } = entry;
  const kept = SlipValue.parse({
    kind,
    text,
    at: of.now,
    releasedAt: null,
    asks,
    lens,
    sense,
    seat,
    blankedAt: of.now,
  });
  removeEntry(table, of.author, of.entryId);
  writeSlip(notebook, of.entryId, kept);
  return done(undefined);
}

function markSlip(notebook: Y.Doc, { id, ...value }: Slip, change: Partial<SlipValue>): void {
  writeSlip(notebook, id, { ...value, ...change });
}
