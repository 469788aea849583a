import type { Category } from '@casecircle/shared/coach/finding.ts';
import type { Note, Span } from './read-notes.ts';

export type Found = { start: number; end: number; level: 'red' | 'amber'; category?: Category };

/** `right`: found, and by a finding of the same category. */
export type Tally = { gold: number; red: number; amber: number; touched: number; right: number };

export type Score = {
  /** Found by category: wholly covered by findings, counted red when a red one takes part. */
  categories: Map<Category, Tally>;
  notes: number;
  /** Notes without a mark. */
  plain: number;
  /** Notes of which every span is wholly covered. */
  clean: number;
  words: number;
  falseRed: number;
  falseAmber: number;
  cleanWords: number;
  cleanFalse: number;
  cleanFalseRed: number;
};

/**
 * Holds findings against marks. A mark is found when findings, of any category, cover each of its characters but
 * blanks and points at its ends; a finding is a false alarm when it shares no character with a mark. "Clean text" is every note without
 * a mark; false alarms are also counted in all notes, per 100 words outside the marks.
 */
export function score(notes: readonly Note[], find: (text: string) => readonly Found[]): Score {
  const total: Score = {
    categories: new Map(),
    notes: 0,
    plain: 0,
    clean: 0,
    words: 0,
    falseRed: 0,
    falseAmber: 0,
    cleanWords: 0,
    cleanFalse: 0,
    cleanFalseRed: 0,
  };
  for (const note of notes) addNote(total, note, find(note.text));
  return total;
}

function addNote(total: Score, note: Note, found: readonly Found[]): void {
  const covered = cover(note.text.length, found);
  let all = true;
  for (const span of note.spans) {
    const tally = total.categories.get(span.category) ?? { gold: 0, red: 0, amber: 0, touched: 0, right: 0 };
    const level = levelOf(note.text, span, covered);
    tally.gold += 1;
    if (level) tally[level] += 1;
    const touching = found.filter((finding) => finding.start < span.end && span.start < finding.end);
    if (touching.length > 0) tally.touched += 1;
    if (level && touching.some(({ category }) => category === span.category)) tally.right += 1;
    if (!level) all = false;
    total.categories.set(span.category, tally);
  }
  const wrong = found.filter(
    (finding) => !note.spans.some((span) => finding.start < span.end && span.start < finding.end),
  );
  const wrongRed = wrong.filter(({ level }) => level === 'red').length;
  const words = wordsOutside(note);
  total.notes += 1;
  total.words += words;
  total.falseRed += wrongRed;
  total.falseAmber += wrong.length - wrongRed;
  if (note.spans.length === 0) {
    total.plain += 1;
    total.cleanWords += words;
    total.cleanFalse += wrong.length;
    total.cleanFalseRed += wrongRed;
  } else if (all) total.clean += 1;
}

/** For every character 0, 1 (amber) or 2 (red). */
function cover(length: number, found: readonly Found[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { start, end, level } of found) covered.fill(level === 'red' ? 2 : 1, start, end);
  return covered;
}

function levelOf(text: string, span: Span, covered: Uint8Array): 'red' | 'amber' | undefined {
  let red = false;
  for (let at = span.start; at < span.end; at += 1) {
    if (covered[at] === 2) red = true;
    if (!covered[at] && /[\p{L}\p{N}]/u.test(text[at] ?? '')) return undefined;
  }
  return red ? 'red' : 'amber';
}

function wordsOutside({ text, spans }: Note): number {
  let outside = '';
  let from = 0;
  for (const { start, end } of spans) {
    outside += text.slice(from, start);
    from = end;
  }
  return (outside + text.slice(from)).match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
