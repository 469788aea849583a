import type * as Y from 'yjs';
import { z } from 'zod';
import { entryKinds } from '../domain/formats/format.ts';
import { limits } from '../protocol/limits.ts';
import { Id, Instant } from '../protocol/text.ts';
import { deskRoots, entryName, notebookRoots, ownedKey, splitEntryName, splitKey, tableRoots } from './roots.ts';

export const marks = ['helps', 'later', 'not now'] as const;
export type Mark = (typeof marks)[number];

const Text = z.string().max(limits.entryCharacters);

/** The id of a lens, a sense or a seat. One that no reader knows is shown as no tag at all. */
const TagId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const tags = { lens: TagId.optional(), sense: TagId.optional(), seat: TagId.optional() };

/** A clarifying question asks for facts, a probing one opens something. */
export const questionKinds = ['clarifying', 'probing'] as const;

export const EntryValue = z.object({
  kind: z.enum(entryKinds),
  caseId: Id,
  /** The id of the phase in which it was written or released. */
  phase: z.string().max(80),
  text: Text,
  at: Instant,
  asks: z.enum(questionKinds).optional(),
  ...tags,
});
export type EntryValue = z.infer<typeof EntryValue>;
export type Entry = EntryValue & { id: string; author: string };

/** `standing` is what became of a question: answered aloud, or parked for later. */
export const standings = ['answered', 'parked'] as const;
export type Standing = (typeof standings)[number];

export const AnswerValue = z.object({
  text: Text.optional(),
  mark: z.enum(marks).optional(),
  standing: z.enum(standings).optional(),
});
export type AnswerValue = z.infer<typeof AnswerValue>;

export const TakeawayValue = z.object({ kind: z.enum(['takeaway', 'intention']), text: Text, at: Instant });
export type TakeawayValue = z.infer<typeof TakeawayValue>;
export type Takeaway = TakeawayValue & { id: string; author: string };

/** “Me too”, under somebody else’s entry. */
export const ResonanceValue = z.object({ at: Instant });

/**
 * A slip of the notebook. Only its owner ever receives it; what widens it is the owner’s act. `releasedAt` is set by the
 * server when it was copied to the table, `shownAt` when it was shown to the facilitators, `blankedAt` when it was taken from
 * the table again.
 */
export const SlipValue = z.object({
  kind: z.enum(entryKinds),
  text: Text,
  at: Instant,
  releasedAt: Instant.nullable(),
  shownAt: Instant.optional(),
  blankedAt: Instant.optional(),
  /** These are only words that were blanked in something: no thought of its own, so it goes nowhere from here. */
  onlyWords: z.literal(true).optional(),
  /** The case for whose next reveal its owner chose it. */
  offered: Id.optional(),
  asks: z.enum(questionKinds).optional(),
  ...tags,
});
export type SlipValue = z.infer<typeof SlipValue>;
export type Slip = SlipValue & { id: string };

/** Entries in the order they were written. Whatever is not an entry is left out: people can write nonsense. */
export function readEntries(document: Y.Doc): Entry[] {
  return readOwned(document, tableRoots.entries, EntryValue).toSorted(byTime);
}

export function readTakeaways(document: Y.Doc): Takeaway[] {
  return readOwned(document, tableRoots.takeaways, TakeawayValue).toSorted(byTime);
}

/** The presenter's answers by the entry's name. Only those of `presenterId` count, whoever wrote others. */
export function readAnswers(document: Y.Doc, presenterId: string): ReadonlyMap<string, AnswerValue> {
  const answers = readOwned(document, tableRoots.answers, AnswerValue);
  const counting = answers.filter(({ author, id }) => author === presenterId && splitEntryName(id) !== undefined);
  return new Map(counting.map(({ id, author: _, ...answer }) => [id, answer]));
}

/** Who said “me too”, by the entry’s name, the first one first. An author’s own is none. */
export function readResonances(document: Y.Doc): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { author, id } of readOwned(document, tableRoots.resonances, ResonanceValue).toSorted(byTime)) {
    const entry = splitEntryName(id);
    if (entry && entry.author !== author) found.set(id, [...(found.get(id) ?? []), author]);
  }
  return found;
}

/** What members showed the facilitators, in the order of the slips. */
export function readDesk(desk: Y.Doc): (Slip & { author: string })[] {
  return readOwned(desk, deskRoots.slips, SlipValue).toSorted(byTime);
}

export function readSlips(document: Y.Doc): Slip[] {
  const slips: Slip[] = [];
  for (const [id, value] of document.getMap(notebookRoots.slips).entries()) {
    const parsed = SlipValue.safeParse(value);
    if (Id.safeParse(id).success && parsed.success) slips.push({ ...parsed.data, id });
  }
  return slips.toSorted(byTime);
}

/** One slip by its id: a notebook can hold far more than should be read for it. */
export function readSlip(document: Y.Doc, id: string): Slip | undefined {
  const parsed = SlipValue.safeParse(document.getMap(notebookRoots.slips).get(id));
  return Id.safeParse(id).success && parsed.success ? { ...parsed.data, id } : undefined;
}

/** One entry by its author and id. */
export function readEntry(document: Y.Doc, { author, id }: Pick<Entry, 'author' | 'id'>): Entry | undefined {
  const parsed = EntryValue.safeParse(document.getMap(tableRoots.entries).get(ownedKey(author, id)));
  return parsed.success ? { ...parsed.data, author, id } : undefined;
}

/** How many values under a root are this person's, readable or not. */
export function countOwned(document: Y.Doc, root: string, owner: string): number {
  let count = 0;
  for (const key of document.getMap(root).keys()) if (splitKey(key)?.owner === owner) count += 1;
  return count;
}

export function writeEntry(document: Y.Doc, author: string, id: string, value: EntryValue): void {
  document.getMap(tableRoots.entries).set(ownedKey(author, id), value);
}

export function removeEntry(document: Y.Doc, author: string, id: string): void {
  document.getMap(tableRoots.entries).delete(ownedKey(author, id));
}

export function writeAnswer(
  document: Y.Doc,
  presenter: string,
  entry: Pick<Entry, 'author' | 'id'>,
  value: AnswerValue,
): void {
  document.getMap(tableRoots.answers).set(ownedKey(presenter, entryName(entry)), value);
}

export function writeResonance(document: Y.Doc, person: string, entry: Pick<Entry, 'author' | 'id'>, at: number): void {
  document.getMap(tableRoots.resonances).set(ownedKey(person, entryName(entry)), { at });
}

export function removeResonance(document: Y.Doc, person: string, entry: Pick<Entry, 'author' | 'id'>): void {
  document.getMap(tableRoots.resonances).delete(ownedKey(person, entryName(entry)));
}

export function writeTakeaway(document: Y.Doc, author: string, id: string, value: TakeawayValue): void {
  document.getMap(tableRoots.takeaways).set(ownedKey(author, id), value);
}

export function removeTakeaway(document: Y.Doc, author: string, id: string): void {
  document.getMap(tableRoots.takeaways).delete(ownedKey(author, id));
}

export function writeSlip(document: Y.Doc, id: string, value: SlipValue): void {
  document.getMap(notebookRoots.slips).set(id, value);
}

export function removeSlip(document: Y.Doc, id: string): void {
  document.getMap(notebookRoots.slips).delete(id);
}

function readOwned<Value extends object>(
  document: Y.Doc,
  root: string,
  shape: z.ZodType<Value>,
): (Value & { id: string; author: string })[] {
  const found: (Value & { id: string; author: string })[] = [];
  for (const [key, value] of document.getMap(root).entries()) {
    const owned = splitKey(key);
    const parsed = shape.safeParse(value);
    if (owned && parsed.success) found.push({ ...parsed.data, id: owned.id, author: owned.owner });
  }
  return found;
}

type Timed = { at: number; id: string; author?: string };

function byTime(one: Timed, other: Timed): number {
  return one.at - other.at || compare(one.id, other.id) || compare(one.author ?? '', other.author ?? '');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
