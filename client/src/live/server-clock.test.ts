import { expect, test } from 'vitest';
import { measureOffset } from './server-clock.ts';

/** A network whose answers take these times there and back, and a server 60 s ahead. */
function network(delays: readonly [there: number, back: number][]) {
  let now = 1_000_000;
  let asked = 0;
  const ask = async () => {
    const [there, back] = delays[asked++] ?? [0, 0];
    now += there;
    const server = now + 60_000;
    now += back;
    return server;
  };
  return { ask, localNow: () => now };
}

test('half of the way there and back is taken off', async () => {
  const { ask, localNow } = network([
    [40, 40],
    [40, 40],
    [40, 40],
    [40, 40],
    [40, 40],
  ]);
  expect(await measureOffset(ask, localNow)).toBe(60_000);
});

test('one answer that was long under way does not move the clock', async () => {
  const { ask, localNow } = network([
    [10, 10],
    [10, 4_000],
    [10, 10],
    [10, 10],
    [10, 10],
  ]);
  expect(await measureOffset(ask, localNow)).toBe(60_000);
});
