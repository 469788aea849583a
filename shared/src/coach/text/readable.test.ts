import { expect, test } from 'vitest';
import { findIdentifiers } from '../find-identifiers.ts';

test.each([
  ['a phone number with hyphens of a word processor', 'Call 555\u2011201\u20117788 please.', '555\u2011201\u20117788'],
  ['a phone number in wide figures', 'Call ５５５-２０１-７７８８ please.', '５５５-２０１-７７８８'],
  ['an address with a wide sign', 'Write to m.keller＠example．com today.', 'm.keller＠example．com'],
  [
    'a name with a sign that cannot be seen',
    'I saw Mrs. Kel\u200Bler\u00ADhoven again.',
    'Mrs. Kel\u200Bler\u00ADhoven',
  ],
  ['a name behind such a sign', '\uFEFFThen Mrs. Kellerhoven rang.', 'Mrs. Kellerhoven'],
])('%s is found where it was written', (_, text, words) => {
  expect(findIdentifiers(text).map(({ start, end }) => text.slice(start, end))).toEqual([words]);
});
