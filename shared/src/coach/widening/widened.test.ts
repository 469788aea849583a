import { expect, test } from 'vitest';
import type { Candidate, Category } from '../finding.ts';
import { widened } from './widened.ts';

/** The parts between « and » as findings of these kinds, and what becomes of them. */
function widenedIn(marked: string, ...kinds: readonly Category[]): string[] {
  const parts = marked.split(/[«»]/);
  const text = parts.join('');
  const findings: Candidate[] = [];
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const category = kinds[(index - 1) / 2];
    if (category) findings.push({ start: at, end: at + part.length, category, level: 'red', reason: 'cue' });
    at += part.length;
  }
  return widened(text, findings).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['on the night of «October 5» he', 'DATE', 'the night of October 5'],
  ['due «November», 14, she said', 'DATE', 'November, 14'],
  ['DOB «2 Nov» 81.', 'DATE', '2 Nov 81'],
  ['Sa mère, le «22 octobre», dit', 'DATE', 'le 22 octobre'],
  ['on the «N»2 to work', 'LOCATION', 'N2'],
  ['at «Villa del Sol», #44, since', 'LOCATION', 'Villa del Sol, #44'],
  ['at lot 14 «Dove Ct» now', 'LOCATION', 'lot 14 Dove Ct'],
  ['at 31-14 «Ditmars» now', 'LOCATION', '31-14 Ditmars'],
  ['union «ATU» 1700 rep', 'ORG', 'ATU 1700'],
  ['the «school» for the deaf', 'ORG', 'school for the deaf'],
  ['Medicare «2950 01234» 1/3.', 'HEALTH_PLAN', '2950 01234 1/3'],
  ['she has the summit «selfie» still', 'PHOTO', 'the summit selfie'],
  ['his «picture» on a wanted flyer', 'PHOTO', 'his picture on a wanted flyer'],
  ['swabs and «a hair sample» taken', 'BIOMETRIC', 'swabs and a hair sample taken'],
  ['she is «ninety-two» and a half', 'AGE90', 'ninety-two and a half'],
] as const)('what belongs to a finding goes with it: %s', (marked, kind, whole) => {
  expect(widenedIn(marked, kind)).toEqual([whole]);
});

test.each([
  ['«Gabriela Montes» de «Oca» came', ['NAME', 'NAME'], ['Gabriela Montes de Oca']],
  ['from «Halloween» until «Jan 29» he', ['DATE', 'DATE'], ['Halloween until Jan 29']],
  ['at «Jack» in the «Box» now', ['ORG', 'ORG'], ['Jack in the Box']],
  ['«Anna» and «Ben» came', ['NAME', 'NAME'], ['Anna', 'Ben']],
] as const)('halves of one name become one, two people do not: %s', (marked, kinds, whole) => {
  expect(widenedIn(marked, ...kinds)).toEqual(whole);
});

test.each([
  ['seen\nthe night of\n«October 5»\n2024', 'DATE', 'October 5'],
  ['«Dove Ct»\nUnit 4', 'LOCATION', 'Dove Ct'],
  ['«ATU» 3 times', 'ORG', 'ATU'],
] as const)('another line or another number does not: %s', (marked, kind, alone) => {
  expect(widenedIn(marked, kind)).toEqual([alone]);
});

test('of two that become one the redder level counts, and what the author listed stays as it is', () => {
  const [half, other] = [
    { start: 0, end: 4, category: 'NAME', level: 'amber', reason: 'known-name' },
    { start: 8, end: 11, category: 'NAME', level: 'red', reason: 'known-name' },
  ] as const;
  expect(widened('Rosa de Oca', [half, other])).toEqual([{ ...half, end: 11, level: 'red' }]);
  const listed = { ...other, reason: 'own-list' } as const;
  expect(widened('Rosa de Oca', [half, listed])).toEqual([half, listed]);
});
