import type { Note, Span } from '../../../e2e/bench/coach/read-notes.ts';
import { isHead, wordClass } from '../../../shared/src/coach/weighing/word-class.ts';

export type Chance = () => number;
/** Names and towns to put in the place of others, so that the weighing learns from what stands around them. */
export type Pools = {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly towns: readonly string[];
};

/** The note with some of its names and towns exchanged, the same word for the same word throughout. */
export function withOtherNames(note: Note, pools: Pools, chance: Chance): Note {
  const others = new Map<string, string>();
  const spans: Span[] = [];
  let text = '';
  let read = 0;
  for (const { start, end, category } of note.spans) {
    text += note.text.slice(read, start);
    const words = note.text.slice(start, end);
    const other =
      category === 'NAME' || category === 'LOCATION' ? exchanged(words, category, others, pools, chance) : words;
    spans.push({ start: text.length, end: text.length + other.length, category });
    text += other;
    read = end;
  }
  return { ...note, text: text + note.text.slice(read), spans };
}

function exchanged(
  words: string,
  category: 'NAME' | 'LOCATION',
  others: Map<string, string>,
  pools: Pools,
  chance: Chance,
): string {
  return words.replace(/\p{L}[\p{L}\p{M}'’]{2,}/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    if (wordClass(lower) !== 0 || isHead(wordClass(lower)) || (word === word.toUpperCase() && word.length < 4))
      return word;
    let other = others.get(lower);
    if (other === undefined) {
      const pool = category === 'LOCATION' ? pools.towns : at === 0 && chance() < 0.75 ? pools.given : pools.family;
      other = chance() < 0.55 ? lower : (pool[Math.floor(chance() * pool.length)] ?? lower);
      others.set(lower, other);
    }
    if (other === lower) return word;
    if (word === lower) return other;
    return word === word.toUpperCase()
      ? other.toUpperCase()
      : other.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
  });
}

/** The note as somebody in a hurry types it. */
export function withoutCapitals(note: Note): Note {
  const text = note.text.toLowerCase();
  return text.length === note.text.length ? { ...note, text } : note;
}
