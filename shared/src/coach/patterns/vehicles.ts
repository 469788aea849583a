import { knownOf } from '../lexicon.ts';
import { wordsOf } from '../lists/words-of.ts';
import type { Pattern } from './pattern.ts';

/** Plates and vehicle numbers, cards with a check digit, Medicare numbers: kinds with a shape of their own. */
export const shapedCodes: readonly Pattern[] = [
  {
    category: 'VEHICLE',
    level: 'red',
    reason: 'shape',
    needs: /[A-HJ-NPR-Z\d]{11}\d{6}/,
    find: /\b(?=[A-HJ-NPR-Z]*\d)(?=\d*[A-HJ-NPR-Z])[A-HJ-NPR-Z0-9]{11}\d{6}\b/g,
  },
  {
    category: 'VEHICLE',
    level: 'red',
    reason: 'cue',
    begins: wordsOf('plate plates tag rego reg number'),
    find: /\b(?:[Pp]lates?|PLATES?|[Tt]ag|[Rr]ego?|REG|number plate)(?:\s(?:number|no\.?|#|is|was|read|reads|reading|said|says|saying|with|on|of|the|her|his|their|car|truck|van|vanity)){0,5}[\s:#]{1,3}["“'‘]?(?<value>(?=[A-Z0-9 -]{0,18}[A-Z0-9]{2})[A-Z0-9]{1,8}(?:[ ·-][A-Z0-9]{1,8}){0,2})(?![a-z])/y,
    check: (match) => (match.groups?.value?.length ?? 0) >= 3,
  },
  {
    category: 'VEHICLE',
    level: 'red',
    reason: 'shape',
    needs: /[·•]/,
    find: /\b(?:[A-Z]{2,4}[·•]\d{2,4}|\d{2,4}[·•][A-Z]{2,4})\b/g,
  },
  {
    category: 'DEVICE',
    level: 'red',
    reason: 'cue',
    begins: wordsOf('lot'),
    find: /\blot\s(?:no\.?\s|#\s?)?(?<value>(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{4,12})\b/y,
  },
  // the end of a number, which a person knows by heart
  {
    category: 'OTHER_ID',
    level: 'red',
    reason: 'cue',
    begins: wordsOf('last ends ending'),
    find: /\b(?:last (?:4|four)(?:\s(?!of\b)[A-Za-z]{2,12}){0,4}|end(?:s|ing)(?:\s(?:in|with))?)\s(?<value>(?!(?:19\d|20[0-3])\d\b)(?:\d{3,5}[A-Z]?|\d{1,2}[A-Z]\d{0,2}))\b(?!\s?(?:mg|min|%|hours?|days?|weeks?|sessions?|am|pm|[:/.]\d))/y,
  },
  {
    category: 'VEHICLE',
    level: 'red',
    reason: 'cue',
    begins: wordsOf('plate plates tag'),
    find: /\b(?:[Pp]lates?|[Tt]ag)(?:\snumber|\sno\.?)?\s(?<value>(?:[A-Z][a-z]{3,12}\s){1,2}[A-Z0-9]{1,4}[ -]?\d[A-Z0-9]{1,5})\b/y,
  },
  // a British plate, whatever stands around it
  { category: 'VEHICLE', level: 'red', reason: 'shape', find: /\b[A-HJ-PR-Y]{2}\d{2}\s[A-HJ-PR-Z]{3}\b(?!\s?\d)/g },
  {
    category: 'VEHICLE',
    level: 'amber',
    reason: 'shape',
    needs: /[a-z]{2}\d{2}\s[a-z]{3}(?![a-z])/,
    find: /(?<![\w-])[a-hj-pr-y]{2}\d{2}\s[a-hj-pr-z]{3}(?![\w-])/g,
    check: (match) => !knownOf(match[0].slice(5)),
  },
  {
    category: 'HEALTH_PLAN',
    level: 'red',
    reason: 'shape',
    find: /\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}\b/g,
  },
  {
    category: 'ACCOUNT',
    level: 'red',
    reason: 'shape',
    find: /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?\b/g,
  },
  {
    category: 'ACCOUNT',
    level: 'red',
    reason: 'shape',
    find: /(?<![\w-])(?:\d{4}[- ]){3}\d{4}(?![\w-])|(?<![\w-])3[47]\d{2}[- ]\d{6}[- ]\d{5}(?![\w-])/g,
  },
  // the docket of a federal court
  { category: 'OTHER_ID', level: 'red', reason: 'shape', find: /\b\d:\d{2}-[a-z]{2}-\d{3,6}\b/gi },
  // the number of a foreigner's file in the United States
  {
    category: 'OTHER_ID',
    level: 'red',
    reason: 'shape',
    find: /\bA[- ]?#?\s?\d{2,3}[- ]\d{3}[- ]\d{3}\b/g,
  },
];
