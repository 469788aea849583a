import type { Touch } from '@casecircle/shared/domain/touch.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { craft } from './hostile-update.ts';
import { inspect, type Rights } from './write-guard.ts';

const anybody: Rights = { writes: true, owns: () => true, may: () => true };

/** Two copies of one document: the server's, and that of somebody who edits alone. */
function apart(): { document: Y.Doc; offline: Y.Doc } {
  const [document, offline] = [new Y.Doc(), new Y.Doc()];
  for (const each of [document, offline]) each.getMap('answers');
  return { document, offline };
}

function touchesOf({ document, offline }: { document: Y.Doc; offline: Y.Doc }): readonly Touch[] {
  const update = Y.encodeStateAsUpdate(offline, Y.encodeStateVector(document));
  const verdict = inspect(update, document, anybody);
  if (verdict.kind !== 'ok') throw new Error(verdict.kind);
  return verdict.touches;
}

function bring({ document, offline }: { document: Y.Doc; offline: Y.Doc }): void {
  Y.applyUpdate(document, Y.encodeStateAsUpdate(offline));
}

const own = { root: 'answers', key: 'pia:1', depth: 0 };

test('D-72: a value that was written and removed before it was sent is a delete of nothing', () => {
  const at = apart();
  at.offline.getMap('answers').set('pia:1', { text: 'Yes.' });
  at.offline.getMap('answers').delete('pia:1');
  expect(touchesOf(at)).toEqual([{ ...own, kind: 'delete' }]);
});

test('D-72: a value that was replaced and removed before it was sent is a delete of what stood there', () => {
  const at = apart();
  at.offline.getMap('answers').set('pia:1', { text: 'Yes.' });
  bring(at);
  at.offline.getMap('answers').set('pia:1', { text: 'No.' });
  at.offline.getMap('answers').delete('pia:1');
  expect(touchesOf(at)).toEqual([{ ...own, kind: 'delete', previous: { text: 'Yes.' } }]);
});

test('D-72: of several values of a key in one update only the last is judged, against what stood there', () => {
  const at = apart();
  at.offline.getMap('answers').set('pia:1', { text: 'Yes.' });
  bring(at);
  const marks = ['helps', 'later', 'not now'];
  for (const mark of marks) at.offline.getMap('answers').set('pia:1', { text: 'Yes.', mark });
  const value = { text: 'Yes.', mark: 'not now' };
  expect(touchesOf(at)).toEqual([{ ...own, kind: 'overwrite', value, previous: { text: 'Yes.' } }]);
});

test('D-72: a value that passes by cannot hide what its successor does: the key is still touched', () => {
  const { document, offline } = apart();
  offline.clientID = 3;
  offline.getMap('answers').set('pia:1', { text: 'Yes.' });
  Y.applyUpdate(document, Y.encodeStateAsUpdate(offline));
  const first = { left: { client: 3, clock: 0 }, content: { deleted: 1 } };
  const structs = [first, { left: { client: 9, clock: 0 }, content: { deleted: 1 } }];
  const update = craft([{ client: 9, clock: 0, structs }]);
  const verdict = inspect(update, document, { ...anybody, may: ({ previous }) => previous === undefined });
  Y.applyUpdate(document, update);
  expect(document.getMap('answers').has('pia:1')).toBe(false);
  expect(verdict).toEqual({ kind: 'forbidden', root: 'answers', key: 'pia:1' });
});

test('D-77: a client whose block comes twice in a row is malformed: Yjs keeps the second and waits for the first', () => {
  const { document } = apart();
  const block = (clock: number) => ({ client: 9, clock, structs: [{ parent: 'question', content: { text: 'x' } }] });
  const update = craft([block(0), block(1)]);
  expect(inspect(update, document, anybody)).toEqual({ kind: 'malformed' });
  Y.applyUpdate(document, update);
  expect(document.store.pendingStructs).not.toBeNull();
});

test('D-50: more new clients than anybody has are too large', () => {
  const { document } = apart();
  const blocks = Array.from({ length: limits.clientsInUpdate + 1 }, (_, client) => ({
    client,
    clock: 0,
    structs: [{ parent: 'question', content: { text: 'x' } }],
  }));
  expect(inspect(craft(blocks), document, anybody)).toEqual({ kind: 'too-large' });
});

test('D-45: who may not write is told so only where something would change, also where it builds on refused words', () => {
  const { document, offline } = apart();
  document.getText('question').insert(0, 'abc');
  document.getText('question').delete(0, 1);
  const reader = { ...anybody, writes: false };
  const known = Y.encodeStateAsUpdate(document);
  expect(inspect(known, document, reader)).toMatchObject({ kind: 'ok', update: undefined });
  expect(inspect(Uint8Array.of(0, 0), document, reader)).toMatchObject({ kind: 'ok', update: undefined });
  Y.applyUpdate(offline, known);
  offline.getText('question').delete(0, 1);
  expect(inspect(Y.encodeStateAsUpdate(offline), document, reader)).toEqual({ kind: 'read-only' });
  offline.getText('question').insert(0, 'x');
  const before = Y.encodeStateVector(offline);
  offline.getText('question').insert(1, 'y');
  expect(inspect(Y.encodeStateAsUpdate(offline, before), document, reader)).toEqual({ kind: 'read-only' });
});

test('D-7: a part that is known already is cut off before it is applied', () => {
  const { document, offline } = apart();
  offline.getText('question').insert(0, 'abc');
  bring({ document, offline });
  offline.getText('question').insert(3, 'def');
  const whole = Y.encodeStateAsUpdate(offline);
  const verdict = inspect(whole, document, anybody);
  if (verdict.kind !== 'ok' || !verdict.update) throw new Error('it should pass');
  expect(verdict.update.byteLength).toBeLessThan(whole.byteLength);
  Y.applyUpdate(document, verdict.update);
  expect(document.getText('question').toString()).toBe('abcdef');
});
