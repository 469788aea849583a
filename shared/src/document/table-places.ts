import * as Y from 'yjs';
import { putInto } from '../coach/places.ts';
import { blanked } from '../coach/replacing/stand-ins.ts';
import type { FlaggedPlace } from '../domain/meeting/blanking.ts';
import { limits } from '../protocol/limits.ts';
import { caseBlocks } from './case-blocks.ts';
import { AnswerValue, EntryValue, SlipValue, TakeawayValue, writeSlip } from './entries.ts';
import { plainBlocks, wordElements } from './plain-blocks.ts';
import { sharedCase, splitKey, tableRoots } from './roots.ts';

/** What stands on the table at a place, as the coach reads it; `author` is null where several wrote it. */
export type TablePlace = FlaggedPlace & { author: string | null; blocks: string[] };

/** A part of a block. */
export type Part = { block: number; start: number; end: number };

const shapes = { entries: EntryValue, answers: AnswerValue, takeaways: TakeawayValue } as const;

/** Everything on the table that holds words, one after the other; what no reader can read is left out. */
export function tablePlaces(table: Y.Doc): TablePlace[] {
  const cases = [...table.getMap(tableRoots.cases).keys()].map((key) => placeAt(table, { root: 'cases', key }));
  const values = (['entries', 'answers', 'takeaways'] as const).flatMap((root) =>
    [...table.getMap(root).keys()].map((key) => placeAt(table, { root, key })),
  );
  return [...cases, ...values, placeAt(table, { root: 'notes', key: null })].filter((place) => place !== undefined);
}

/** What stands at one place; undefined where there is nothing to read. */
export function placeAt(table: Y.Doc, { root, key }: FlaggedPlace): TablePlace | undefined {
  if (root === 'notes')
    return { root, key: null, author: null, blocks: plainBlocks(table.getXmlFragment(tableRoots.notes)) };
  const author = key === null ? undefined : splitKey(key)?.owner;
  if (author === undefined || key === null) return undefined;
  if (root === 'cases') {
    const found = caseAt(table, key);
    return found && { root, key, author, blocks: caseBlocks(found.question, found.notes) };
  }
  const text = shapes[root].safeParse(table.getMap(root).get(key)).data?.text;
  return text === undefined ? undefined : { root, key, author, blocks: [text] };
}

/** Puts a blank in the place of these parts, for everybody. Formatting around them stays. Call it in a transaction. */
export function blankParts(table: Y.Doc, { root, key }: FlaggedPlace, parts: readonly Part[]): void {
  const last = parts.toSorted((one, other) => other.block - one.block || other.start - one.start);
  if (root === 'notes') blankRich(table.getXmlFragment(tableRoots.notes), last);
  else if (key === null) return;
  else if (root === 'cases') {
    const found = caseAt(table, key);
    if (!found) return;
    for (const { start, end } of last.filter(({ block }) => block === 0)) put(found.question, start, end);
    const inNotes = last.filter(({ block }) => block > 0).map((part) => ({ ...part, block: part.block - 1 }));
    blankRich(found.notes, inNotes);
  } else {
    const value = shapes[root].safeParse(table.getMap(root).get(key)).data;
    if (value?.text === undefined) return;
    table.getMap(root).set(key, { ...value, text: withBlanks(value.text, parts) });
  }
}

/** With the plainest blank that fits: no other word of a long entry may go for it. */
function withBlanks(text: string, parts: readonly Part[]): string {
  const tries = [blanked, '[…]', '…'].map((words) =>
    putInto(
      text,
      parts.map((part) => ({ ...part, words })),
    ),
  );
  return tries.find(({ length }) => length <= limits.entryCharacters) ?? (tries.at(-1) as string);
}

/** Keeps for their author what was blanked, as a slip that only they have. */
export function keepBlanked(notebook: Y.Doc, id: string, words: readonly string[], now: number): void {
  const text = words.join('\n').slice(0, limits.entryCharacters);
  const slip = { kind: 'reflection', text, at: now, releasedAt: null, blankedAt: now, onlyWords: true } as const;
  writeSlip(notebook, id, SlipValue.parse(slip));
}

function caseAt(table: Y.Doc, key: string): ReturnType<typeof sharedCase> {
  const named = splitKey(key);
  return named && sharedCase(table, named.owner, named.id);
}

function blankRich(fragment: Y.XmlFragment, parts: readonly Part[]): void {
  const blocks = wordElements(fragment);
  for (const { block, start, end } of parts) {
    const element = blocks[block];
    if (element) blankInBlock(element, start, end);
  }
}

/** A block holds runs of words with line breaks between them; what reaches over a break is blanked on both sides of it. */
function blankInBlock(element: Y.XmlElement, start: number, end: number): void {
  let at = 0;
  for (const child of element.toArray()) {
    const length = child instanceof Y.XmlText ? child.length : 1;
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)];
    if (child instanceof Y.XmlText && from < to) put(child, from, to);
    at += length;
  }
}

function put(text: Y.Text, start: number, end: number): void {
  text.insert(end, blanked);
  text.delete(start, end - start);
}
