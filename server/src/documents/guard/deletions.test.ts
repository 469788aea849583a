import { limits } from '@casecircle/shared/protocol/limits.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { craft, type Range } from './hostile-update.ts';
import { inspect, type Rights, type Verdict } from './write-guard.ts';

const anybody: Rights = { writes: true, owns: () => true, may: () => true };
const reader: Rights = { ...anybody, writes: false };

/** A question of so many letters, all written by client 1 at once. */
function question(letters: number): Y.Doc {
  const document = new Y.Doc();
  document.clientID = 1;
  document.getText('question').insert(0, 'x'.repeat(letters));
  return document;
}

/** So many single letters, with one between each two. */
function everySecond(count: number): Range[] {
  return Array.from({ length: count }, (_, at) => ({ client: 1, clock: at * 2, length: 1 }));
}

function rangesOf(verdict: Verdict): [clock: number, length: number][] {
  if (verdict.kind !== 'ok' || !verdict.update) throw new Error(`it should pass: ${verdict.kind}`);
  return [...Y.decodeUpdate(verdict.update).ds.clients.values()].flat().map(({ clock, len }) => [clock, len]);
}

/** How often the guard looks at a struct of a document that wrote `letters` of them and deleted half. */
function looksOf(letters: number, sent: Range[]): number {
  const document = new Y.Doc();
  document.clientID = 1;
  for (let count = 0; count < letters; count += 1) document.getText('question').insert(0, 'x');
  Y.applyUpdate(document, craft([], everySecond(letters / 2)));
  let looks = 0;
  const counted = new Proxy(document.store.clients.get(1) ?? [], {
    get(structs, name, receiver) {
      if (typeof name === 'string' && /^\d+$/.test(name)) looks += 1;
      return Reflect.get(structs, name, receiver);
    },
  });
  document.store.clients.set(1, counted);
  inspect(craft([], sent), document, reader);
  return looks;
}

test('D-58: the same range a thousand times over costs what it costs once', () => {
  const whole = { client: 1, clock: 0, length: 2_000 };
  const again = Array.from({ length: 1_000 }, () => whole);
  expect(looksOf(2_000, again)).toBe(looksOf(2_000, [whole]));
});

test('D-58: ranges within ranges cost no more than the structs that they cover', () => {
  const nested = Array.from({ length: 1_000 }, (_, at) => ({ client: 1, clock: at, length: 2_000 - 2 * at }));
  expect(looksOf(2_000, nested)).toBeLessThan(2 * 2_000);
});

test('D-58: a whole delete set costs little more for twice as many ranges', () => {
  const [once, twice] = [looksOf(2_000, everySecond(1_000)), looksOf(4_000, everySecond(2_000))];
  expect(twice).toBeLessThan(3 * once);
});

test('D-58: overlapping and repeated ranges pass, and are applied and stored as one', () => {
  const document = question(10);
  const sent = [
    { client: 1, clock: 4, length: 4 },
    { client: 1, clock: 2, length: 3 },
    { client: 1, clock: 2, length: 3 },
  ];
  expect(rangesOf(inspect(craft([], sent), document, anybody))).toEqual([[2, 6]]);
});

test('D-58: of what comes with words, only deletions of what still stands are applied', () => {
  const document = question(10);
  Y.applyUpdate(document, craft([], [{ client: 1, clock: 2, length: 2 }]));
  const structs = [{ left: { client: 1, clock: 9 }, content: { text: 'more' } }];
  const sent = [
    { client: 1, clock: 2, length: 2 },
    { client: 1, clock: 6, length: 1 },
    { client: 9, clock: 1, length: 2 },
  ];
  const verdict = inspect(craft([{ client: 9, clock: 0, structs }], sent), document, anybody);
  expect(rangesOf(verdict).toSorted()).toEqual([
    [1, 2],
    [6, 1],
  ]);
  if (verdict.kind === 'ok' && verdict.update) Y.applyUpdate(document, verdict.update);
  expect(document.getText('question').toString()).toBe('xxxxxxxme');
});

test('D-50: more deleted ranges than the limit lock nobody out who brings what is known', () => {
  const document = question(3 * limits.deleteRanges);
  Y.applyUpdate(document, craft([], everySecond(limits.deleteRanges + 1)));
  const known = Y.encodeStateAsUpdate(document);
  expect(inspect(known, document, anybody)).toMatchObject({ kind: 'ok', update: undefined });
  expect(inspect(known, document, reader)).toMatchObject({ kind: 'ok', update: undefined });
});

test('D-50: more new deleted ranges than anybody makes in one update are too large', () => {
  const document = question(3 * limits.deleteRanges);
  const update = (count: number) => craft([], everySecond(count));
  expect(inspect(update(limits.deleteRanges), document, anybody).kind).toBe('ok');
  expect(inspect(update(limits.deleteRanges + 1), document, anybody).kind).toBe('too-large');
});

test('D-78: a range that reaches beyond what is written is a gap, also when it is joined to one that does not', () => {
  const document = question(10);
  const sent = [
    { client: 1, clock: 0, length: 5 },
    { client: 1, clock: 5, length: 6 },
  ];
  expect(inspect(craft([], sent), document, anybody)).toEqual({ kind: 'gap' });
});
