import type * as Y from 'yjs';
import { putInto } from '../coach/places.ts';
import { blanked } from '../coach/replacing/stand-ins.ts';
import type { FlaggedPlace } from '../domain/meeting/blanking.ts';
import { limits } from '../protocol/limits.ts';
import { blankIn, blankInBlock } from './blank-in.ts';
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
  if (root === 'notes') blankRich(table.getXmlFragment(tableRoots.notes), parts);
  else if (key === null) return;
  else if (root === 'cases') {
    const found = caseAt(table, key);
    if (!found) return;
    const [inQuestion, inNotes] = [parts.filter(({ block }) => block === 0), parts.filter(({ block }) => block > 0)];
    blankIn(found.question, inQuestion);
    blankRich(
      found.notes,
      inNotes.map((part) => ({ ...part, block: part.block - 1 })),
    );
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
  for (const [block, inBlock] of Map.groupBy(parts, (part) => part.block)) {
    const element = blocks[block];
    if (element) blankInBlock(element, inBlock);
  }
}
