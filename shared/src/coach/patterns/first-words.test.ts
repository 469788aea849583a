import { expect, test } from 'vitest';
import { findFeasts } from '../dates/feasts.ts';
import type { Span } from '../finding.ts';
import { holidays } from '../lists/calendar.ts';
import { formsOf } from '../testing/forms-of.ts';
import { type Words, wordsIn } from '../text/words-in.ts';
import { piecesOf } from '../weighing/piece.ts';
import { chainNames, chains } from './chains.ts';
import { matches } from './pattern.ts';

function missed(forms: readonly string[], find: (text: string, words: Words) => readonly Span[]): string[] {
  return forms.filter((form) => {
    const text = `Before ${form}, he said.`;
    return !find(text, wordsIn(piecesOf(text))).some(({ start, end }) => text.slice(start, end) === form);
  });
}

test('every form of every feast is found where its first word stands', () => {
  const forms = formsOf(holidays);
  expect(forms.length).toBeGreaterThan(200);
  expect(missed(forms, findFeasts)).toEqual([]);
});

test('every form of every chain is found where its first word stands', () => {
  const forms = formsOf(chainNames);
  expect(forms.length).toBeGreaterThan(120);
  expect(missed(forms, (text, words) => matches(text, chains, words))).toEqual([]);
});
