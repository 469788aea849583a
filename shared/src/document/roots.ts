import * as Y from 'yjs';
import type { DocumentScope } from '../protocol/documents.ts';
import { coachRoot } from './coach-words.ts';

/** Names of the table's Yjs roots, one per permission domain. Keys of the maps carry their owner. */
export const tableRoots = {
  cases: 'cases',
  entries: 'entries',
  answers: 'answers',
  resonances: 'resonances',
  notes: 'notes',
  takeaways: 'takeaways',
} as const;
export type TableRoot = keyof typeof tableRoots;

/** Roots of a draft: the question as text, the case notes as rich text, the decisions about the coach’s findings. */
export const draftRoots = { question: 'question', notes: 'notes', coach: coachRoot } as const;

/**
 * Roots of a notebook: free notes as rich text; slips, each of which can be released on its own; and where its owner placed
 * themselves when checking in, by the id of the phase; and decisions about the coach’s findings.
 */
export const notebookRoots = { notes: 'notes', slips: 'slips', checkIns: 'checkIns', coach: coachRoot } as const;

/** The root of a desk: the slips that members chose to show the facilitators. The server alone writes it. */
export const deskRoots = { slips: 'slips' } as const;

/** The names of all roots that a document of a scope has. */
export const rootsOf: Record<DocumentScope, readonly string[]> = {
  draft: Object.values(draftRoots),
  notebook: Object.values(notebookRoots),
  desk: Object.values(deskRoots),
  table: Object.values(tableRoots),
};

/** `<ownerId>:<id>`; the owner's part is what the guard checks. */
export function ownedKey(ownerId: string, id: string): string {
  return `${ownerId}:${id}`;
}

/** The two halves of an owned key; undefined when it is none. */
export function splitKey(key: string): { owner: string; id: string } | undefined {
  const at = key.indexOf(':');
  if (at < 1 || at === key.length - 1 || key.indexOf(':', at + 1) !== -1) return undefined;
  return { owner: key.slice(0, at), id: key.slice(at + 1) };
}

/**
 * `<authorId>.<entryId>`: an entry's name wherever it is one word, as the id in an answer's key. People choose the ids
 * of their entries, so an id alone can be another's too. Ids of people have no dot.
 */
export function entryName({ author, id }: { author: string; id: string }): string {
  return `${author}.${id}`;
}

/** The author and the id in an entry's name; undefined when it is none. */
export function splitEntryName(name: string): { author: string; id: string } | undefined {
  const at = name.indexOf('.');
  return at < 1 || at === name.length - 1 ? undefined : { author: name.slice(0, at), id: name.slice(at + 1) };
}

/** Fields of one case on the table. */
export const caseFields = { label: 'label', question: 'question', notes: 'notes' } as const;

/**
 * Fills a new document so that editors have something to stand in. Only the server calls this, once per document:
 * two clients that did it would each bring a paragraph of their own.
 */
export function fillNew(document: Y.Doc, scope: DocumentScope): void {
  if (scope === 'desk') return;
  const notes = document.getXmlFragment('notes');
  if (notes.length === 0) notes.insert(0, [new Y.XmlElement('paragraph')]);
}

/** The shared pieces of a case on the table, live; undefined until the presenter has shared it. */
export function sharedCase(
  document: Y.Doc,
  presenterId: string,
  caseId: string,
): { question: Y.Text; notes: Y.XmlFragment } | undefined {
  const found = document.getMap(tableRoots.cases).get(ownedKey(presenterId, caseId));
  if (!(found instanceof Y.Map)) return undefined;
  const question = found.get(caseFields.question);
  const notes = found.get(caseFields.notes);
  if (!(question instanceof Y.Text) || !(notes instanceof Y.XmlFragment)) return undefined;
  return { question, notes };
}
