import { wordsOf } from '../lists/words-of.ts';
import { latin } from '../text/latin.ts';
import type { Pattern } from './pattern.ts';

const organisation = { category: 'ORG', level: 'red', reason: 'organisation' } as const;
const street = { category: 'LOCATION', level: 'red', reason: 'address' } as const;

/** Ships, numbered schools, streets of other tongues: their first word says what the next ones name. */
export const namedByForm: readonly Pattern[] = [
  {
    ...organisation,
    begins: wordsOf('uss usns hms hmcs hmas rms ss mv fv f m'),
    find: latin(/\b(?:USS|USNS|HMS|HMCS|HMAS|RMS|SS|MV|FV|F\/V|M\/V)\s\p{Lu}\p{L}{2,20}(?:\s\p{Lu}\p{Ll}{2,20})?/uy),
  },
  { ...organisation, find: /\b(?:P\.\s?S\.|I\.\s?S\.|PS|IS|MS|JHS|CS)\s?#?\d{1,3}(?![\w/.-]\d)\b/g },
  {
    ...organisation,
    begins: wordsOf('local lodge troop post engine ladder station precinct'),
    find: /\b(?:Local|Lodge|Troop|Post|Engine|Ladder|Station|Precinct|Local No\.)\s\d{1,4}\b(?!\s?(?:mg|people|times|of))/y,
  },
  // a name that is spelt out: "T H I B O D E A U X"
  {
    category: 'NAME',
    level: 'red',
    reason: 'initials',
    needs: /[A-Z][ -][A-Z][ -][A-Z][ -][A-Z]/,
    find: latin(/(?<!\b\p{Lu}[ -])\b(?:\p{Lu}[ -]){3,20}\p{Lu}\b(?![ -]\p{Lu}\b)/gu),
  },
  {
    ...street,
    needs: wordsOf(
      'rue calle avenida piazza via rua ul ulica chemin quai boulevard avenue impasse corso jl jalan estrada',
    ),
    find: latin(
      /(?<![\p{L}])(?:\d{1,4},?\s)?(?:[Rr]ue|[Cc]alle|Avenida|Piazza|Via|[Rr]ua|[Uu]l\.|[Uu]lica|Chemin|Quai|Boulevard|Avenue|Impasse|Corso|[Jj]l\.|[Jj]alan|Estrada)\s(?:(?:de|des|du|da|do|dos|della|del|la|los|las|le|les)\s){0,2}(?:(?:l|d)['’])?\p{Lu}[\p{L}'’-]{2,20}(?:\s\p{Lu}[\p{L}'’-]{2,20}){0,2}(?:,?\s\d{1,4}[a-z]?(?![\p{L}\d/.:]))?/gu,
    ),
  },
];
