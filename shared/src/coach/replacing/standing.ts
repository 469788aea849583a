import { plainWord } from '../text/plain-word.ts';

/** A day of the year, near enough for weeks; days of different years are not compared. */
export type Day = { readonly day: number; readonly year: string | undefined };

/**
 * What stands for whom, which town and which first day in one text, kept from one reading to the next: a person whose name was
 * replaced is still this person when the name comes up again, and nobody else gets the same letter.
 */
export type Standing = {
  /** By the words of a name in plain lower case, and by each of them. */
  readonly people: Map<string, string>;
  readonly places: Map<string, string>;
  firstDay?: Day | undefined;
};

export function newStanding(): Standing {
  return { people: new Map(), places: new Map() };
}

/** Forgets whom the text knows neither by a word nor by what stands for them, such as the half of a name that was being typed. */
export function forgetLost(text: string, standing: Standing): void {
  if (!text.includes('[first date]')) standing.firstDay = undefined;
  if (standing.people.size + standing.places.size === 0) return;
  const plain = plainWord(text);
  const there = new Set(plain.match(/[\p{L}\p{N}]+/gu));
  const isThere = (words: string) =>
    words
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .every((word) => word === '' || there.has(word));
  for (const known of [standing.people, standing.places])
    for (const [words, stands] of known) if (!isThere(words) && !isThere(stands)) known.delete(words);
}

/** Nobody writes of more people than this; to look each up in a text full of names would take long. */
const mostLookedUp = 30;

/** Finds for each kind ("person", "town") the next words, with the kind's in them, that stand for nobody yet. */
export class Unused {
  readonly #text: string;
  #lower: string | undefined;
  readonly #taken: Set<string>;
  readonly #counts = new Map<string, number>();
  /** Which kinds the text speaks of at all. */
  readonly #kinds = new Map<string, boolean>();

  /** In the text something may stand for somebody already; `taken` is what else does. */
  constructor(text: string, taken: Iterable<string>) {
    this.#text = text;
    this.#taken = new Set(taken);
  }

  /** `wordsFor` gives the words by their number, from 0; the same for all of the kind beyond its last. */
  next(kind: string, wordsFor: (count: number) => string): string {
    let count = this.#counts.get(kind) ?? 0;
    let words = wordsFor(count);
    while (words !== wordsFor(count + 1) && this.#isTaken(kind, words, count)) {
      count += 1;
      words = wordsFor(count);
    }
    this.#counts.set(kind, count);
    this.#taken.add(words);
    return words;
  }

  #isTaken(kind: string, words: string, count: number): boolean {
    if (this.#taken.has(words)) return true;
    if (count >= mostLookedUp || !this.#isThere(kind)) return false;
    return isWordsOf(this.#inLower(), words.toLowerCase());
  }

  #inLower(): string {
    this.#lower ??= this.#text.toLowerCase();
    return this.#lower;
  }

  #isThere(kind: string): boolean {
    const known = this.#kinds.get(kind) ?? this.#inLower().includes(kind);
    this.#kinds.set(kind, known);
    return known;
  }
}

/** Whether the words stand in the text, and not as a part of longer ones. */
function isWordsOf(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return true;
  return false;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
