import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  author,
  familyName,
  givenName,
  placeName,
  rarity,
  thing,
  usual,
} from '../../shared/src/coach/dictionary/facts.ts';

const folder = join(import.meta.dirname, 'terms');
/** Of these a word counts even where general lists know it otherwise; of the others only where they do not. */
const ofTheTrade = new Set(['medicines.txt', 'shorthand.txt', 'therapy.txt']);
const names = givenName | familyName | placeName;

/** Adds our own lists in `terms`, one a file, to what general lists know. */
export function addTerms(facts: Map<string, number>): void {
  for (const file of readdirSync(folder)) {
    const isAuthors = file === 'authors.txt';
    for (const word of readFileSync(join(folder, file), 'utf8').split(/\s+/).filter(Boolean)) {
      const known = facts.get(word) ?? 0;
      if (isAuthors) {
        // Who is called Lester is somebody's uncle sooner than the theorist.
        if (!(known & (rarity | givenName))) facts.set(word, known | author);
      } else if (ofTheTrade.has(file)) facts.set(word, known & names ? (known & names) | usual : thing | usual);
      else if (known === 0) facts.set(word, thing | usual);
    }
  }
}
