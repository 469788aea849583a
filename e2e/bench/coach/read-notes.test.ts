import { type Category, categories } from '@casecircle/shared/coach/finding.ts';
import { describe, expect, it } from 'vitest';
import { halfOf, parseNotes, readNotes } from './read-notes.ts';

describe('parsing notes', () => {
  it('gives the text without marks and offsets into it in UTF-16 units', () => {
    const [note] = parseNotes('=== x1 voice:texting\nok 😬 ⟦NAME|Nguyễn⟧ called ⟦DATE|mon 3rd⟧.\n');
    expect(note?.text).toBe('ok 😬 Nguyễn called mon 3rd.');
    expect(note?.spans.map(({ start, end, category }) => [category, note.text.slice(start, end)])).toEqual([
      ['NAME', 'Nguyễn'],
      ['DATE', 'mon 3rd'],
    ]);
    expect(note?.spans[0]?.start).toBe(6);
  });

  it('keeps the lines of a note and drops the blank ones around it', () => {
    const notes = parseNotes('=== x1 voice:soap\nS: a\n\nO: b\n\n=== x2 voice:dap combination:yes\nD: c\n');
    expect(notes.map(({ id, voice, combination, text }) => ({ id, voice, combination, text }))).toEqual([
      { id: 'x1', voice: 'soap', combination: false, text: 'S: a\n\nO: b' },
      { id: 'x2', voice: 'dap', combination: true, text: 'D: c' },
    ]);
  });

  it.each([
    ['a mark that is not closed', '=== x1 voice:soap\n⟦NAME|Grace called', 'x1: a mark is broken.'],
    ['a mark within a mark', '=== x1 voice:soap\n⟦ORG|the ⟦NAME|Hall⟧ home⟧', 'x1: a mark is broken.'],
    ['an unknown category', '=== x1 voice:soap\n⟦PERSON|Grace⟧', 'x1: there is no category PERSON.'],
    ['a head line without a voice', '=== x1\nGrace', 'This is not a head line: === x1'],
    ['text before the first head line', 'Grace\n=== x1 voice:soap\nx', 'There is text before the first head line.'],
  ])('refuses %s', (_, file, message) => {
    expect(() => parseNotes(file)).toThrow(message);
  });

  it('puts a note in the same half whatever stands around it', () => {
    const alone = parseNotes('=== x7 voice:soap\na')[0];
    const among = parseNotes('=== x6 voice:soap\na\n=== x7 voice:soap\nb').find(({ id }) => id === 'x7');
    expect(alone?.half).toBe(halfOf('x7'));
    expect(among?.half).toBe(alone?.half);
  });
});

describe('the corpus', () => {
  const notes = readNotes();
  const counted = (category: Category, half?: 'open' | 'held') =>
    notes
      .filter((note) => half === undefined || note.half === half)
      .flatMap(({ spans }) => spans)
      .filter((span) => span.category === category).length;

  it('holds enough notes, plain ones and such as identify only together', () => {
    const bare = notes.filter(({ spans }) => spans.length === 0);
    expect(notes.length).toBeGreaterThanOrEqual(320);
    expect(bare.filter(({ combination }) => !combination).length).toBeGreaterThanOrEqual(70);
    expect(bare.filter(({ combination }) => combination).length).toBeGreaterThanOrEqual(25);
  });

  it('marks no single identifier where only the combination identifies', () => {
    expect(notes.filter(({ combination, spans }) => combination && spans.length > 0)).toEqual([]);
  });

  it('has enough of every category, and some of each in both halves', () => {
    for (const category of categories) {
      expect(counted(category), category).toBeGreaterThanOrEqual(12);
      expect(Math.min(counted(category, 'open'), counted(category, 'held')), category).toBeGreaterThan(2);
    }
    expect(counted('NAME')).toBeGreaterThanOrEqual(500);
    expect(counted('LOCATION')).toBeGreaterThanOrEqual(250);
    expect(counted('DATE')).toBeGreaterThanOrEqual(350);
  });

  it('has about half of the notes in each half', () => {
    const open = notes.filter(({ half }) => half === 'open').length;
    expect(Math.abs(open / notes.length - 0.5)).toBeLessThan(0.06);
  });

  it('starts and ends no span with white space', () => {
    const ragged = notes.flatMap(({ id, text, spans }) =>
      spans
        .map(({ start, end }) => text.slice(start, end))
        .filter((words) => words !== words.trim())
        .map((words) => `${id}: ${words}`),
    );
    expect(ragged).toEqual([]);
  });
});
