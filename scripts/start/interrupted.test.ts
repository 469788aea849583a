import { expect, test } from 'vitest';
import { interruptions } from './interrupted.ts';

const wrapper = { pid: 50, parent: 45, command: '/bin/sh /circle/node_modules/.bin/node scripts/start.ts' };
const script = { pid: 45, parent: 40, command: 'sh -c node scripts/start.ts' };
const pnpm = { pid: 40, parent: 30, command: 'node /home/me/.npm/_npx/1a2b/node_modules/.bin/pnpm start' };
const between = { pid: 30, parent: 20, command: "sh -c 'pnpm' start" };
const chain = [wrapper, script, pnpm, between];

test('a shell that woke up while the one above us slept was interrupted, and says so once', () => {
  const wakes = new Map(chain.map(({ pid }) => [pid, 2]));
  const interrupted = interruptions(chain, (pid) => wakes.get(pid));
  expect(interrupted()).toBe(false);
  wakes.set(between.pid, 3);
  expect(interrupted()).toBe(true);
  expect(interrupted()).toBe(false);
});

test('a suspended machine, which wakes everybody, interrupts nobody', () => {
  const wakes = new Map(chain.map(({ pid }) => [pid, 2]));
  const interrupted = interruptions(chain, (pid) => wakes.get(pid));
  for (const { pid } of chain) wakes.set(pid, 3);
  expect(interrupted()).toBe(false);
});

test('what is no shell may wake as often as it likes, and without counts nothing is assumed', () => {
  const wakes = new Map(chain.map(({ pid }) => [pid, 2]));
  const interrupted = interruptions(chain, (pid) => wakes.get(pid));
  wakes.set(pnpm.pid, 900);
  expect(interrupted()).toBe(false);
  expect(interruptions(chain, () => undefined)()).toBe(false);
  expect(interruptions([], () => 1)()).toBe(false);
});
