import { expect, test } from 'vitest';
import { englishOf } from './reader-language.ts';

test.each([
  [['de-DE', 'en-AU', 'en-US'], 'en-AU'],
  [['en-US@posix', 'en-CA'], 'en-CA'],
  [['en_US.UTF-8'], 'en-GB'],
  [['en-'], 'en-GB'],
  [[], 'en-GB'],
])('of %j the dates speak %s, and can be written in it', (languages, chosen) => {
  expect(englishOf(languages)).toBe(chosen);
  expect(new Date(0).toLocaleDateString(englishOf(languages))).toMatch(/1970/);
});
