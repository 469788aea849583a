import * as Y from 'yjs';
import type { FlaggedPlace } from '../domain/meeting/blanking.ts';
import { limits } from '../protocol/limits.ts';
import { AnswerValue, EntryValue, SlipValue, TakeawayValue, writeSlip } from './entries.ts';
import { plainBlocks, wordElements } from './plain-blocks.ts';
import { caseFields, splitKey, tableRoots } from './roots.ts';

/** What stands on the table at a place, as the coach reads it; `author` is null where several wrote it. */
export type TablePlace = FlaggedPlace & { author: string | null; blocks: string[] };

/** A part of a block. */
export type Part = { block: number; start: number; end: number };

/** What stands where something was blanked. The coach knows it for its own. */
export const blank = '[blanked]';

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
    const fields = fieldsOf(table, key);
    return fields && { root, key, author, blocks: [fields.question.toString(), ...plainBlocks(fields.notes)] };
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
    const fields = fieldsOf(table, key);
    if (!fields) return;
    for (const { start, end } of last.filter(({ block }) => block === 0)) put(fields.question, start, end);
    const inNotes = last.filter(({ block }) => block > 0).map((part) => ({ ...part, block: part.block - 1 }));
    blankRich(fields.notes, inNotes);
  } else {
    const value = shapes[root].safeParse(table.getMap(root).get(key)).data;
    if (value?.text === undefined) return;
    const text = last.reduce((so, { start, end }) => so.slice(0, start) + blank + so.slice(end), value.text);
    table.getMap(root).set(key, { ...value, text: text.slice(0, limits.entryCharacters) });
  }
}

/** Keeps for their author what was blanked, as a slip that only they have. */
export function keepBlanked(notebook: Y.Doc, id: string, words: readonly string[], now: number): void {
  const text = words.join('\n').slice(0, limits.entryCharacters);
  writeSlip(notebook, id, SlipValue.parse({ kind: 'reflection', text, at: now, releasedAt: null, blankedAt: now }));
}

function fieldsOf(table: Y.Doc, key: string): { question: Y.Text; notes: Y.XmlFragment } | undefined {
  const found = table.getMap(tableRoots.cases).get(key);
  if (!(found instanceof Y.Map)) return undefined;
  const [question, notes] = [found.get(caseFields.question), found.get(caseFields.notes)];
  return question instanceof Y.Text && notes instanceof Y.XmlFragment ? { question, notes } : undefined;
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
  text.insert(end, blank);
  text.delete(start, end - start);
}
