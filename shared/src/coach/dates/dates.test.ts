import { expect, test } from 'vitest';
import { findIdentifiers } from '../find-identifiers.ts';

function found(text: string): string[] {
  return findIdentifiers(text).map(({ start, end, category }) => `${category} ${text.slice(start, end)}`);
}

test.each([
  ['She came on Mar. the 3rd and left.', ['DATE Mar. the 3rd']],
  ['Seen Mar. third, again.', ['DATE Mar. third']],
  ['It was 14 Mar. of 2020 then.', ['DATE 14 Mar. of 2020']],
  ['We stopped Mar. 3 to Apr. the 5th, both.', ['DATE Mar. 3 to Apr. the 5th']],
  ['She rang on 14 March. Then nothing.', ['DATE 14 March']],
  ['On 14 Mar. and 15 Apr. we met.', ['DATE 14 Mar. and 15 Apr']],
])('a month may be abbreviated, and the last dot is no part of it: %s', (text, dates) => {
  expect(found(text)).toEqual(dates);
});
