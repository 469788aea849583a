import { expect, test } from 'vitest';
import { builtInFormats, formatById } from './built-in.ts';
import { copyOf } from './copy-of.ts';
import { flaws } from './sound.ts';

test.each(builtInFormats)('a copy of $name is sound, bears its own name and says on what it is based', (format) => {
  const copy = copyOf(format, 'our-own', 'Our Tuesday way');
  expect(flaws(copy)).toEqual([]);
  expect(copy).toEqual({
    ...format,
    id: 'our-own',
    name: 'Our Tuesday way',
    source: expect.stringContaining(format.name),
  });
  expect(copy.source).toContain(format.source);
});

test('a copy of a copy still names the first', () => {
  const first = copyOf(formatById('balint'), 'one', 'Our Balint');
  expect(copyOf(first, 'two', 'Our other Balint').source).toBe(first.source);
});

test('a source that would become too long is cut, and the copy stays sound', () => {
  const wordy = { ...formatById('free'), source: 'x'.repeat(300) };
  expect(flaws(wordy)).toEqual([]);
  expect(flaws(copyOf(wordy, 'two', 'Copy'))).toEqual([]);
});
