import { author } from '../dictionary/facts.ts';
import { authors } from '../lists/authors.ts';
import { monthNames, weekdayNames } from '../lists/calendar.ts';
import { knownOrganisations } from '../lists/known-organisations.ts';
import { namingWords, personVerbs, relations, titles } from '../lists/people.ts';
import { generalModifiers, organisationHeads, placeHeads } from '../lists/places.ts';
import { tradeWords } from '../lists/trade.ts';
import { wordsOf } from '../lists/words-of.ts';

/** What a word does in a sentence, as far as it tells about the words beside it. 0 is a word like any other. */
export const classes = {
  other: 0,
  titleOfKin: 1,
  title: 2,
  relation: 3,
  naming: 4,
  month: 5,
  weekday: 6,
  preposition: 7,
  determiner: 8,
  pronoun: 9,
  auxiliary: 10,
  personVerb: 11,
  organisationHead: 12,
  placeHead: 13,
  eitherHead: 14,
  modifier: 15,
  joiner: 16,
  figure: 17,
  /** Explained as harmless by a rule. */
  explained: 18,
  /** Already found by a rule: a number, an address, a date. */
  found: 19,
  /** A theorist, an author of scales, somebody everybody knows. */
  author: 20,
  knownOrganisation: 21,
  /** Of therapy and its papers: "Scale", "Stage", "Therapy". */
  trade: 22,
} as const;

const lists: readonly (readonly [number, ReadonlySet<string>])[] = [
  [classes.joiner, wordsOf('and or but')],
  [classes.pronoun, wordsOf('she he they i we you who it her him them me us herself himself themselves')],
  [
    classes.determiner,
    wordsOf('the a an this that these those some any no every each another his their my our your its'),
  ],
  [
    classes.auxiliary,
    wordsOf('is was are were be been has had have will would can could should may might must do does did'),
  ],
  [
    classes.preposition,
    wordsOf(
      'in from to near outside around of toward towards across through at into via leaving left visiting visited throughout inside between beyond over down on by off above below up past',
    ),
  ],
  [classes.trade, tradeWords],
  [classes.author, authors],
  [classes.knownOrganisation, knownOrganisations],
  [classes.modifier, generalModifiers],
  [classes.placeHead, placeHeads],
  [classes.organisationHead, organisationHeads],
  [classes.eitherHead, new Set([...placeHeads].filter((word) => organisationHeads.has(word)))],
  [classes.personVerb, personVerbs],
  [classes.weekday, new Set(weekdayNames.split('|'))],
  [classes.month, new Set(monthNames.split('|'))],
  [classes.naming, namingWords],
  [classes.relation, relations],
  [classes.title, titles],
  [classes.titleOfKin, new Set([...titles].filter((word) => relations.has(word)))],
];

/** The later lists win where a word is in several, but for the small words of grammar. */
const classOf = new Map<string, number>();
for (const [kind, words] of lists.slice(5)) for (const word of words) classOf.set(word, kind);
for (const [kind, words] of lists.slice(0, 5)) for (const word of words) classOf.set(word, kind);

/** `facts` are the dictionary's (`dictionary/facts.ts`). */
export function wordClass(word: string, facts = 0): number {
  const kind = classOf.get(word) ?? classes.other;
  return facts & author && (kind === classes.other || kind === classes.trade) ? classes.author : kind;
}

export function isHead(kind: number): boolean {
  return kind === classes.organisationHead || kind === classes.placeHead || kind === classes.eitherHead;
}

/** Whether a word says of the capitals beside it what they name, be it a place, a firm or a method. */
export function saysWhat(kind: number): boolean {
  return isHead(kind) || kind === classes.trade;
}
