import { isWord } from '../lexicon.ts';
import { holidays, monthNames, ordinalWords, weekdayNames } from '../lists/calendar.ts';
import type { Pattern } from '../patterns/pattern.ts';

const red = { category: 'DATE', level: 'red', reason: 'calendar-date' } as const;
const amber = { ...red, level: 'amber' } as const;
const feast = { ...amber, reason: 'holiday' } as const;
const year = "(?:,?\\s(?:(?:19|20)\\d{2}|['’]\\d{2}))?";
const thing =
  '(?:session|visit|week|time|grade|grader|floor|century|percentile|step|anniversary|attempt|meeting|month|year|hour|draft|child|kid|pregnancy|marriage|cycle|episode|appointment|generation|semester|admission|hospital\\w*|round|job|birthday|day|night|person|one|chapter|amendment|edition|street|st|avenue|ave|place|cigarette|drink|dose|trimester|half|part|thing|option|wife|husband|hole|tee|inning|quarter|pew|row|car|house|door|try|party|world|base|line|set|paragraph|form|module|stage|phase|letter|call|text|hand|degree|cousin|son|daughter|sister|brother|miscarriage|shift|reading|glass|beer)s?\\b';

function isDay(match: RegExpExecArray): boolean {
  const [a, b] = (match.groups?.value ?? match[0]).match(/\d+/g) ?? [];
  return (
    Number(a) > 0 && Number(b) > 0 && ((Number(a) <= 12 && Number(b) <= 31) || (Number(b) <= 12 && Number(a) <= 31))
  );
}

/** Not "5/10" and the like, which are scores. */
function isNoScore(match: RegExpExecArray): boolean {
  const [a = 0, b = 0] = (match.groups?.value ?? match[0]).match(/\d+/g)?.map(Number) ?? [];
  return isDay(match) && !(b === 10 || (b <= 5 && b >= 2 && a <= b));
}

/** Dates written loosely: with a day of the week, as spoken, misspelt, by feasts, or bare figures that may be a score. */
export const looseDates: readonly Pattern[] = [
  {
    ...red,
    find: new RegExp(
      `\\b(?:${weekdayNames})\\b\\.?,?\\s(?:the\\s)?\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?(?![\\w/])`,
      'giu',
    ),
  },
  {
    ...red,
    find: new RegExp(
      `\\b(?:${weekdayNames})\\b\\.?,?\\s(?:(?:morning|afternoon|evening|night|nite|eve),?\\s)?(?:(?:the\\s)?\\d{1,2}(?:st|nd|rd|th)|the\\s(?:${ordinalWords}))\\b(?:\\sof\\s(?:${monthNames})\\b)?`,
      'giu',
    ),
  },
  {
    ...red,
    find: new RegExp(
      `\\b(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|last)\\s(?:${weekdayNames})\\b\\.?\\s(?:of|in)\\s(?:${monthNames})\\b`,
      'giu',
    ),
  },
  {
    ...red,
    find: new RegExp(
      `\\b(?:the\\s)?\\d{1,2}(?:st|nd|rd|th)(?:(?:,|\\sand|\\sor|,\\sand|\\sto|\\sthrough)\\s(?:the\\s)?\\d{1,2}(?:st|nd|rd|th)){1,4}(?:\\s(?:of\\s)?(?:${monthNames})\\b${year})?`,
      'giu',
    ),
  },
  {
    ...red,
    find: new RegExp(`\\b(?:${monthNames})\\s(?:and|or|to|through|&)\\s(?:${monthNames})\\b(?:\\sof)?${year}`, 'giu'),
  },
  { ...red, find: /(?<![\w./-])\d{1,2}(?:st|nd|rd|th|\.)\sof\s\p{Lu}\p{Ll}{2,12}(?![\p{L}])/gu },
  {
    ...red,
    find: /(?<![\w./-])\d{1,2}\s(?:Kislev|Tishrei|Cheshvan|Tevet|Shevat|Adar|Nisan|Iyar|Sivan|Tammuz|Av|Elul|Muharram|Safar|Rajab|Shaban|Ramadan|Shawwal|Mehr|Aban|Azar|Farvardin|Khordad|Esfand|Tir)\b/gu,
  },
  {
    ...red,
    find: /\b(?:Kislev|Tishrei|Cheshvan|Nisan|Iyar|Sivan|Tammuz|Elul|Muharram|Safar|Rajab|Shaban|Ramadan|Shawwal|Mehr|Aban|Azar|Farvardin|Khordad|Esfand)\s\d{1,2}\b/gu,
  },
  {
    ...red,
    find: new RegExp(
      `(?<!\\d\\s)(?<!\\d(?:st|nd|rd|th)\\s)\\b(?:${monthNames}),?\\s(?:the\\s)?(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|thirty(?:[- ]one)?)\\b${year}(?!\\s(?:of|people|times|days|weeks|or|hours|minutes|more))`,
      'giu',
    ),
    check: (match) => !/^(?:may|march|mar|sun|sat)\b/.test(match[0]),
  },
  {
    ...red,
    find: /\b(?<word>(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|okt|dez|mai)\p{L}{0,7})\s\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s(?:19|20)\d{2})?/giu,
    check: (match) => !isWord((match.groups?.word ?? '').toLowerCase()),
  },
  {
    ...red,
    find: /\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?<word>(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|okt|dez|mai)\p{L}{0,7})\b(?:\s(?:19|20)\d{2})?/giu,
    check: (match) => !isWord((match.groups?.word ?? '').toLowerCase()),
  },
  { ...red, find: /(?<!\p{Lu}[\w-]*\s|\bbmi\s|[\w./-])\d{1,2}\.\d{1,2}\.(?=[\s,;)])/gu, check: isDay },
  {
    ...amber,
    find: /\b(?:on|since|moved|by|until|from|ref\.|dated|court|video|then|visit|hearing|review)\s(?:\(|on\s)?(?<value>(?:3[01]|[0-2]\d)\.(?:1[0-2]|0[1-9]))(?![\w.]\d|\w)/giu,
  },
  { ...amber, find: /[(,]\s?(?<value>(?:3[01]|[0-2]\d)\.(?:1[0-2]|0[1-9]))(?=[.,;)]\s)/gu },
  {
    ...red,
    find: /(?<![\w./-])(?:1[0-2]|0?[1-9])[/.]['’]?(?:(?:19|20)\d{2}|(?:3[2-9]|[4-9]\d))(?![\w/%-]|\.\d|\s?(?:mg|kg|mmol|ml|percent|lbs))/giu,
    check: (match) => match[0].includes('/') || /\d{4}$/.test(match[0]),
  },
  { ...red, find: /(?<=^|[\n–•;,.(-]\s?)(?<value>\d{1,2}\/\d{1,2})(?=:)/gu, check: isDay },
  {
    ...amber,
    find: /(?<![\w./-])(?<!\b[A-Z][A-Za-z-]{0,8}[A-Z\d]\d{0,2}[\s:=(]{1,3})(?<!\b(?:item|pain|mood|sleep|rated|anxiety|energy|score|scored|at|level|strength|motor)\s)\d{1,2}\/\d{1,2}(?![\w/]|\.\d|\s(?:of|ratio|split|custody|tsp|cup|pack|ppd|time|siblings|way|pain|on the))/gu,
    check: isNoScore,
  },
  {
    ...red,
    find: new RegExp(
      `(?<!\\w)the\\s(?:3[01]|[12]?\\d)(?:st|nd|rd|th)\\b(?!\\s${thing}|-|\\s(?:and|of)\\s\\p{Lu})`,
      'giu',
    ),
  },
  {
    ...amber,
    find: new RegExp(
      `\\b(?:on|by|since|until|till|before|after|from|past|around|due)\\s(?<value>the\\s(?:${ordinalWords}))\\b(?=\\s?[.,;:!?)]|\\s(?:and|or|but|she|he|they|it|i|we|at|with|because|so|when|which|that|from|to)\\b)`,
      'giu',
    ),
  },
  {
    ...amber,
    find: new RegExp(
      `\\bthe\\s(?:twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[- ]first|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twelfth|eleventh|twentieth|thirtieth)\\b(?!\\s${thing}|\\s(?:to|of)\\s|-)`,
      'giu',
    ),
  },
  { ...amber, find: /\b(?:on|by)\s(?<value>\d{1,2}(?:st|nd|rd|th))(?=[.,;:!?)]|\s(?:and|but|she|he|they|at)\b)/giu },
  {
    ...amber,
    find: /\b(?:January|February|July|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b/gu,
  },
  {
    ...amber,
    find: /(?<=[\p{Ll},(–-]\s?)(?:April|June|August)\b(?!\s(?:said|says|was|is|has|had|and\s\p{Lu}|told|\p{Lu}))/gu,
  },
  { ...amber, find: /\b(?:january|february|september|october|november|december)\b/gu },
  {
    ...amber,
    reason: 'day-of-week',
    find: /\b(?:last|next|this past|this coming|past|coming)\s(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|weds|wed|thurs|thur|fri)\b(?:\s(?:morning|afternoon|evening|night))?/giu,
  },
  { ...feast, find: new RegExp(`\\b(?:${holidays})\\b(?:\\s(?:eve|night|day|morning|weekend))?${year}`, 'giu') },
  {
    ...feast,
    find: /\b(?:the\s)?(?:Eve|Feast|Vigil|Solemnity)\sof\s(?:the\s|St\.?\s|Saint\s|Our\s)?\p{Lu}\p{L}+(?:\s(?:of\s)?\p{Lu}\p{L}+)?/gu,
  },
  {
    ...feast,
    find: new RegExp(
      `\\b(?:St\\.?|Saint|All|Lady|Holy|Palm|Corpus|Mothering|Low|Whit|Maundy|Shrove|Easter)\\s(?:\\p{Lu}\\p{Ll}+['’]?s?\\s)?(?:Day|Eve|eve|Saints|Souls|Sunday|Monday|Tuesday|Thursday|Friday|Saturday)\\b${year}`,
      'gu',
    ),
  },
  {
    ...feast,
    find: new RegExp(
      `\\b(?!(?:Snow|Sick|Rest|Field|Visiting|Training|First|Last|Every|One|Game|Play|School|Self|Day|Same|Next|Bad|Good|Rainy|Court|Pay|Spa|Off|The|Each|Another|Moving|Wedding|Some|Present|Modern|Cheat|Date|Movie|Late|Opening|Any|What|That|This|Mon|Tues|Wed|Thurs|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b)\\p{Lu}\\p{Ll}{2,12}['’]?s?\\s(?:Day|Eve|Night)\\b(?!\\s(?:Treatment|Program|Hospital|Shift|Care|Camp|School|Center|Services?))${year}`,
      'gu',
    ),
  },
];
