import type { Candidate } from '../finding.ts';
import { holidays, plainHolidays } from '../lists/calendar.ts';
import { wordsOf } from '../lists/words-of.ts';
import { firstWords } from '../patterns/first-words.ts';
import { matchAt, matches, type Pattern } from '../patterns/pattern.ts';
import { latin } from '../text/latin.ts';
import type { Words } from '../text/words-in.ts';

const feast = { category: 'DATE', level: 'amber', reason: 'holiday' } as const;
const year = "(?:(?:,|,?\\s(?:of|in))?\\s(?:(?:19|20)\\d{2}|['’]\\d{2}|last ye?a?r|this year))?";
const plainDays =
  'Snow|Sick|Rest|Field|Visiting|Training|First|Last|Every|One|Game|Play|School|Self|Day|Same|Next|Bad|Good|Rainy|Court|Pay|Spa|Off|The|Each|Another|Moving|Wedding|Some|Present|Modern|Cheat|Date|Movie|Late|Opening|Any|What|That|This|Mon|Tues|Wed|Thurs|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

const days = wordsOf('Day Eve eve Saints Souls Sunday Monday Tuesday Wednesday Thursday Friday Saturday Holiday');

function feastOf(names: string, flags = 'gi'): RegExp {
  return new RegExp(
    `\\b(?:${names})\\b(?:\\s(?:eve|night|day|morning|weekend|wknd|dinner|sunday|monday))?${year}`,
    flags,
  );
}

/** "the Monday after", before "Father's Day" */
const beside = /(?<=\b((?:the\s)?(?:\w{3,6}day|day|week(?:end)?)\s(?:after|before|of)\s))/iy;

const feastPatterns: readonly Pattern[] = [
  { ...feast, begins: firstWords(holidays, 'halloween haloween labor labour dia tet'), find: feastOf(holidays, 'iy') },
  { ...feast, needs: /new year|ther['’]?s day/i, find: feastOf(plainHolidays) },
  {
    ...feast,
    needs: wordsOf('eve feast vigil solemnity'),
    begins: wordsOf('the eve feast vigil solemnity'),
    find: latin(
      /\b(?:the\s)?(?:[Ee]ve|[Ff]east|[Vv]igil|[Ss]olemnity)\sof\s(?:the\s|St\.?\s|Saint\s|Our\s|All\s)?\p{Lu}\p{L}+(?:\s(?:of\s)?\p{Lu}\p{L}+)?/uy,
    ),
  },
  {
    ...feast,
    needs: days,
    find: latin(
      new RegExp(
        `\\b(?:St\\.?|Saint|All|Lady|Holy|Palm|Corpus|Mothering|Low|Whit|Maundy|Shrove|Easter|Ash|Good|Bank|Remembrance|Boxing)\\s(?:\\p{Lu}\\p{Ll}+['’]?s?\\s)?(?:Day|Eve|eve|Saints|Souls|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Holiday)\\b${year}`,
        'gu',
      ),
    ),
  },
  {
    ...feast,
    needs: wordsOf('Day Eve Night Weekend'),
    find: latin(
      new RegExp(
        `\\b(?!(?:${plainDays})\\b)\\p{Lu}\\p{Ll}{2,12}['’]?s?\\s(?:Day|Eve|Night|Weekend)\\b(?!\\s(?:Treatment|Program|Hospital|Shift|Care|Camp|School|Center|Services?))${year}`,
        'gu',
      ),
    ),
  },
];

/** Feasts and holidays of many calendars: each is a date, with the day that is told by it. */
export function findFeasts(text: string, words: Words): Candidate[] {
  return matches(text, feastPatterns, words).map((found) => ({
    ...found,
    start: found.start - (matchAt(text, beside, found.start)?.[1]?.length ?? 0),
  }));
}
