import { EntryValue, type SlipValue } from '@casecircle/shared/document/entries.ts';
import { caseFields, splitKey, tableRoots } from '@casecircle/shared/document/roots.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';
import * as Y from 'yjs';

/** Words of one's own that a table refused, in the shape in which a notebook keeps them. */
export type LostWords = { kind: 'slip'; id: string; slip: SlipValue } | { kind: 'paragraph'; text: string };

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
  const { kind, text, at } = entry.data;
  return { kind: 'slip', id, slip: { kind, text, at, releasedAt: null } };
}

function asParagraph(value: unknown): LostWords {
  return { kind: 'paragraph', text: rawText(value) };
}

function rawText(value: unknown): string {
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined;
  return typeof text === 'string' ? text.trim() : '';
}

function lostParagraphs(page: Y.Doc, table: Y.Doc): LostWords[] {
  const known = paragraphsOf(table);
  const lost = paragraphsOf(page).filter((text) => text !== '' && !known.some((other) => isWithin(text, other)));
  return lost.map((text) => ({ kind: 'paragraph', text }));
}

/** All running text of a table: the group's notes, and the questions and notes of its cases. */
function paragraphsOf(table: Y.Doc): string[] {
  const cases = [...table.getMap(tableRoots.cases).values()].filter((one) => one instanceof Y.Map);
  const notes = [table.getXmlFragment(tableRoots.notes), ...cases.map((one) => one.get(caseFields.notes))];
  const questions = cases.map((one) => one.get(caseFields.question)).filter((one) => one instanceof Y.Text);
  const blocks = notes.flatMap((one) => (one instanceof Y.XmlFragment ? one.toArray().map(wordsIn) : []));
  return [...questions.map(String), ...blocks].map((text) => text.trim());
}

function wordsIn(node: unknown): string {
  if (node instanceof Y.XmlText) return node.toDelta().map(insertOf).join('');
  return node instanceof Y.XmlElement ? node.toArray().map(wordsIn).join(' ') : '';
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
