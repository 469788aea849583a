import { expect, test } from 'vitest';
import { findIdentifiers } from '../find-identifiers.ts';
import { newStanding } from './standing.ts';

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
    'We met on [first date], 2021 and again on a day 2 weeks later.',
  );
});

test('the dot that ends a sentence is no part of its date', () => {
  const text = 'She rang on 14 March. Then nothing.';
  const [date] = findIdentifiers(text);
  expect(text.slice(date?.start, date?.end)).toBe('14 March');
});

test('the stop of the sentence stays where an address ends it', () => {
  expect(cleaned('He waits outside 418 Alder Creek Road. She stays in.')).toBe(
    'He waits outside [address]. She stays in.',
  );
});

test('a day of a year that is told with two figures is not counted from one without', () => {
  expect(cleaned('They met on 12 June. DOB 03/11/91, says the letter.')).toBe(
    'They met on [first date]. DOB [date], says the letter.',
  );
});

test('a seventh town is not the eighth', () => {
  const towns = ['Dayton', 'Toledo', 'Akron', 'Canton', 'Elyria', 'Lorain', 'Sandusky', 'Findlay'];
  const text = cleaned(towns.map((town) => `He lived in ${town}.`).join(' '));
  expect(text).toContain('in a town (7). He lived in a town (8).');
});

test('a town of several words is a town', () => {
  expect(cleaned("They came here from Coeur d'Alene.")).toBe('They came here from a town.');
});

test('somebody with a title is another person than who has the same surname', () => {
  const text = cleaned('Tessa Keller was late. Mrs. Keller rang, and Tessa wept. Mrs. Keller rang again.');
  expect(text).toBe('Person A was late. Person B rang, and Person A wept. Person B rang again.');
});

/** Each finding replaced by itself, one after the other, with what stood before carried on, as on the page. */
function cleanedOneByOne(text: string): string {
  const standing = newStanding();
  let so = text;
  for (let step = 0; step < 30; step += 1) {
    const [found] = findIdentifiers(so, { standing }).filter(({ replacement }) => replacement !== undefined);
    if (!found) return so;
    const words = so.slice(found.start, found.end);
    so = so.replaceAll(words, found.replacement as string);
  }
  return so;
}

test('people and towns stay apart when they are replaced one after the other', () => {
  const text = cleanedOneByOne(
    'Thomas sat down. Claudia came later. Then Stefan and Claudia met in Dayton and in Toledo, and Thomas left.',
  );
  expect(text).toBe(
    'Person A sat down. Person B came later. Then Person C and Person B met in a town and in another town, and Person A left.',
  );
});

test('dates replaced one after the other keep their distance from the first', () => {
  const text = cleanedOneByOne('We met on 3/4/2021, then on 3/18/2021 and last on 3/25/2021.');
  expect(text).toBe('We met on [first date], 2021, then on a day 2 weeks later and last on a day 3 weeks later.');
});

test('who comes up again after the name was replaced is the same person', () => {
  const standing = newStanding();
  findIdentifiers('Thomas sat down. Claudia came later.', { standing });
  const later = 'Person A sat down. Person B came later. Then Claudia rang, and Stefan too.';
  const [claudia, stefan] = findIdentifiers(later, { standing });
  expect([claudia?.replacement, stefan?.replacement]).toEqual(['Person B', 'Person C']);
});

test('a letter that stands in the text already is not given to somebody else', () => {
  const [claudia] = findIdentifiers('Person A sat down. Later Claudia Brunner came.');
  expect(claudia?.replacement).toBe('Person B');
});

test('a name that was only half typed keeps no letter', () => {
  const standing = newStanding();
  findIdentifiers('I saw Thoma', { standing });
  const [whole] = findIdentifiers('I saw Thomas', { standing });
  expect(whole?.replacement).toBe('Person A');
});

test('behind an article the replacement goes without its own', () => {
  expect(cleaned('She works at the Walmart in town.')).toBe('She works at the organisation in town.');
});

test('a sentence that ends with a stand-in is not read as the beginning of a name', () => {
  expect(findIdentifiers('I told Person B. Later it rained, said Person A.')).toEqual([]);
});

test('who is introduced by a relation is called the same with and without it', () => {
  expect(cleaned('His wife Claudia rang. Thomas wept, and Claudia did not.')).toBe(
    'His wife Person A rang. Person B wept, and Person A did not.',
  );
});
