import { expect, test, vi } from 'vitest';
import type { Log } from '../observe/log.ts';
import { startClockwork } from './clockwork.ts';

test('a job that fails stops neither the others nor its own next time', async () => {
  const done: string[] = [];
  const errors: unknown[] = [];
  const log = { error: (about: unknown) => void errors.push(about) } as unknown as Log;
  const failing = { name: 'failing', everyMs: 1, run: async () => Promise.reject(new Error('no')) };
  const working = { name: 'working', everyMs: 1, run: async () => void done.push('worked') };
  const clockwork = startClockwork([failing, working], { log, now: () => 0 });
  await clockwork.work();
  await clockwork.work();
  await clockwork.stop();
  expect(done).toEqual(['worked', 'worked']);
  expect(errors).toHaveLength(2);
});

test('stopping waits for the job that runs and starts no other', async () => {
  const done: string[] = [];
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const log = { error: () => {} } as unknown as Log;
  const slow = { name: 'slow', everyMs: 1, run: async () => gate.then(() => void done.push('slow')) };
  const after = { name: 'after', everyMs: 1, run: async () => void done.push('after') };
  const clockwork = startClockwork([slow, after], { log, now: () => 0 });
  void clockwork.work();
  await Promise.resolve();
  const stopping = clockwork.stop();
  release();
  await stopping;
  expect(done).toEqual(['slow']);
});

test('a clock that is set back lets no job wait longer than it would have', async () => {
  let [clock, runs] = [1_000_000, 0];
  const run = async () => {
    runs += 1;
  };
  const job = { name: 'job', everyMs: 1_000, run };
  const clockwork = startClockwork([job], { log: { error: () => {} } as unknown as Log, now: () => clock }, 1);
  await vi.waitFor(() => expect(runs).toBe(1));
  clock = 10;
  await vi.waitFor(() => expect(runs).toBe(2));
  await clockwork.stop();
});
