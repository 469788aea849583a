import { wordsOf } from '../lists/words-of.ts';
import type { Near } from './near.ts';
import { digitsIn, type Pattern } from './pattern.ts';

const shape = { level: 'red', reason: 'shape' } as const;
const cue = { level: 'red', reason: 'cue' } as const;
const digitWord = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|\\d{1,4})';
const topLevel =
  'com|org|net|edu|gov|mil|info|biz|io|co|us|uk|ca|au|de|fr|me|tv|app|dev|ly|blog|health|care|online|site|page|link|gg|xyz|club|shop|store|example|test|invalid|local';

const networks = wordsOf(
  'username user userid screen screenname handle gamer gamertag login insta instagram tik tiktok snap snapchat twitter discord twitch venmo cash cashapp steam psn xbox reddit facebook onlyfans kik telegram whatsapp',
);

function isNational(match: RegExpExecArray): boolean {
  return !/^(?:1[-. ]?)?\(?8(?:00|33|44|55|66|77|88)\)?[-. ]?(?:273|662|656|422|799|950|784)[-. ]?\d{4}$/.test(
    match[0].trim(),
  );
}

/** E-mail addresses, also as somebody says them. */
export const mailAddresses: Near = {
  core: /@|\bdot\b|[([{]\s?at\s?[)\]}]|\sat\s(?=[\w-]{1,63}\.[a-z])/gi,
  patterns: [
    {
      category: 'EMAIL',
      ...shape,
      find: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-][\p{L}\p{N}._%+'’-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu,
    },
    {
      category: 'EMAIL',
      ...shape,
      find: new RegExp(
        `(?<![\\w.])\\w[\\w.+-]{0,63}(?:\\s(?:dot|underscore|dash)\\s\\w{1,30}){0,3}(?:\\s?[([{]\\s?at\\s?[)\\]}]\\s?|\\s+at\\s+|\\s?@\\s?)[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,4}(?:\\s?[([{]\\s?dot\\s?[)\\]}]\\s?|\\s+dot\\s+|\\s?\\.\\s?)(?:${topLevel})\\b(?!['’])`,
        'gi',
      ),
      check: (match) => /@|dot|[([{]\s?at|^\w+[._\d]\w*\sat\s/i.test(match[0]),
    },
  ],
};

/** Web and network addresses, and names used on networks: claimed before anything inside them is read. */
export const networkPatterns: readonly Pattern[] = [
  { category: 'URL', ...shape, needs: '://', find: /\b(?:https?|ftp):\/\/[^\s<>"”)\]]{1,2000}[^\s<>"”)\].,;:!?]/gi },
  { category: 'URL', ...shape, needs: /www\./i, find: /\bwww\.[^\s<>"”)\]]{1,2000}[^\s<>"”)\].,;:!?]/gi },
  {
    category: 'URL',
    ...shape,
    needs: new RegExp(`\\.(?:${topLevel})\\b`, 'i'),
    find: new RegExp(
      `(?<![\\w@.-])[a-z0-9][a-z0-9-]{0,62}(?:\\.[a-z0-9-]{1,63}){0,4}\\.(?:${topLevel})(?:/[^\\s<>"”)\\]]{0,500}[^\\s<>"”)\\].,;:!?])?(?![\\w@-]|\\.\\w)`,
      'gi',
    ),
    check: (match) =>
      /^[a-z0-9-]*[a-z][a-z0-9-]*\./i.test(match[0]) && !/^(?:e\.g|i\.e|a\.k|p\.m|a\.m|u\.s|ph\.d)/i.test(match[0]),
  },
  { category: 'HANDLE', ...shape, needs: '@', find: /(?<![\w@./])@[a-z0-9_](?:[a-z0-9_.-]{0,38}[a-z0-9_])?/gi },
  { category: 'HANDLE', ...shape, needs: 'u/', find: /(?<![\w/])u\/[a-z0-9_-]{3,30}/gi },
  {
    category: 'HANDLE',
    ...cue,
    begins: networks,
    find: /\b(?:user ?name|user ?id|screen ?name|handle|gamer ?tag|login|insta(?:gram)?|tik ?tok|snap(?:chat)?|twitter|discord|twitch|venmo|cash ?app|steam|psn|xbox live|reddit|facebook|onlyfans|kik|telegram|whatsapp)(?:\s(?:account|name|handle|page|profile|user|tag|id))?(?:\s?(?:is|was|:|=|as|under|called|named|-|–)\s?|\s?[:(,]\s?|\s)["“'‘]?@?(?<value>[a-z0-9_.]{0,29}(?:[0-9_]|[a-z]\.[a-z])[a-z0-9_.]{0,29}(?<![.]))/iy,
    check: (match) => !/^\d{1,4}$/.test(match.groups?.value ?? '') && /[a-z]/i.test(match.groups?.value ?? ''),
  },
  {
    category: 'HANDLE',
    ...cue,
    begins: networks,
    find: /\b(?:user ?name|screen ?name|handle|gamer ?tag)(?:\s(?:on|for|there)\s\w{1,15})?\s?(?:is|was|:|=)\s?["“'‘]?@?(?<value>[a-z0-9_.-]{3,30})/iy,
    check: (match) =>
      !/^(?:the|a|an|not|too|her|his|their|still|also|very|something|private)$/i.test(match.groups?.value ?? ''),
  },
  {
    category: 'HANDLE',
    level: 'red',
    reason: 'cue',
    needs: '_',
    find: /(?<![\w.@/])(?<value>[a-z][a-z0-9]{1,20}_[a-z0-9_]{1,25})(?![\w.]*@)/gi,
    check: (match) => !/^img_/i.test(match[0]),
  },
  {
    category: 'IP',
    ...shape,
    find: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)(?::\d{2,5})?(?:\/\d{1,2})?/g,
    check: (match) =>
      match[0]
        .split(/[:/]/)[0]
        ?.split('.')
        .every((part) => Number(part) < 256) ?? false,
  },
  {
    category: 'DEVICE',
    ...shape,
    needs: /[:-][0-9a-f]{2}[:-][0-9a-f]{2}[:-]/i,
    find: /(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])/gi,
  },
  {
    category: 'IP',
    ...shape,
    needs: /::|:[0-9a-f]{1,4}:/i,
    find: /(?<![\w:])(?:[0-9a-f]{1,4}:){1,7}(?::?[0-9a-f]{1,4}){1,7}(?![\w:])|(?<![\w:])[0-9a-f]{1,4}::(?:[0-9a-f]{1,4})?(?![\w:])/gi,
    check: (match) => match[0].includes('::') || match[0].split(':').length >= 6,
  },
];

/** Telephone and social security numbers by their shape alone. */
export const numberShapes: readonly Pattern[] = [
  { category: 'SSN', ...shape, needs: '756', find: /(?<![\w.])756[. ]\d{4}[. ]\d{4}[. ]\d{2}(?![\w-])/g },
  { category: 'SSN', ...shape, find: /(?<![\w-])\d{3}\s?[-– .]\s?\d{2}\s?[-– .]\s?\d{4}(?![\w-])/g },
  {
    category: 'SSN',
    ...shape,
    needs: /[x*#•]{3}/i,
    find: /(?<![\w-])(?=[x*#•])(?:[x*#•]{3}[-– ]?[x*#•]{2}[-– ]?|[x*#•]{5})\d{4}\b/gi,
  },
  {
    category: 'PHONE',
    ...shape,
    find: /(?<![\w.+-])(?<!(?<!\d{4})\/)(?:\+?1[-–. ]{0,2})?(?:\(\d{3}\)\s?[-–.]?\s?|\d{3}\s?[-–—.·•| ]{1,2}\s?|\d{3}\/)\d{3}\s?[-–—.·•| ]{1,2}\s?\d{4}(?:,?\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?![\w-]|\.\d)/gi,
    check: isNational,
  },
  {
    category: 'PHONE',
    ...shape,
    find: /(?<![\w+])\+\d{1,3}[-–. ]?(?:\(?\d{1,5}\)?[-–. ]?){1,5}\d{2,4}(?![\w-])/g,
    check: (match) => digitsIn(match[0]) >= 8,
  },
  {
    category: 'PHONE',
    ...shape,
    find: /(?<![\w.-]|\b[A-Z]{1,2}[- ])0(?:\d{2,4}[- ]\d{3,4}[- ]?\d{3,4}|\d{2} \d{3} \d{2} \d{2})(?![\w-])/g,
  },
  { category: 'PHONE', ...shape, needs: '(0', find: /\(0\d{0,4}\)\s?\d{3,5}[ -]?\d{3,4}(?:[ -]?\d{3,4})?(?![\w-])/g },
  {
    category: 'PHONE',
    ...shape,
    find: /(?<![\w.$/–-])\d{3}[-–.]\d{4}(?:,?\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?![\w/–-]|\.\d)/gi,
  },
  {
    category: 'PHONE',
    ...cue,
    needs: /\d{3}[-–. ]{0,2}\d{4}/,
    begins: wordsOf(
      'phone cell mobile tel telephone call called text texted reach reached number pager landline voicemail line',
    ),
    find: /\b(?:phone|cell|mobile|tel|telephone|call(?:ed)?|text(?:ed)?|reach(?:ed)?|number|pager|landline|voicemail|line)(?:\s(?:number|no\.?|#|is|was|at|on|her|him|them|me|us|back|line|phone)){0,4}[\s:#=-]{1,3}(?<value>(?:\(?\d{3}\)?[-–. ]{0,2})?\d{3}[-–. ]{0,2}\d{4}(?:,?\s?(?:x|ext\.?)\s?\d{1,6})?)(?![\w-])/iy,
    check: isNational,
  },
  {
    category: 'PHONE',
    ...cue,
    begins: wordsOf('ext extension'),
    find: /\b(?:ext|extension)\.?\s?#?(?<value>\d{2,6})\b/iy,
  },
  {
    category: 'PHONE',
    ...shape,
    find: new RegExp(`\\b${digitWord}(?:(?:\\s?[-–,.]\\s?|\\s)${digitWord}){4,13}\\b`, 'gi'),
    check: (match) => {
      const parts = match[0].toLowerCase().split(/[\s\-–,.]+/);
      const spoken = parts.filter((part) => /^[a-z]/.test(part)).length;
      return spoken >= 3 && spoken + digitsIn(match[0]) >= 7;
    },
  },
];
