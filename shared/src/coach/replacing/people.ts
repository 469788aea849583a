import type { Candidate } from '../finding.ts';
import { relations, titles } from '../lists/people.ts';
import { matchAt } from '../patterns/pattern.ts';
import { plainWord } from '../text/plain-word.ts';
import { Unused } from './standing.ts';

const titleRoles: Readonly<Record<string, string>> = {
  dr: 'doctor',
  doctor: 'doctor',
  officer: 'officer',
  ofc: 'officer',
  detective: 'detective',
  sgt: 'officer',
  sergeant: 'officer',
  judge: 'judge',
  pastor: 'pastor',
  rev: 'pastor',
  reverend: 'pastor',
  rabbi: 'rabbi',
  imam: 'imam',
  coach: 'coach',
  principal: 'principal',
  nurse: 'nurse',
  prof: 'professor',
  professor: 'professor',
  aunt: 'aunt',
  auntie: 'aunt',
  tia: 'aunt',
  uncle: 'uncle',
  tio: 'uncle',
  grandma: 'grandmother',
  nana: 'grandmother',
  abuela: 'grandmother',
  grandpa: 'grandfather',
  abuelo: 'grandfather',
  sheriff: 'sheriff',
  teacher: 'teacher',
  sister: 'sister',
  brother: 'brother',
  father: 'priest',
  cousin: 'cousin',
};
const countWords = ['', 'other ', 'third ', 'fourth ', 'fifth '];

/** Gives every person of a text one name to stand for them: a role where they have a title, else "Person A". */
export class People {
  readonly #text: string;
  readonly #byWord: Map<string, string>;
  readonly #unused: Unused;

  /** `byWord` is who is known already, and is added to. */
  constructor(text: string, byWord: Map<string, string>) {
    this.#text = text;
    this.#byWord = byWord;
    this.#unused = new Unused(text, byWord.values());
  }

  /** What could stand for this mention, the same for every mention of the person. */
  replacement(finding: Candidate): string {
    const text = this.#text;
    const words = (text.slice(finding.start, finding.end).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).map(plainWord);
    const title = words.length > 1 && titles.has(words[0] ?? '') ? words.shift() : undefined;
    const role = relationBefore(text, finding.start);
    // A title or a word for a relation may set somebody of the same family apart: Mrs. Keller is not her daughter Tessa Keller.
    const apart = title ?? role;
    const whole = apart === undefined ? undefined : `${apart} ${words.join(' ')}`;
    const known =
      whole === undefined ? words.map((word) => this.#byWord.get(word)).find(Boolean) : this.#byWord.get(whole);
    // Where the words before say who it is ("her sister Ana"), the same letter goes with and without them.
    const stands = known ?? this.#named(title && titleRoles[title]);
    if (whole !== undefined) this.#byWord.set(whole, stands);
    for (const word of words) if (word.length > 1) this.#byWord.set(word, this.#byWord.get(word) ?? stands);
    return beginsSentence(text, finding.start) ? stands.charAt(0).toUpperCase() + stands.slice(1) : stands;
  }

  #named(role: string | undefined): string {
    if (role) return this.#unused.next(role, (count) => `the ${countWords[count] ?? `${count + 1}th `}${role}`);
    return this.#unused.next('person', (count) => `Person ${letterFor(count)}`);
  }
}

function letterFor(count: number): string {
  return count < 26 ? String.fromCharCode(65 + count) : `${count + 1}`;
}

/** What stands right before a place is read backwards from there. */
const behindRelation = /(?<=([\p{L}-]{2,20}),? (?:named |called )?["“(]?)/uy;
const behindEnd = /(?<=[.!?]["”’)]?\s{1,6}|\n\s{0,6})/y;

function relationBefore(text: string, start: number): string | undefined {
  const word = matchAt(text, behindRelation, start)?.[1];
  return word && relations.has(plainWord(word)) ? plainWord(word) : undefined;
}

function beginsSentence(text: string, start: number): boolean {
  return start === 0 || matchAt(text, behindEnd, start) !== null;
}
