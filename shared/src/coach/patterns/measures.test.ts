import { expect, test } from 'vitest';
import { measured } from './measures.ts';

const found = (text: string) => measured(text).map(({ start, end }) => text.slice(start, end));

test.each(['20 mg', '2.5-5mg/day', '~10 to 12 weeks', '45-minute', '3x', '1,000 ml', '6 or 7 times'])(
  '"%s" is an amount with its unit',
  (amount) => expect(found(`He had ${amount}, she said.`)).toEqual([amount]),
);

test.each(['seen 10/21 in court', 'on 9/12 w/ him', 'room 12-3'])('"%s" is none', (text) =>
  expect(found(text)).toEqual([]),
);
