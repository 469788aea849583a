import { isCommon } from '../lexicon.ts';
import { wordsOf } from '../lists/words-of.ts';
import { latin } from '../text/latin.ts';
import type { Pattern } from './pattern.ts';

const red = { category: 'LOCATION', level: 'red', reason: 'address' } as const;
const amber = { category: 'LOCATION', level: 'amber', reason: 'address' } as const;
const zip = { category: 'LOCATION', level: 'red', reason: 'post-code' } as const;
const states =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';

/** Flats, post codes, roads by number, points on the globe. */
export const addressPatterns: readonly Pattern[] = [
  {
    ...red,
    find: /(?<![\w/.-])\d{2,6}\s(?:(?:N|S|E|W|North|South|East|West)\.?\s)?(?:Broadway|Avenue [A-Z]|(?:US |State |County )?(?:Route|Rte|Highway|Hwy|Road) \d{1,4})\b/g,
  },
  { ...red, needs: 'Box', find: /\bRR\s?#?\d{1,2},?\sBox\s\d{1,5}\b/g },
  { ...red, begins: wordsOf('p po pobox'), find: /\bP\.?\s?O\.?\s?Box\s?#?\s?\d{1,7}\b/iy },
  {
    ...red,
    begins: wordsOf('apt apartment suite ste flat trailer lot'),
    find: /\b(?:apt|apartment|suite|ste|flat|trailer|lot)\.?\s?(?:#|no\.?|number)?\s?(?:\d{1,5}-?[a-z]?|[a-z]-?\d{1,4})\b(?![-/]\w)/iy,
  },
  { ...red, begins: wordsOf('unit'), find: /\bunit\s#?(?:\d{1,4}[A-Z]|[A-Z]-?\d{1,4})\b/y },
  {
    ...red,
    begins: wordsOf('corner intersection'),
    find: latin(
      /\b(?:corner|intersection) of (?<value>\p{Lu}[\p{L}\d.'’]{0,20}(?:\s(?!and\b)\p{Lu}?[\p{L}.]{1,15}){0,2}\s(?:and|&)\s\p{Lu}[\p{L}\d.'’]{0,20}(?:\s\p{Lu}[\p{L}.]{1,15})?)/uy,
    ),
  },
  { ...red, find: latin(/(?<!\bthe\s)\b\d{1,3}(?:st|nd|rd|th)\s(?:and|&)\s\p{Lu}\p{Ll}{1,20}(?![\p{L}'’])/gu) },
  {
    ...red,
    needs: /\d(?:st|nd|rd|th)\s(?:and|&)\s/i,
    find: latin(
      /\b(?:on|at|near|off|by)\s(?<value>\d{1,3}(?:st|nd|rd|th)\s(?:and|&)\s\p{Ll}{3,20})\b(?!\s(?:the|grade))/gu,
    ),
  },
  {
    ...red,
    needs: wordsOf('rd road street ave avenue blvd county lane rye hwy'),
    find: latin(
      /\b(?:on|at|near|off|down|in|to|of|from)\s(?:the\s)?(?<value>\p{Ll}{3,15}(?:\s\p{Ll}{3,15})?\s(?:rd|road|street|ave|avenue|blvd|county|lane|rye|hwy))\b/gu,
    ),
    check: (match) =>
      !/\b(?:the|this|that|her|his|their|our|my|a|rocky|main road|dirt|open|whole|same|other|back|side|busy|bumpy|high|next|long|each|every|memory|across|down|middle)\b/.test(
        match.groups?.value ?? '',
      ),
  },
  {
    ...red,
    begins: wordsOf('fort camp lake mount port'),
    find: latin(/\b(?:fort|camp|lake|mount|port)\s\p{Ll}{4,15}\b/uy),
    check: (match) =>
      !/\b(?:is|was|and|the|that|with|house|hood|view|night|side|today)\b/.test(match[0]) &&
      match[0].split(/\s/)[1] !== undefined &&
      !isCommon(match[0].split(/\s/)[1] ?? ''),
  },
  {
    ...red,
    needs: /\d(?:st|nd|rd|th)\s(?:St|Ave|Rd|Road|Pl)/i,
    find: /\b(?:(?:N|S|E|W|North|South|East|West)\.?\s)?\d{1,3}(?:st|nd|rd|th)\s(?:St|Street|Ave|Avenue|Rd|Road|Place|Pl)\b\.?/gi,
  },
  {
    ...red,
    begins: wordsOf('first second third fourth fifth sixth seventh eighth ninth tenth'),
    find: /\b(?:Fifth|First|Second|Third|Fourth|Sixth|Seventh|Eighth|Ninth|Tenth)\s(?:Street|St|Avenue|Ave)\b\.?/y,
  },
  {
    ...amber,
    begins: wordsOf('hwy rte rt i us sr cr fm route highway interstate county state autoroute'),
    find: /\b(?:(?:Hwy|HWY|hwy|Rte|rte|Rt|rt)\.? \d{1,4}|I-\d{1,3}(?![-\d])|(?:US|SR|CR|FM)[- ]\d{1,4}(?![-\d])|(?:Route|Rte\.?|Highway|Hwy\.?|Interstate|County Road|State Route|Autoroute)\s\d{1,4})\b/iy,
  },
  // roads by letter and number, and streets by theirs
  { ...amber, find: /(?<=\b(?:on|off|along|via|near|by) the )[ABMNR]\d{1,4}M?\b/g },
  { ...amber, needs: /\d(?:st|nd|rd|th)\b/, find: /\b[NSEWnsew]\.? \d{1,3}(?:st|nd|rd|th)\b/g },
  { ...amber, begins: wordsOf('mile exit'), find: /\b(?:mile marker|exit)\s\d{1,3}[A-Z]?\b/iy },
  { ...red, find: /(?<![\w.])-?\d{1,3}\.\d{3,8}°?\s?[NS]?\s?,\s?-?\d{1,3}\.\d{3,8}°?(?:\s?[EW]\b)?/g },
  { ...red, needs: '°', find: /\b\d{1,3}°\s?\d{1,2}['’′](?:\s?\d{1,2}(?:\.\d{1,3})?["”″])?\s?[NSEW]\b/g },
  {
    ...zip,
    needs: /\s\d{5}(?!\d)/,
    find: new RegExp(
      `(?<!\\b(?:[Ll]icen[cs]e|[Ll]ic\\.?|[Cc]laim|[Pp]ermit|[Cc]ert)\\s)\\b(?:${states}),?\\s{1,2}(?<value>\\d{5}(?:-\\d{4})?)(?![\\w-])`,
      'g',
    ),
  },
  {
    ...zip,
    begins: wordsOf('zip zips zipcode zipcodes postal post postcode postcodes postalcode postalcodes area'),
    find: /\b(?:zip|zip ?code|postal ?code|post ?code|postcode|area code)s?(?:\s(?:is|was|of|in|starting|beginning|with|the|her|his|their|home|code|number)){0,4}[\s:#(]{1,3}(?<value>\d{3,5}(?:-\d{4})?)(?![\w-])/iy,
  },
  { ...zip, find: /(?<![\w-])(?<value>\d{5})(?=\s(?:zip|area|postal)\b)/gi },
  { ...zip, find: /(?<![\w-])\d{5}-\d{4}(?![\w-])/g },
  { ...zip, find: /\b(?!PT|QD|BI|BP)[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}\b/g },
  { ...zip, find: /\b[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\s?\d[ABCEGHJ-NPRSTV-Z]\d\b/g },
  {
    ...zip,
    needs: /\s\d{5}(?!\d)/,
    find: /\b(?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|hampshire|jersey|mexico|york|carolina|dakota|ohio|oklahoma|oregon|pennsylvania|island|tennessee|texas|utah|vermont|virginia|washington|wisconsin|wyoming),?\s(?<value>\d{5}(?:-\d{4})?)(?![\w-])/gi,
  },
];
