import { expect, test } from 'vitest';
import { findStreets } from './streets.ts';

const found = (text: string) => findStreets(text).map(({ start, end }) => text.slice(start, end));

test.each([
  '12 Elm Street',
  '14-16 North St.',
  '4021 NE Martin Luther King Junior Boulevard',
  '7b Park Avenue, apt 4',
  '120 34th St NW',
  '9 St. Mary’s Close',
])('"%s" is a street with its number', (street) => expect(found(`Lives at ${street}, he said.`)).toEqual([street]));

test.each(['3 times on the way', '20 mg place', 'at 5 we walk', '2 sessions in a row'])('"%s" is none', (text) =>
  expect(found(text)).toEqual([]),
);
