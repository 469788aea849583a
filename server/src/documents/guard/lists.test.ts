import { limits } from '@casecircle/shared/protocol/limits.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Crafted, craft, type Id } from './hostile-update.ts';
import { inspect, type Rights } from './write-guard.ts';

const anybody: Rights = { writes: true, owns: () => true, may: () => true };

const at = (client: number, clock: number): Id => ({ client, clock });

/** A question that reads "abc", of which client 1 wrote a and c, and client 2 the b between them. */
function question(): Y.Doc {
  const document = new Y.Doc();
  document.getText('question');
  Y.applyUpdate(document, craft([{ client: 1, clock: 0, structs: [{ parent: 'question', content: { text: 'ac' } }] }]));
  const between = { left: at(1, 0), right: at(1, 1), content: { text: 'b' } };
  Y.applyUpdate(document, craft([{ client: 2, clock: 0, structs: [between] }]));
  return document;
}

function written(...structs: Crafted[]): Uint8Array {
  return craft([{ client: 9, clock: 0, structs }]);
}

/** What the guard says, after a look that plain Yjs takes all of it. */
function verdictOn(update: Uint8Array, document = question()): string {
  const plain = new Y.Doc();
  Y.applyUpdate(plain, Y.encodeStateAsUpdate(document));
  Y.applyUpdate(plain, update);
  expect(Y.getState(plain.store, 9)).toBeGreaterThan(0);
  return inspect(update, document, anybody).kind;
}

test('D-90: words that claim to stand to the right of what stands to their right are refused', () => {
  expect(verdictOn(written({ left: at(1, 1), right: at(1, 0), content: { text: 'x' } }))).toBe('forbidden');
});

test('D-90: who saw the b saw the a and the c beside it, and cannot have seen it beside nothing', () => {
  expect(verdictOn(written({ left: at(2, 0), content: { text: 'x' } }))).toBe('forbidden');
  expect(verdictOn(written({ right: at(2, 0), content: { text: 'x' } }))).toBe('forbidden');
});

test('D-90: what was written before the b was seen is in its place between a and c', () => {
  expect(verdictOn(written({ left: at(1, 0), right: at(1, 1), content: { text: 'x' } }))).toBe('ok');
});

test('D-90: a lie about words of the same update is refused, too', () => {
  const honest = { left: at(1, 0), right: at(2, 0), content: { text: 'xy' } };
  expect(verdictOn(written(honest, { left: at(9, 1), right: at(2, 0), content: { text: 'z' } }))).toBe('ok');
  expect(verdictOn(written(honest, { left: at(9, 1), right: at(9, 0), content: { text: 'z' } }))).toBe('forbidden');
});

test('D-90: nothing stands to the right of the value of a key', () => {
  const document = question();
  document.clientID = 3;
  document.getMap('answers').set('m:1', { text: 'Yes.' });
  const value = { any: [{ text: 'No.' }] };
  expect(verdictOn(written({ right: at(3, 0), content: value }), document)).toBe('forbidden');
  expect(verdictOn(written({ left: at(3, 0), content: value }), document)).toBe('ok');
});

test('D-90: in a list of their own, between words of their own, an undo of Yjs may be wrong about neighbours', () => {
  const structs: Crafted[] = [
    { parent: 'notes', content: { element: 'paragraph' } },
    { parent: at(9, 0), content: { type: 'marked' } },
    { parent: at(9, 1), content: { text: 'ab' } },
    { left: at(9, 3), right: at(9, 2), content: { text: 'c' } },
  ];
  expect(verdictOn(written(...structs))).toBe('ok');
  const document = question();
  Y.applyUpdate(document, craft([{ client: 5, clock: 0, structs: structs.slice(0, 1) }]));
  const text = { parent: at(5, 0), content: { type: 'marked' } } as const;
  expect(verdictOn(written(text, { right: at(9, 0), left: at(9, 0), content: { type: 'marked' } }), document)).toBe(
    'forbidden',
  );
});

test('D-50: an update whose place could only be found with very many looks is too large', () => {
  const document = question();
  const apart = (count: number): Crafted[] =>
    Array.from({ length: count }, () => ({ left: at(1, 0), right: at(1, 1), content: { text: 'x' } }));
  expect(inspect(written(...apart(100)), document, anybody).kind).toBe('ok');
  const count = Math.ceil(Math.sqrt(2 * limits.stepsInUpdate)) + 10;
  expect(inspect(written(...apart(count)), document, anybody).kind).toBe('too-large');
});
