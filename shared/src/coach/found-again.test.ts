import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foundAgain } from './found-again.ts';

/** What of `after` is found of the words in angle brackets. */
function found(marked: string, after: string): string[] {
  const spans: { start: number; end: number }[] = [];
  let before = '';
  for (const [index, part] of marked.split(/[<>]/).entries()) {
    if (index % 2 === 1) spans.push({ start: before.length, end: before.length + part.length });
    before += part;
  }
  return foundAgain(before, after, spans).map(({ start, end }) => `${start}:${after.slice(start, end)}`);
}

test('in the same text all spans are where they were', () => {
  expect(found('She saw <Keller> on <14 March>.', 'She saw Keller on 14 March.')).toEqual(['8:Keller', '18:14 March']);
});

test('words before and behind what somebody wrote are found where they moved to', () => {
  expect(found('I saw <Keller>. It rained. <Osten> rang.', 'I saw Keller. It rained hard. Osten rang.')).toEqual([
    '6:Keller',
    '30:Osten',
  ]);
});

test('a word that is being written is found as it stands by now', () => {
  expect(found('I saw <Mr. Zorr>', 'I saw Mr. Zorrvik again')).toEqual(['6:Mr. Zorrvik']);
  expect(found('<Zorrvik> rang', 'McZorrvik rang')).toEqual(['0:McZorrvik']);
});

test('where several wrote at once the same words are found wherever they stand now', () => {
  expect(found('a <Keller> and <Osten> b', 'x Osten, Keller and Keller y')).toEqual([
    '2:Osten',
    '9:Keller',
    '20:Keller',
  ]);
});

test('words that stand within another word by now, or are gone, are left out', () => {
  expect(found('a <Hall> b', 'x Hallway y')).toEqual([]);
  expect(found('a <Hall> b', '')).toEqual([]);
});

test('words that begin with no letter are found again, too', () => {
  expect(found('a <@keller> b', 'x @keller y')).toEqual(['2:@keller']);
});

test('whatever was written, what is found lies in the text, in order and apart', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\n', '1', '@', 'é') });
  fc.assert(
    fc.property(text, text, fc.array(fc.nat(30)), (before, after, cuts) => {
      const at = [...new Set(cuts.map((cut) => Math.min(cut, before.length)))].toSorted((one, other) => one - other);
      const spans = at.slice(1).map((end, index) => ({ start: at[index] ?? 0, end }));
      let last = 0;
      for (const { start, end } of foundAgain(before, after, spans)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(after.length);
        last = end;
      }
    }),
  );
});

test('among thousands of words each is found', () => {
  const names = Array.from({ length: 3_000 }, (_, index) => `Mr. Keller${index}`);
  const marked = names.map((name) => `<${name}>`).join(' and ');
  expect(found(`x ${marked} x`, `y ${names.join(' and ')} y`)).toHaveLength(3_000);
});
