import { beforeEach, expect, test } from 'vitest';
import { forgetKeptInTab, keepInTab, keepOnlyFor, keptInTab, keysKeptInTab } from './kept-in-tab.ts';

beforeEach(() => sessionStorage.clear());

test('what is kept comes back under its key, and is gone when it is taken away', () => {
  keepInTab('room one', 'half a sentence');
  expect(keptInTab('room one')).toBe('half a sentence');
  expect(keysKeptInTab('room ')).toEqual(['room one']);
  keepInTab('room one', null);
  expect(keptInTab('room one')).toBeUndefined();
});

test('signing out leaves nothing', () => {
  keepInTab('room one', 'words');
  forgetKeptInTab();
  expect(keysKeptInTab('')).toEqual([]);
});

test('another person in the same tab finds nothing, the same person finds all', () => {
  keepOnlyFor('ana');
  keepInTab('room one', 'words of ana');
  keepOnlyFor('ana');
  expect(keptInTab('room one')).toBe('words of ana');
  keepOnlyFor('ben');
  expect(keptInTab('room one')).toBeUndefined();
});
