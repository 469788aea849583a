import { expect, test } from 'vitest';
import { type Ancestor, launchers, launchersGone } from './launchers.ts';

const wrapper = { pid: 50, parent: 40, command: '/bin/sh /circle/node_modules/.bin/node scripts/start.ts' };
const pnpm = { pid: 40, parent: 30, command: 'node /home/me/.npm/_npx/1a2b/node_modules/.bin/pnpm start' };
const between = { pid: 30, parent: 20, command: "sh -c 'pnpm' start" };
const npx = { pid: 20, parent: 10, command: 'npm exec pnpm@10 start' };
const terminal = { pid: 10, parent: 1, command: '-bash' };

function tree(...ancestors: Ancestor[]) {
  return (pid: number) => ancestors.find((ancestor) => ancestor.pid === pid);
}

const typed = tree(wrapper, pnpm, between, npx, terminal);

test('everything from the wrapper up to what was typed counts as a launcher, the terminal does not', () => {
  expect(launchers('scripts/start.ts', 50, typed)).toEqual([wrapper, pnpm, between, npx]);
});

test('a shell that started the command in the background may leave', () => {
  const background = { pid: 10, parent: 1, command: 'bash -c npx pnpm@10 start > log &' };
  expect(launchers('scripts/start.ts', 50, tree(wrapper, pnpm, between, npx, background)).at(-1)).toEqual(npx);
});

test('the wrapper alone is a launcher, a shell that ran the script is not', () => {
  const shell = { pid: 50, parent: 1, command: 'sh -c node scripts/start.ts &' };
  expect(launchers('scripts/start.ts', 50, tree(wrapper, { ...terminal, pid: 40 }))).toEqual([wrapper]);
  expect(launchers('scripts/start.ts', 50, tree(shell))).toEqual([]);
});

test('a launcher in the middle that was killed is noticed, though our own parent lives', () => {
  const chain = launchers('scripts/start.ts', 50, typed);
  expect(launchersGone(chain, 50, typed)).toBe(false);
  const orphaned = tree({ ...wrapper, parent: 1 }, between, npx, terminal);
  expect(launchersGone(chain, 50, orphaned)).toBe(true);
});

test('the end of the topmost launcher and of the wrapper are noticed', () => {
  const chain = launchers('scripts/start.ts', 50, typed);
  expect(launchersGone(chain, 50, tree(wrapper, pnpm, { ...between, parent: 1 }, terminal))).toBe(true);
  expect(launchersGone(chain, 1, typed)).toBe(true);
});

test('the end of the terminal is none of our business', () => {
  const chain = launchers('scripts/start.ts', 50, typed);
  expect(launchersGone(chain, 50, tree(wrapper, pnpm, between, { ...npx, parent: 1 }))).toBe(false);
});
