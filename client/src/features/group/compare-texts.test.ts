import { expect, test } from 'vitest';
import { compareTexts, type Stretch } from './compare-texts.ts';

function without(kind: Stretch['kind'], stretches: readonly Stretch[]): string {
  return stretches.flatMap((stretch) => (stretch.kind === kind ? [] : [stretch.text])).join('');
}

test('a word that changed within a line stands between the words that stayed', () => {
  expect(compareTexts('We meet on Tuesday.\nAlways.', 'We meet on Monday.\nAlways.')).toEqual([
    { kind: 'same', text: 'We meet on ' },
    { kind: 'removed', text: 'Tuesday.' },
    { kind: 'added', text: 'Monday.' },
    { kind: 'same', text: '\nAlways.' },
  ]);
});

test('a paragraph that came is one stretch, and so is one that has hardly a word of the old one', () => {
  const [first, second] = ['What stays here\nAll of it.\n', '\nMoney\nIt costs nothing.\n'];
  expect(compareTexts(first, first + second)).toEqual([
    { kind: 'same', text: first },
    { kind: 'added', text: second },
  ]);
  expect(compareTexts('Fees are paid monthly.', 'Nobody records, photographs or transcribes.')).toEqual([
    { kind: 'removed', text: 'Fees are paid monthly.' },
    { kind: 'added', text: 'Nobody records, photographs or transcribes.' },
  ]);
});

test.each([
  ['', ''],
  ['', 'One line'],
  ['One line\n', ''],
  ['a\n\n\nb', 'a\nb\n'],
  ['x y z\nq', 'x z y\nq q'],
])('from %j to %j nothing is lost', (before, after) => {
  const stretches = compareTexts(before, after);
  expect([without('added', stretches), without('removed', stretches)]).toEqual([before, after]);
});
