import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useAttestation } from './attestation.tsx';

const read = (words: string, checked: boolean) => ({ blocks: [words], findings: [], checked, failed: false });

function attesting(words: string) {
  let stands = words;
  const view = renderHook(({ read }) => useAttestation({ read, now: () => stands }), {
    initialProps: { read: read(words, true) },
  });
  const write = (next: string) => {
    stands = next;
    view.rerender({ read: read(words, false) });
  };
  return { view, write, ticked: () => view.result.current.ticked, given: () => view.result.current.given };
}

test('a word given while the coach still reads stays, and counts once the coach has read', () => {
  const { view, write, ticked, given } = attesting('He asks.');
  write('He asks whether we can go on.');
  act(() => view.result.current.tick(true));
  expect([ticked(), given()]).toEqual([true, false]);
  view.rerender({ read: read('He asks whether we can go on.', true) });
  expect([ticked(), given()]).toEqual([true, true]);
});

test('a word given is for just these words, and is gone when they change', () => {
  const { view, write, ticked, given } = attesting('He asks.');
  act(() => view.result.current.tick(true));
  expect([ticked(), given()]).toEqual([true, true]);
  write('He asks me.');
  expect([ticked(), given()]).toEqual([false, false]);
});
