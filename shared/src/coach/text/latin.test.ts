import { expect, test } from 'vitest';
import { latin } from './latin.ts';

test('letters of the Latin script are read inside classes and outside of them', () => {
  const name = latin(/\p{Lu}[\p{Ll}'-]+\p{L}/gu);
  expect('Nguyễn met Łukasz, O’Zoë and élan'.match(name)).toEqual(['Nguyễn', 'Łukasz', 'Zoë']);
});

test('everything else in the expression stays as it is', () => {
  const { source, flags } = latin(/(?<![\p{L}\d])a\[b\](?=\s|$)/giu);
  expect(source).toMatch(/^\(\?<!\[A-Z.*\\d\]\)a\\\[b\\\]\(\?=\\s\|\$\)$/);
  expect(flags).toBe('gi');
});
