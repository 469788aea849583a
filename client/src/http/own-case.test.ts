import { expect, test } from 'vitest';
import { ana, ben, meetingOf } from '../testing/samples.ts';
import { ownCase, presentersOf, presentsWord } from './own-case.ts';

const [first] = meetingOf().cases;
const byThree = {
  cases: [ben, ana, { ...ben, id: 'cleo', name: 'Cleo' }].map((presenter) => ({ ...first, presenter })),
};

test.each([
  [ana.id, 'Ben Okafor, you and Cleo'],
  [ben.id, 'You, Ana Ruiz and Cleo'],
  ['somebody', 'Ben Okafor, Ana Ruiz and Cleo'],
])('those who present are named in the order of their cases, for %s', (me, words) => {
  expect(presentersOf(byThree as ReturnType<typeof meetingOf>, me)).toBe(words);
});

test('one person presents, you and several present', () => {
  expect(presentsWord(meetingOf(), ana.id)).toBe('presents');
  expect(presentsWord(meetingOf(), ben.id)).toBe('present');
  expect(presentsWord(byThree as ReturnType<typeof meetingOf>, 'somebody')).toBe('present');
});

test('one’s own case is found wherever it stands', () => {
  expect(ownCase(byThree as ReturnType<typeof meetingOf>, 'cleo')?.presenter.name).toBe('Cleo');
  expect(ownCase(meetingOf(), ana.id)).toBeUndefined();
});
