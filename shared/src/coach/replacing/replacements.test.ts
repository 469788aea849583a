import { expect, test } from 'vitest';
import { findIdentifiers } from '../find-identifiers.ts';

/** The text with every replacement in its place. */
function cleaned(text: string): string {
  return findIdentifiers(text)
    .toReversed()
    .reduce(
      (so, { start, end, replacement }) => so.slice(0, start) + (replacement ?? so.slice(start, end)) + so.slice(end),
      text,
    );
}

test.each([
  'Her mother, Mrs. Kellerhoven, rang on 14 March. Mrs. Kellerhoven was in tears.',
  'Tom Baker called from 12 Elm Street, Dayton, at 555-123-4567. MRN 1234567, SSN 123-45-6789.',
  'Her grandfather is ninety-four. They met on 3/4/2021 and again on 3/18/2021. Write to tb@x.org.',
  'His sister Ana Ruiz and her son Marco Ruiz live in Springfield.',
])('the coach asks about nothing that it put there itself: %s', (text) => {
  expect(findIdentifiers(cleaned(text))).toEqual([]);
});

test('one person is called the same throughout', () => {
  expect(cleaned('Tom Baker rang. Later Baker wept, and Tom left.')).toBe(
    'Person A rang. Later Person A wept, and Person A left.',
  );
});

test('dates stand relative to the first one', () => {
  expect(cleaned('We met on 3/4/2021 and again on 3/18/2021.')).toBe(
    'We met on [first date], 2021 and again on 2 weeks later.',
  );
});

test('the dot that ends a sentence is no part of its date', () => {
  const text = 'She rang on 14 March. Then nothing.';
  const [date] = findIdentifiers(text);
  expect(text.slice(date?.start, date?.end)).toBe('14 March');
});

test('somebody with a title is another person than who has the same surname', () => {
  const text = cleaned('Tessa Keller was late. Mrs. Keller rang, and Tessa wept. Mrs. Keller rang again.');
  expect(text).toBe('Person A was late. Person B rang, and Person A wept. Person B rang again.');
});
