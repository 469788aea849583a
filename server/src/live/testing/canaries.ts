import type * as Y from 'yjs';
import { notesOf } from '../../documents/testing/notes.ts';
import { type OpenDocument, slipIn } from './attendee.ts';
import type { Part } from './evening.ts';

export const parts = ['facilitator', 'presenter', 'member', 'other', 'observer'] as const;
/** The other member has left the table quietly. */
const atTheTable = ['facilitator', 'presenter', 'member', 'observer'] as const;

/** A marked sentence: whose it is, and who beside them has received it when the evening is over. */
export type Canary = { words: string; author: Part; reaches: readonly Part[] };

export type Desks = { notebooks: Record<Part, OpenDocument>; draft: OpenDocument; otherDraft: OpenDocument };
export type Slips = { part: Part; slipId: string }[];

/** Sentences that nobody writes by chance, in notebooks and drafts. */
export class Flock {
  readonly all: Canary[] = [];
  readonly #desks: Desks;

  constructor(desks: Desks) {
    this.#desks = desks;
  }

  /** Kept for oneself: typed at once, letter by letter, typed and deleted again, and on slips. */
  keep(part: Part): void {
    const notes = notesOf(this.#desks.notebooks[part].doc);
    const deleted = this.#let(part);
    notes.insert(0, deleted);
    notes.delete(0, deleted.length);
    letterByLetter(notes, this.#let(part));
    notes.insert(0, this.#let(part));
    for (let count = 0; count < 2; count += 1) this.slip(part, []);
  }

  slip(part: Part, reaches: readonly Part[], offered?: string): string {
    return slipIn(this.#desks.notebooks[part], this.#let(part, reaches), offered === undefined ? {} : { offered });
  }

  offer(caseId: string): void {
    for (const part of ['facilitator', 'member', 'member', 'member'] as const) this.slip(part, atTheTable, caseId);
    // One has left quietly, and of the others the reveal takes nothing.
    for (const part of ['other', 'other', 'presenter', 'observer'] as const) this.slip(part, [], caseId);
  }

  toRelease(): Slips {
    const authors = ['facilitator', 'member', 'member'] as const;
    return authors.map((part) => ({ part, slipId: this.slip(part, atTheTable) }));
  }

  toShow(): Slips {
    const authors = ['member', 'member', 'member', 'presenter', 'other'] as const;
    return authors.map((part) => ({ part, slipId: this.slip(part, ['facilitator']) }));
  }

  draft(): void {
    const { doc } = this.#desks.draft;
    const notes = notesOf(doc);
    const deleted = this.#let('presenter');
    notes.insert(0, deleted);
    notes.delete(0, deleted.length);
    letterByLetter(notes, this.#let('presenter', atTheTable));
    for (let count = 0; count < 3; count += 1) notes.insert(0, this.#let('presenter', atTheTable));
    doc.getText('question').insert(0, this.#let('presenter', atTheTable));
  }

  otherDraft(): void {
    for (let count = 0; count < 3; count += 1) notesOf(this.#desks.otherDraft.doc).insert(0, this.#let('member'));
  }

  #let(author: Part, reaches: readonly Part[] = []): string {
    const words = `canary ${this.all.length} of the ${author} sings`;
    this.all.push({ words, author, reaches: reaches.filter((part) => part !== author) });
    return words;
  }
}

function letterByLetter(text: Pick<Y.Text, 'insert'>, words: string): void {
  for (const [at, letter] of [...words].entries()) text.insert(at, letter);
}
