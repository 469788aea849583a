import { expect, test } from 'vitest';
import { tellEvent } from './history.ts';
import type { GroupWords } from './words.ts';

const words: GroupWords = {
  person: (id) => ({ id, name: `${id.charAt(0).toUpperCase()}${id.slice(1)}` }),
  date: (date) => date.slice(5),
  day: () => '12 May',
  moment: () => '12 May at 17:30',
};

test.each([
  ['away', 'ana', '05-12', 'Ana is away on 05-12.'],
  ['away', 'ana', '05-19', 'Ana is away from 05-12 to 05-19.'],
  ['away', 'ben', '05-12', 'Ben marked Ana away on 05-12.'],
  ['back', 'ana', '05-12', 'Ana is back: not away on 05-12.'],
  ['back', 'ben', '05-19', 'Ben took back that Ana is away from 05-12 to 05-19.'],
] as const)('%s by %s until %s says one day as one and several as a span', (kind, by, to, sentence) => {
  const body = { kind, person: 'ana', from: '2026-05-12', to: `2026-${to}` };
  expect(tellEvent(body, by, words)).toBe(sentence);
});

test('a break of a single day is said as one day', () => {
  const body = { kind: 'break', from: '2026-05-12', to: '2026-05-12' } as const;
  expect(tellEvent(body, 'ana', words)).toBe('Ana put in a break on 05-12.');
});
