import * as Y from 'yjs';
import type { EntryKind } from '../domain/formats/format.ts';
import type { Instant } from '../domain/people.ts';
import { done, type Refusal, type Result, refuse } from '../domain/result.ts';
import { limits } from '../protocol/limits.ts';
import { contentsOfRoot, isSound } from './contents.ts';
import { EntryValue, readSlips, writeEntry, writeSlip } from './entries.ts';
import { caseFields, draftRoots, ownedKey, tableRoots } from './roots.ts';

/**
 * Copies a draft onto the table, words and formatting, as a case of `presenter`. Runs on the server only, for the
 * author's explicit act. Refuses an empty question: the group cannot help with what nobody asked; and notes that hold
 * what no editor makes: they could not be read by anybody.
 */
export function copyDraft(
  draft: Y.Doc,
  table: Y.Doc,
  of: { presenter: string; caseId: string; label: string },
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
    copy.insert(0, notes.toArray().map((child) => child.clone()) as (Y.XmlElement | Y.XmlText)[]);
  });
  return done(undefined);
}

/**
 * Copies one slip from its author's notebook onto the table and marks it there as released. Releasing it again
 * changes nothing on the table, so an answer that got lost can safely be asked for twice.
 */
export function copySlip(
  notebook: Y.Doc,
  table: Y.Doc,
  of: { author: string; slipId: string; as: EntryKind; caseId: string; phase: string; now: Instant },
): Result<void, Refusal> {
  const slip = readSlips(notebook).find((candidate) => candidate.id === of.slipId);
  if (!slip || slip.text.trim() === '') return refuse('not-found', 'slip');
  if (slip.releasedAt !== null) return done(undefined);
  const entry = EntryValue.parse({ kind: of.as, caseId: of.caseId, phase: of.phase, text: slip.text, at: of.now });
  writeEntry(table, of.author, of.slipId, entry);
  writeSlip(notebook, of.slipId, { kind: of.as, text: slip.text, at: slip.at, releasedAt: of.now });
  return done(undefined);
}
