import { expect, test } from 'vitest';
import { GuardedWorld } from './guarded-world.ts';

/** `FUZZ_SEEDS=300 FUZZ_STEPS=1000` is the long run of the decision record; CI runs a part of it. */
const seeds = Number(process.env.FUZZ_SEEDS ?? 20);
const steps = Number(process.env.FUZZ_STEPS ?? 200);

test('honest people are never refused, and nothing changes outside the reported touches', {
  timeout: 3_600_000,
}, () => {
  const counts = { honest: 0, hostileAccepted: 0, hostileRefused: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    const world = new GuardedWorld(seed);
    let at = 0;
    try {
      for (; at < steps; at++) world.step();
      world.settle();
    } catch (cause) {
      throw new Error(`seed ${seed}, step ${at}`, { cause });
    }
    counts.honest += world.counts.honest;
    counts.hostileAccepted += world.counts.hostileAccepted;
    counts.hostileRefused += world.counts.hostileRefused;
  }
  process.stdout.write(`fuzz: ${JSON.stringify(counts)}\n`);
  expect(counts.honest).toBeGreaterThan(seeds);
  expect(counts.hostileRefused).toBeGreaterThan(seeds);
  expect(counts.hostileAccepted).toBeGreaterThan(0);
});
