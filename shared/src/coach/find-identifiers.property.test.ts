import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIdentifiers } from './find-identifiers.ts';

const words = fc.constantFrom(
  'Mrs.',
  'Kellerhoven',
  'rang',
  'on',
  '14 March',
  '555-0147',
  'and',
  'her',
  'sister',
  'Ana',
  'in',
  'Elyria',
  '😬',
  '\n',
  '"',
  '(',
  ')',
  'jo@example.com',
  'the',
  '3rd',
  'PHQ-9',
  '18/27',
  'May',
  'will',
  '\ud800',
  '0x1F',
  'ninety-two',
  'Dr',
  '.',
  ',',
  '’s',
);
const texts = fc.oneof(
  fc.array(words, { maxLength: 60 }).map((some) => some.join(' ')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

test('whatever the text, findings lie in it, in order, and never over each other', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      for (const { start, end } of findIdentifiers(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
    { numRuns: 400 },
  );
});

test('the same text gives the same findings, whatever was read before', () => {
  fc.assert(
    fc.property(texts, texts, (text, other) => {
      const first = findIdentifiers(text);
      findIdentifiers(other);
      expect(findIdentifiers(text)).toEqual(first);
    }),
  );
});

test('a word of the author’s own list is red wherever it stands as a word', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), fc.array(words, { maxLength: 20 }), (before, after) => {
      const text = `${before.join(' ')} beeswax ${after.join(' ')}`;
      const at = text.indexOf('beeswax');
      const found = findIdentifiers(text, { own: ['beeswax'] }).find(({ start, end }) => start <= at && end >= at + 7);
      expect(found).toMatchObject({ level: 'red', reason: 'own-list' });
    }),
  );
});

test('what the author said identifies nobody is never asked about again', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const settled = findIdentifiers(text).map(({ start, end }) => text.slice(start, end));
      const still = findIdentifiers(text, { settled }).map(({ start, end }) =>
        text.slice(start, end).trim().toLowerCase(),
      );
      const decided = new Set(settled.map((some) => some.trim().toLowerCase()));
      expect(still.filter((some) => decided.has(some))).toEqual([]);
    }),
  );
});

test('a number that its form gives away is found in any company', () => {
  const safe = fc.constantFrom('We talked.', 'She slept well.', 'I felt tired and moved.', 'Nobody spoke.');
  const numbers = fc.constantFrom(
    'jo.lee@example.com',
    '(614) 555-0190',
    '900-12-3344',
    'https://blog.example/posts/41',
  );
  fc.assert(
    fc.property(
      fc.array(safe, { maxLength: 30 }),
      numbers,
      fc.array(safe, { maxLength: 30 }),
      (before, number, after) => {
        const text = [...before, `It says ${number} there.`, ...after].join(' ');
        const at = text.indexOf(number);
        expect(findIdentifiers(text).some(({ start, end }) => start <= at && end >= at + number.length)).toBe(true);
      },
    ),
  );
});

test.each(['1/6 ', '3/4 and ', 'x 3/18 ', '3/18, ', '9/9 walked\n'])(
  'a text of nothing but "%s" is read to its end',
  (again) => {
    expect(() => findIdentifiers(again.repeat(Math.ceil(120_000 / again.length)))).not.toThrow();
  },
);

test('a word that stands there two hundred thousand times is read like any other', () => {
  expect(findIdentifiers(`${'the '.repeat(200_000)}number is 614-555-0190.`)).toMatchObject([{ category: 'PHONE' }]);
});
