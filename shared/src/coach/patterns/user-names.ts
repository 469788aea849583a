import { isCommon, knownOf } from '../lexicon.ts';
import { wordsOf } from '../lists/words-of.ts';
import { latin } from '../text/latin.ts';
import type { Pattern } from './pattern.ts';

const amber = { category: 'HANDLE', level: 'amber', reason: 'shape' } as const;

/** Written as one word with a capital inside by everybody. */
const brands = wordsOf(
  'youtube facebook linkedin playstation facetime whatsapp tiktok crossfit doordash instacart paypal wordpress snapchat onlyfans betterhelp talkspace powerpoint onenote github chatgpt openai airpods airbnb sharepoint docusign simplepractice therapynotes goodreads medicaid sickkids moca multicare',
);

/** Names on the net without "@": behind a "#", of several words in one, or of capitals after the word for them. */
export const userNames: readonly Pattern[] = [
  {
    ...amber,
    needs: '#',
    find: /(?<![\w&])#[A-Za-z][A-Za-z0-9_]{6,30}(?!\w)/g,
    check: (match) => !knownOf(match[0].slice(1).toLowerCase()),
  },
  { ...amber, needs: '#', find: /(?<![\w@./#-])[A-Za-z][\w.]{2,31}#\d{4}(?!\w)/g },
  {
    ...amber,
    needs: /[a-z][A-Z][a-z]/,
    find: /(?<![\w./@'’-])(?:[a-z]{3,15}|[A-Z][a-z]{2,15})(?:[A-Z][a-z]{2,15}){1,2}\d{0,4}(?![\w/@])/g,
    check: (match) => !/^(?:Mac|Van|Fitz|Des|Del|Las|Los)[A-Z]/.test(match[0]) && !brands.has(match[0].toLowerCase()),
  },
  // "lexi.rose.x2", "tre.woods4": a full stop without its blank has no figures and no second one
  {
    ...amber,
    needs: /\.[a-z]{2,15}\.?[a-z]?\d/,
    find: /(?<![\w@./-])[a-z]{2,15}(?:\.[a-z]{2,15}){1,2}(?:\.?[a-z]?\d{1,4})(?![\w@/-]|\.\w)/g,
  },
  // "hy.and.noor", "peachpitt0"
  {
    ...amber,
    needs: /\.[a-z]{2,15}\.[a-z]/,
    find: /(?<![\w@./-])[a-z]{2,15}(?:\.[a-z]{2,15}){2}(?![\w@/-]|\.\w)/g,
  },
  {
    ...amber,
    needs: /(?<=[a-z]{5})\d/,
    find: /(?<![\w@./#'’-])[a-z]{6,20}\d{1,4}(?![\w@/%-]|\.\w)/g,
    // a word with its number is none, such as a scale in a hurry
    check: (match) => !knownOf(match[0].replace(/\d+$/, '')),
  },
  {
    ...amber,
    begins: wordsOf('handle gamer gamertag screen screenname user username streams plays'),
    find: latin(
      /\b(?:handle|gamer ?tag|screen ?name|user ?name|streams as|plays as)(?:\s(?:is|was|on the (?:CB|app|site))){0,2}[\s:=("“']{1,3}(?<value>[A-Z][\p{L}\d]{2,20}(?:\s[A-Z][\p{L}\d]{2,20}){0,2}(?:\s\d{1,4})?)(?![\p{L}\d@])/uy,
    ),
    check: (match) => !isCommon((match.groups?.value ?? '').toLowerCase()),
  },
];
