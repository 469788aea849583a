import { expect, test } from 'vitest';
import { seenBy, somebody } from './seen-by.ts';
import { oneCase } from './testing/one-case.ts';

const meeting = {
  ...oneCase('structured-group-supervision', 'pia', 'case-1'),
  lead: 'fay',
  ready: ['mo', 'ana', 'pia'],
  bringBack: true,
  blanked: ['mo.1', 'ana.2', 'mo.3'],
};

const here = new Set(['fay', 'mo', 'ana', 'pia']);

test('of those who are ready everybody learns how many, and of nobody but themselves who', () => {
  expect(seenBy(meeting, 'ana', here).ready.toSorted()).toEqual(['ana', somebody, somebody]);
  expect(seenBy(meeting, 'fay', here).ready).toEqual([somebody, somebody, somebody]);
});

test('the order says nothing of who was ready first', () => {
  const other = { ...meeting, ready: meeting.ready.toReversed() };
  expect(seenBy(meeting, 'mo', here)).toEqual(seenBy(other, 'mo', here));
});

test('whoever was ready and is gone is not counted', () => {
  expect(seenBy(meeting, 'fay', new Set(['fay', 'ana'])).ready).toEqual([somebody]);
});

test('that the presenter wants to be brought back is for the presenter and the lead', () => {
  const hears = ['pia', 'fay', 'mo', 'ana'].filter((person) => seenBy(meeting, person, here).bringBack);
  expect(hears).toEqual(['pia', 'fay']);
});

test('what was blanked is told to its author alone', () => {
  expect(seenBy(meeting, 'mo', here).blanked).toEqual(['mo.1', 'mo.3']);
  expect(seenBy(meeting, 'fay', here).blanked).toEqual([]);
});

test('nothing else is another for anybody', () => {
  const { ready, bringBack, blanked, ...rest } = seenBy(meeting, 'mo', here);
  expect(meeting).toMatchObject(rest);
  expect([ready.length, bringBack, blanked.length]).toEqual([3, false, 2]);
});
