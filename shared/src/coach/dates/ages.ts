import { givenName } from '../dictionary/facts.ts';
import { isCommon, knownOf } from '../lexicon.ts';
import { relations, titles } from '../lists/people.ts';
import { wordsOf } from '../lists/words-of.ts';
import type { Near } from '../patterns/near.ts';
import type { Pattern } from '../patterns/pattern.ts';
import { latin } from '../text/latin.ts';

const red = { category: 'AGE90', level: 'red', reason: 'age-over-89' } as const;
const amber = { ...red, level: 'amber' } as const;
const figures = '(?:9\\d|1[0-1]\\d)';
const words =
  '(?:ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred(?:(?: and| &)? (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?)';
const old = '(?:[- ]?(?:years?|yrs?|yr|y)[- ]?(?:old|young|of age|o)s?\\b|\\s?(?:yo|y\\/o|y\\.o\\.?|yof|yom)\\b)';
const measure =
  '(?!\\s?(?:%|percent|mg|mcg|min|day|hour|week|month|lb|pound|kg|mile|degree|point|dollar|people|session|time|rep|bpm|/|:|,\\d|\\.\\d|-|k\\b|°|out of|of\\b|bucks|cents|calories|m\\b|in(?:ches)?\\b(?!\\s(?:the|a|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|fall|autumn|winter))))';

const noAges =
  'hr|bp|rr|sats?|pulse|score|scored|total|iq|index|page|pages|room|route|weight|wt|lbs?|dose|mg|phq|gad|pcl|bdi|qtc|temp|spo2|o2|percentile|standard|verbal|memory|speed|reasoning|is|was|at|to|of|and|or|january|february|march|april|may|june|july|august|september|october|november|december';

/** No name of somebody who could be so old: a word of the trade, or one that anybody uses. */
function isPlainLead(word: string): boolean {
  const lower = word.toLowerCase();
  return isCommon(lower) && !(knownOf(lower) & givenName);
}

const others = wordsOf(
  'widow widower elder pt patient client resident man woman lady gentleman veteran mgm mgf pgm pgf',
);

function isSomebody(word: string): boolean {
  return /^[FM]$/.test(word) || relations.has(word) || titles.has(word) || others.has(word.toLowerCase());
}

const agePatterns: readonly Pattern[] = [
  { ...red, find: new RegExp(`(?<![\\w/.$-])${figures}${old}`, 'gi') },
  { ...red, find: new RegExp(`\\b${words}${old}`, 'gi') },
  {
    ...red,
    find: new RegExp(
      `\\b(?:age|aged|ages|age of|turned|turning|turns|age:)\\s(?<value>(?:${figures}|${words}))\\b${measure}`,
      'gi',
    ),
  },
  {
    ...red,
    find: /\b(?:in\s)?(?:her|his|their|the)\s(?:early|late|mid|upper)?[- ]?(?:nineties|['’]?90s)\b(?!\s(?:music|show|song|movie|style|fashion))/gi,
    check: (match) => /her|his|their/i.test(match[0]),
  },
  { ...red, find: /\b(?:9\d|10\d)(?= and a half\b)/g },
  { ...red, find: /\b(?:super)?(?:nonagenarian|centenarian)s?\b/gi },
  {
    ...red,
    find: new RegExp(`(?<![\\w/.$-])${figures}\\s?(?:[FM]\\b|(?:female|male|woman|man|lady|gentleman)\\b)`, 'g'),
  },
  {
    ...red,
    find: new RegExp(
      `\\b(?:${figures}(?:st|nd|rd|th)|ninetieth|ninety[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|hundredth)\\s(?:birthday|bday|year of life)\\b`,
      'gi',
    ),
  },
  {
    ...red,
    find: new RegExp(
      `\\b(?:mother|father|grandmother|grandfather|grandma|grandpa|aunt|uncle|husband|wife|client|patient|pt|he|she|they|who|mom|dad|nana|resident|neighbor)(?:['’]s|,|\\sis|\\swas|\\(|\\s\\(|\\sjust\\sturned|\\sis\\snow|\\sis\\salmost|\\sis\\snearly|,\\snow|\\sdied\\sat|\\spassed\\sat|\\slived\\sto(?:\\sbe)?){1,2}\\s?(?<value>${figures}|${words})\\b${measure}`,
      'gi',
    ),
  },
  {
    ...amber,
    find: new RegExp(
      `\\b(?:died|passed|lived)(?:\\saway)?\\s(?:at|to)\\s(?:be\\s)?(?<value>${figures}|${words})\\b${measure}`,
      'gi',
    ),
  },
  {
    ...amber,
    reason: 'age-over-89',
    find: new RegExp(
      `\\b(?:is|was|turned|now|nearly|almost|at|at the age of|aged|reached|be|she['’]ll be|he['’]ll be|hit|lived to)\\s(?<value>${figures}|${words})\\b${measure}(?!\\s(?:bpm|(?!has\\b|was\\b|is\\b|lives\\b|keeps\\b|still\\b)\\w{2,}s\\b))`,
      'gi',
    ),
  },
  // "a retired attorney, 91, sharp", "his mamaw's 94", "shes 90", "92, brought by"
  {
    ...amber,
    find: latin(
      new RegExp(`(?<=\\b(?!(?:${noAges})\\b)\\p{L}{3,20},\\s)${figures}(?=,\\s(?!\\d)|\\.\\s\\p{L}|$)`, 'giu'),
    ),
  },
  {
    ...red,
    find: new RegExp(
      `(?<=\\b(?:she|he|they|mamaw|papaw|meemaw|\\w{0,6}mother|\\w{0,6}father|nan|nana|gran|granny|auntie?|uncle|mum|mom|dad|ba noi|halmoni|lola|abuela)['’]?s\\s)${figures}\\b${measure}`,
      'gi',
    ),
  },
  {
    ...amber,
    find: /\b(?:an?|one)\shundred\s(?:and|&)\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?!\s(?:dollars|percent|times|miles|pounds|pages|days|people|degrees))/gi,
  },
  // "gogo (91)", "mother 94, dementia", "F, 90, lives alone"
  {
    ...red,
    find: latin(/\b(?:\p{L}[\p{L}-]{1,20}|[FM])(?:,?\s\(?|\sof\s)(?<value>9\d|1[01]\d)(?=[),;!?]|\s\(!|\.(?!\d)|$)/gu),
    check: (match) => isSomebody(/^[\p{L}-]+/u.exec(match[0])?.[0] ?? ''),
  },
  {
    ...amber,
    find: /\b(?:i['’]?m|i am)\s(?<value>9\d|1[01]\d)(?=[,;!?.)]|$)|\b(?:9\d|1[01]\d)(?=\s(?:next birthday|on (?:her|his) (?:last|next)))/gi,
  },
  { ...red, find: latin(/(?<=\p{Lu}[\p{L}’'.-]{1,20}\s\()(?:9\d|1[01]\d)(?=[!?]{0,2}[),])/gu) },
  {
    ...red,
    find: latin(
      /\b\p{Lu}[\p{L}.]{1,15},?\s(?:\p{Lu}\p{L}+,?\s)?(?:is\s|was\s|turned\s|now\s)?(?<value>9\d|1[01]\d)(?=[,;]|\.(?:\s|$)|\s(?:and|but|now|who|years|when|in\s\p{Lu}\p{L}+)\b)/gu,
    ),
    check: (match) =>
      /[^.]+$/
        .exec(match[0])?.[0]
        .match(/\p{Lu}\p{L}+/gu)
        ?.some((word) => !isPlainLead(word)) === true && !/^[A-Z]{2,}|101$/.test(match[0]),
  },
  {
    ...red,
    find: /\b(?:a\s|one[- ])?hundred(?:[- ]and)?[- ](?:one|two|three|four|five|six|seven|eight|nine|ten)[- ]year[- ]olds?/gi,
  },
  // "His mother fell. 96!!", "feet. 91 next month", "(ba noi to the kids) 92, brought by"
  {
    ...amber,
    find: latin(
      /(?<=(?:^|[.!?]["”’)]?\s|\n|\)\s)["“]?)(?:9\d|10\d)(?=,\s\p{Ll}{3,20}\s|!|\s(?:next|this)\s(?:month|week|year|spring|summer|fall)\b|\sin\s(?:\d{1,2}\s(?:days|weeks|months)\b|\p{Lu}))/gu,
    ),
  },
  { ...red, find: /\b(?:ages?\s\d{1,2}\s?(?:to|-|–|and)|birthday,)\s?(?<value>9\d|1[01]\d)\b(?!%|\.\d)/gi },
  { ...red, find: /\b(?:hundred|\d{3})\syears\b(?=[,.]|\sold)/gi },
  {
    ...amber,
    find: /\bninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?\b(?!\s?-?(?:percent|per|minutes?|min|days?|seconds?|hours?|pounds?|degrees?|dollars?|miles?|meetings?|cents?|people|times|sessions?|in (?:ninety|90|a|the)\b|thousand|of|or|feet|to|mg|bucks|ninety|grams?|weeks?|months?|k\b|a\b))/gi,
  },
];

/** Ages of 90 and over, in figures and words. */
export const ages: Near = {
  core: /(?<!\d)(?:9\d|1[01]\d)(?!\d)|ninet|hundred|centenarian|nonagenarian|\d{3}\syears/gi,
  patterns: agePatterns,
};

/** Years of birth that show an age of 90 or more. */
export const birthYears: readonly Pattern[] = [
  {
    ...amber,
    reason: 'birth-year',
    begins: wordsOf('born b dob birth year'),
    find: /\b(?:born(?:\sin|\saround|\sabout|:)?|b\.|dob:?|birth year:?|year of birth:?)\s(?<value>(?:18\d{2}|19[0-2]\d|193[0-6]))\b/iy,
  },
];
