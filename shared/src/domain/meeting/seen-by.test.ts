import { expect, test } from 'vitest';
import { seenBy, somebody } from './seen-by.ts';
import { oneCase } from './testing/one-case.ts';

const meeting = {
  ...oneCase('structured-group-supervision', 'pia', 'case-1'),
  lead: 'fay',
  ready: ['mo', 'ana', 'pia'],
  bringBack: true,
};

test('of those who are ready everybody learns how many, and of nobody but themselves who', () => {
  expect(seenBy(meeting, 'ana').ready.toSorted()).toEqual(['ana', somebody, somebody]);
  expect(seenBy(meeting, 'fay').ready).toEqual([somebody, somebody, somebody]);
});

test('the order says nothing of who was ready first', () => {
  const other = { ...meeting, ready: meeting.ready.toReversed() };
  expect(seenBy(meeting, 'mo')).toEqual(seenBy(other, 'mo'));
});

test('that the presenter wants to be brought back is for the presenter and the lead', () => {
  const hears = ['pia', 'fay', 'mo', 'ana'].filter((person) => seenBy(meeting, person).bringBack);
  expect(hears).toEqual(['pia', 'fay']);
});

test('nothing else is another for anybody', () => {
  const { ready, bringBack, ...rest } = seenBy(meeting, 'mo');
  expect(meeting).toMatchObject(rest);
  expect([ready.length, bringBack]).toEqual([3, false]);
});
