import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Category, categories } from '@casecircle/shared/coach/finding.ts';

/** Offsets count UTF-16 units of the text without marks; `end` is exclusive. */
export type Span = { start: number; end: number; category: Category };

export type Note = {
  id: string;
  voice: string;
  /** The note identifies by what it tells together, without any single identifier. */
  combination: boolean;
  /** Half of the notes may be looked at while rules are written; the other half is held back. */
  half: 'open' | 'held';
  text: string;
  spans: Span[];
};

const head = /^=== (?<id>\S+) voice:(?<voice>\S+)(?<combination> combination:yes)?$/;
const mark = /⟦([A-Z0-9_]+)\|([^⟦⟧]+)⟧/g;

/** Every note of the folder's text files, in the order of their names; throws on a note that is not well formed. */
export function readNotes(folder = join(import.meta.dirname, 'notes')): Note[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const notes = files.toSorted().flatMap((name) => parseNotes(readFileSync(join(folder, name), 'utf8')));
  const ids = new Set(notes.map(({ id }) => id));
  if (ids.size !== notes.length) throw new Error('Two notes have the same id.');
  return notes;
}

/** The notes of one file's text; throws, with the id, on a head line or a mark that is not well formed. */
export function parseNotes(file: string): Note[] {
  const [before = '', ...notes] = file.split(/^(?==== )/m);
  if (before.startsWith('=== ')) notes.unshift(before);
  else if (before.trim() !== '') throw new Error('There is text before the first head line.');
  return notes.map(parseNote);
}

/** Which half a note is in, by its id alone, so that it stays there when notes come or go. */
export function halfOf(id: string): Note['half'] {
  const [first = 0] = createHash('sha256').update(id).digest();
  return first % 2 === 0 ? 'open' : 'held';
}

function parseNote(note: string): Note {
  const [line = '', ...rest] = note.split('\n');
  const { id, voice, combination } = head.exec(line)?.groups ?? {};
  if (id === undefined || voice === undefined) throw new Error(`This is not a head line: ${line}`);
  return {
    id,
    voice,
    combination: combination !== undefined,
    half: halfOf(id),
    ...unmarked(id, rest.join('\n').trim()),
  };
}

function unmarked(id: string, marked: string): Pick<Note, 'text' | 'spans'> {
  const spans: Span[] = [];
  let text = '';
  let read = 0;
  for (const { 0: whole, 1: name, 2: inside = '', index } of marked.matchAll(mark)) {
    const category = categories.find((known) => known === name);
    if (category === undefined) throw new Error(`${id}: there is no category ${name}.`);
    text += marked.slice(read, index);
    spans.push({ start: text.length, end: text.length + inside.length, category });
    text += inside;
    read = index + whole.length;
  }
  text += marked.slice(read);
  if (/[⟦⟧]/.test(text)) throw new Error(`${id}: a mark is broken.`);
  return { text, spans };
}
