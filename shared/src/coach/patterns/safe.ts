import type { Span } from '../finding.ts';
import { latin } from '../text/latin.ts';
import type { Words } from '../text/words-in.ts';
import { countedSpans } from './counted.ts';
import { measured } from './measures.ts';
import { spansOf } from './pattern.ts';

/** "8-21", but for "2-3" and the like: the weighing judges whether it is a day. */
const maybeDay =
  '(?!(?:1-2|2-3|3-4|4-5|5-6|6-7|7-8|8-9|9-10|10-12)(?!\\d))(?:1[0-2]|0?[1-9])-(?:3[01]|[12]\\d|0?[1-9])(?![\\w-])';

/** What looks like a number of somebody's and is not. Sources: forms of scores, codes of ICD-10 and DSM, time. */
const safePatterns: readonly RegExp[] = [
  // "18/27", "7 out of 10"
  /(?<![\w/])\d{1,3}(?:\.\d)?\s?(?:out of|of)\s?\d{1,3}(?![\w/])/gi,
  /(?<![\w/])(?:24\/7|50\/50|9\/11|20\/20|80\/20|60\/40|5150|5250|9\/10|10\/10|0\/10)(?![\w/])/g,
  /(?<![\w/])\d{2,3}\s?\/\s?(?:3[2-9]|[4-9]\d|1\d\d)(?![\w/])/g,
  /\b[A-Z]{2,6}-\d{1,2}-[A-Z]{1,2}(?=\s\d{1,3}\b)/g,
  // classifications
  /\b(?:ICD-?(?:9|10|11)?(?:-CM)?[:\s]{0,2})?[A-TV-Z]\d{2}\.\d{1,4}[A-Z]?\b/g,
  /\b(?:ICD|DSM)(?:-\w{1,4}){0,3}[:\s]{0,2}(?:code[:\s]{0,2})?[A-Z]?\d{2,3}(?:\.\d{1,4})?\b/g,
  /\b(?:ICD|DSM)[- ]?(?:\d{1,2}|IV|V|III)(?:[- ]?(?:TR|CM|R))?\b(?!-\d)/gi,
  /(?<![\w.])(?:29\d|30\d|31\d|995|V\d\d)\.\d{1,2}(?![\w.])/g,
  /\b[FZ]\d{2}\b(?!-\w)/g,
  /\b[fz]\d{2}\.\d{1,2}\b/g,
  /\b[HGT][0-2]\d{3}\b/g,
  /(?<![\w-])(?:CPT\s?(?:code)?s?[:\s]{0,2}\d{5}|90[78]\d{2}|9618[0-9]|9613[0-9]|9921[0-9])(?![\w-])/g,
  // forms of authorities
  /(?<![\w-])(?:CMS-\d{4}|HUD-\d{4,5}|SSA-\d{2,4}|DD-?214|SF-\d{2,3}|UB-04|W-[2479]|G-28|G-325A|N-(?:400|600|648)|DS-(?:160|260|11))\b|(?<![\w-])I-(?:9|90|130|131|134|140|360|485|539|551|589|601A?|693|730|751|765|797|821D?|824|864|881|912|914|918|929)\b|\b[Ff]orms?\s(?:[A-Z]{1,4}[- ]?)?\d{2,5}[A-Za-z]?\b(?!\s[A-Z]{1,3}\d)/g,
  // time, years, decades, ages, money
  /(?<![\w-])(?:[01]\d|2[0-3])[0-5]\d\s?[-–]\s?(?:[01]\d|2[0-3])[0-5]\d(?![\w-])/g,
  latin(
    /(?<=\b(?:at|by|until|til|till|since|around|about|approx|bed|awake|asleep|due)\s)(?:[01]\d|2[0-3])[0-5]\d(?=[,;)]|\.?(?:\s|$))(?!\s\p{Lu})/gu,
  ),
  /(?<![\w-])\d{1,2}[ap]m?\s?[-–]\s?\d{1,2}[ap]m?(?![\w-])/gi,
  /(?<![\w-])\d{1,2}[wy]\d{1,2}[dm](?![\w-])/gi,
  /(?<![\w:])\d{1,2}(?::\d{2}){1,2}\s?(?:[ap]\.?m?\.?)?(?:\s?(?:-|–|to)\s?\d{1,2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?)?(?![\w:])/gi,
  /(?<![\w:/])\d{1,2}\s?(?:(?:-|–|to)\s?\d{1,2}\s?)?(?:a\.?m\.?|p\.?m\.?|o['’]clock|ish)(?!\w)/gi,
  /(?<![\w/.-])(?:19|20)\d{2}s?(?:\s?[-–]\s?(?:(?:19|20)\d{2}|\d{2}|present))?(?![\w/]|[-–.](?:\d|[A-Z]{1,4}-)|\s\d{3,4}\s?\d{2})/g,
  /(?<![\w])(?:['’]\d0s|\d0s|\d{1,2}(?:['’]s)?\+)(?!\w)/g,
  /[$£€]\s?\d{1,3}(?:,\d{3}){0,4}(?:\.\d{1,2})?\s?(?:k|m|million|thousand)?\b|[$£€]\s?\d{1,9}(?:\.\d{1,2})?\s?[km]?\b/gi,
  /(?<![\w/.-])(?:[1-8]?\d)[- ]?(?:year|yr|month|week|day|y)s?[-\s]?(?:old|o|olds)\b/gi,
  /(?<![\w/.-])(?:[1-8]?\d)\s?(?:yo|y\/o|y\.o\.?|yom|yof|[mf])(?![\w/]|-\w|\s\d{3}\s?\d)/gi,
  // ordinals and numbers of things that everybody counts
  /(?<![\w/.-])\d{1,3}(?:st|nd|rd|th)\s(?:session|visit|week|day|time|grade|grader|graders|floor|century|percentile|step|anniversary|attempt|meeting|year|month|hour|draft|child|kid|pregnancy|marriage|cycle|episode|appointment|generation|semester|admission|hospitalization|round|job)s?\b/gi,
  /(?<![\w/.-])\d{1,2}-step\b/gi,
  /(?<![\w/.-]|\b(?:no\.|number|#)\s)\d{1,3}(?:,\d{3}){1,3}(?![\w/-])/g,
  /(?<![\w/.-])\d{1,3}\.\d{1,2}(?![\w/.-])/g,
  new RegExp(
    `(?<![\\w/.-]|\\b(?!HR|IQ|SS|BP|RR|WT)[A-Z]{2}\\s(?=\\d{2,3}-\\d{3}))(?!${maybeDay}|0\\d\\d)\\d{1,3}(?:\\.\\d{1,2})?\\s?(?:-|–|to|or|x|×)\\s?\\d{1,3}(?:\\.\\d{1,2})?(?![\\w/-]|\\.\\w)`,
    'g',
  ),
  /\b\d{1,3}x(?:\s?\/\s?(?:wk|week|day|d|mo|month))?\b/gi,
  /\b(?:988|911|211|311|411|741741)\b/g,
  /\b1[-. ]?800[-. ]?(?:273[-. ]?(?:8255|TALK)|799[-. ]?(?:7233|SAFE)|662[-. ]?(?:4357|HELP)|656[-. ]?4673|422[-. ]?4453)\b/gi,
  /(?<![\w])(?:H1N1|B12|B6|D3|T2DM|5-HTP|5HT\w{0,3}|CO2|O2|CYP\d\w{1,4}|GLP-?1|A1C|HbA1c|COVID-19|C-PTSD|4x4|1:1|2:1|12x|Gen ?[XZ]|4-?7-?8|5-?4-?3-?2-?1|3-?3-?3|AC\/DC|401\(?k\)?|501\(?c\)?(?:\(3\))?|504 plans?|504s?|W-?2|1099(?!\s\d)|I-?9|TF-CBT|2e|2SLGBTQ\w{0,4}|G6PD|Section 8)(?!\w)/gi,
];

/** The spans of the text that no later rule may report; where they dispute, the first holds. */
export function safeSpans(text: string, words: Words): Span[] {
  return [...measured(text), ...countedSpans(text, words), ...spansOf(text, safePatterns)];
}
