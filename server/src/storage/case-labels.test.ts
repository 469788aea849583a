import { expect, test } from 'vitest';
import { freeLabel } from './case-labels.ts';

test('a label is two words that nobody uses yet, until all are used', () => {
  const taken = new Set<string>();
  for (let count = 0; count < 3_000; count += 1) {
    const label = freeLabel(taken);
    expect(taken.has(label)).toBe(false);
    taken.add(label);
  }
  const plain = [...taken].filter((label) => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(label));
  expect(plain.length).toBeGreaterThan(2_000);
  expect([...taken].at(-1)).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+ 2$/);
});
