import type { PersonId } from '../people.ts';
import type { OccurrenceKey, WallDate } from './season.ts';

/** How people, days and meetings are called in a sentence: "Ana", "3 May", and for a meeting its day, "28 April". */
export type Words = {
  name: (person: PersonId) => string;
  date: (date: WallDate) => string;
  meeting: (key: OccurrenceKey) => string;
};

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

export function inWords(count: number): string {
  return numbers[count] ?? String(count);
}
