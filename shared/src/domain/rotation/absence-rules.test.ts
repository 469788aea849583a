import { expect, test } from 'vitest';
import { endedNow, overlapping, spanFlaw } from './absence-rules.ts';

const today = '2026-05-12';

test.each([
  ['ends-before-it-begins', '2026-05-20', '2026-05-19'],
  ['over', '2026-05-01', '2026-05-11'],
  ['too-long', '2026-05-12', '2027-05-13'],
  [undefined, '2026-05-01', '2026-05-12'],
  [undefined, '2026-05-12', '2026-05-12'],
  [undefined, '2026-05-12', '2027-05-12'],
] as const)('of a span it says: %s', (flaw, from, to) => {
  expect(spanFlaw({ from, to }, today)).toBe(flaw);
});

test('two times away of one person overlap when they share a day', () => {
  const away = { id: 'a', person: 'ana', from: '2026-05-12', to: '2026-05-14' };
  const wish = (person: string, from: string, to: string) => overlapping([away], { person, from, to });
  expect(wish('ana', '2026-05-14', '2026-05-20')).toBe(away);
  expect(wish('ana', '2026-05-01', '2026-05-30')).toBe(away);
  expect(wish('ana', '2026-05-15', '2026-05-20')).toBeUndefined();
  expect(wish('ben', '2026-05-12', '2026-05-14')).toBeUndefined();
});

test('what ends now keeps the days that have passed, and goes where it had not begun', () => {
  expect(endedNow({ from: '2026-05-10', to: '2026-05-20' }, today)).toEqual({ from: '2026-05-10', to: '2026-05-11' });
  expect(endedNow({ from: today, to: '2026-05-20' }, today)).toBeUndefined();
});
