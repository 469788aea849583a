import { EntryValue, type SlipValue } from '@casecircle/shared/document/entries.ts';
import { caseFields, splitKey, tableRoots } from '@casecircle/shared/document/roots.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';
import * as Y from 'yjs';

/**
 * Words of one's own that a table refused, in the shape in which a notebook keeps them. A `block` is a paragraph or a
 * list of the page's copy, with its formatting; `text` is what one reads in it.
 */
export type LostWords =
  | { kind: 'slip'; id: string; slip: SlipValue }
  | { kind: 'paragraph'; text: string }
  | { kind: 'block'; text: string; block: Y.XmlElement };

/**
 * What stands on the page's copy of a table but not on the server's. Only words are looked for: a deletion that was
 * refused has lost nobody anything.
 */
export function lostWords(page: Y.Doc, table: Y.Doc, me: PersonId): LostWords[] {
  return [
    ...ownValues(page, table, tableRoots.entries, me).map(([id, value]) => fromEntry(id, value)),
    ...ownValues(page, table, tableRoots.answers, me).map(([, value]) => asParagraph(value)),
    ...ownValues(page, table, tableRoots.takeaways, me).map(([, value]) => asParagraph(value)),
    ...lostParagraphs(page, table),
  ].filter((words) => words.kind === 'slip' || words.text.trim() !== '');
}

/** One's own values of a root whose words the server does not have under that key. */
function ownValues(page: Y.Doc, table: Y.Doc, root: string, me: PersonId): [id: string, value: unknown][] {
  const known = table.getMap(root);
  return [...page.getMap(root).entries()].flatMap(([key, value]): [string, unknown][] => {
    const owned = splitKey(key);
    const isLost = owned?.owner === me && rawText(value) !== '' && rawText(value) !== rawText(known.get(key));
    return isLost ? [[owned.id, value]] : [];
  });
}

function fromEntry(id: string, value: unknown): LostWords {
  const entry = EntryValue.safeParse(value);
  if (!entry.success) return asParagraph(value);
  const { caseId: _, phase: __, ...words } = entry.data;
  return { kind: 'slip', id, slip: { ...words, releasedAt: null } };
}

function asParagraph(value: unknown): LostWords {
  return { kind: 'paragraph', text: rawText(value) };
}

function rawText(value: unknown): string {
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined;
  return typeof text === 'string' ? text.trim() : '';
}

function lostParagraphs(page: Y.Doc, table: Y.Doc): LostWords[] {
  const known = [...questionsOf(table), ...blocksOf(table).map(wordsIn)];
  const isLost = (text: string) => text !== '' && !known.some((other) => isWithin(text, other));
  const questions = questionsOf(page).filter(isLost);
  const blocks = blocksOf(page).filter((block) => isLost(wordsIn(block)));
  return [
    ...questions.map((text) => ({ kind: 'paragraph', text }) as const),
    ...blocks.map((block) => ({ kind: 'block', text: wordsIn(block), block }) as const),
  ];
}

function casesOf(table: Y.Doc): Y.Map<unknown>[] {
  return [...table.getMap(tableRoots.cases).values()].filter((one) => one instanceof Y.Map);
}

function questionsOf(table: Y.Doc): string[] {
  const questions = casesOf(table).map((one) => one.get(caseFields.question));
  return questions.filter((one) => one instanceof Y.Text).map((one) => one.toString().trim());
}

/** All running text of a table: the group's notes, and the notes of its cases. */
function blocksOf(table: Y.Doc): Y.XmlElement[] {
  const notes = [table.getXmlFragment(tableRoots.notes), ...casesOf(table).map((one) => one.get(caseFields.notes))];
  return notes.flatMap((one) =>
    one instanceof Y.XmlFragment ? one.toArray().filter((block) => block instanceof Y.XmlElement) : [],
  );
}

/** What one reads in a block, in one line. */
export function wordsIn(block: Y.XmlElement): string {
  return rawWordsIn(block).trim();
}

function rawWordsIn(node: unknown): string {
  if (node instanceof Y.XmlText) return node.toDelta().map(insertOf).join('');
  return node instanceof Y.XmlElement ? node.toArray().map(rawWordsIn).join(' ') : '';
}

function insertOf({ insert }: { insert?: unknown }): string {
  return typeof insert === 'string' ? insert : '';
}

/** Whether every letter of `text` stands in `other`, in this order: then others wrote into it, or it was shortened. */
function isWithin(text: string, other: string): boolean {
  let at = 0;
  for (const letter of other) if (letter === text[at]) at += 1;
  return at === text.length;
}
