import type { Pattern } from '../patterns/pattern.ts';

const day = '(?:0?[1-9]|[12]\\d|3[01])';

/** Days in figures with blanks or other signs between them: "3 / 14 / 1988", "14. 3. 1988". */
export const partedDays: readonly Pattern[] = [
  {
    category: 'DATE',
    level: 'red',
    reason: 'calendar-date',
    needs: /\d ?[/.] \d|\d \/|\d\\\d/,
    find: new RegExp(
      `(?<![\\w/.-])(?:${day} ?/ ?${day} ?/ ?(?:19|20)?\\d\\d|${day}\\. ${day}\\. (?:19|20)\\d\\d|${day}\\\\${day}\\\\(?:19|20)?\\d\\d)(?![\\w/-]|\\.\\d)`,
      'g',
    ),
  },
];
