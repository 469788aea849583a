import type { Touch } from '@casecircle/shared/domain/touch.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applied, changeOf, copyOf, lockedText, mallory, standing } from './attacked-table.ts';
import { craft } from './hostile-update.ts';
import { inspect, type Rights } from './write-guard.ts';

function touches(verdict: ReturnType<typeof inspect>): readonly Touch[] {
  if (verdict.kind !== 'ok') throw new Error(verdict.kind);
  return verdict.touches;
}

test('an own entry is one touch, with its value', () => {
  const { document } = standing();
  const update = changeOf(document, (copy) => copy.getMap('entries').set('mallory:e2', { kind: 'idea' }));
  expect(touches(inspect(update, document, mallory))).toEqual([
    { root: 'entries', key: 'mallory:e2', kind: 'insert', depth: 0, value: { kind: 'idea' } },
  ]);
});

test('replacing an own value is one touch that knows what stood there', () => {
  const { document } = standing();
  Y.applyUpdate(
    document,
    changeOf(document, (copy) => copy.getMap('entries').set('mallory:e2', { kind: 'idea' })),
  );
  const update = changeOf(document, (copy) => copy.getMap('entries').set('mallory:e2', { kind: 'question' }), 99);
  const rights: Rights = { ...mallory, owns: () => true };
  const previous = { kind: 'idea' };
  expect(touches(inspect(update, document, rights))).toEqual([
    { root: 'entries', key: 'mallory:e2', kind: 'overwrite', depth: 0, value: { kind: 'question' }, previous },
  ]);
});

test('inspecting changes nothing in the document', () => {
  const { document } = standing();
  const before = Y.encodeStateAsUpdate(document);
  inspect(
    changeOf(document, (copy) => copy.getText('x').insert(0, 'y')),
    document,
    mallory,
  );
  expect(Y.encodeStateAsUpdate(document)).toEqual(before);
});

test('D-71: typing into the text of a locked case is refused with its key', () => {
  const { document } = standing();
  const update = changeOf(document, (copy) => lockedText(copy).insert(3, '!'));
  expect(unguarded(document, update).case).toBe('loc!ked words');
  expect(inspect(update, document, mallory)).toEqual({ kind: 'forbidden', root: 'cases', key: 'victim:c1' });
});

test('D-71: setting the key of another is refused, with a delete set and without', () => {
  const { document } = standing();
  const whole = changeOf(document, (copy) => copy.getMap('entries').set('victim:e1', { text: 'forged' }));
  expect(unguarded(document, whole).entry).toEqual({ text: 'forged' });
  expect(inspect(whole, document, mallory)).toEqual({ kind: 'forbidden', root: 'entries', key: 'victim:e1' });
  const [standsAt] = document.getMap('entries')._map.values();
  const left = standsAt?.id;
  if (!left) throw new Error('no entry');
  const bare = craft([{ client: 9, clock: 0, structs: [{ left, content: { any: [{ text: 'forged' }] } }] }]);
  expect(unguarded(document, bare).entry).toEqual({ text: 'forged' });
  expect(inspect(bare, document, mallory)).toEqual({ kind: 'forbidden', root: 'entries', key: 'victim:e1' });
});

test('D-71: deleting another’s entry is refused', () => {
  const { document } = standing();
  const update = changeOf(document, (copy) => copy.getMap('entries').delete('victim:e1'));
  expect(unguarded(document, update).entry).toBeUndefined();
  expect(inspect(update, document, mallory)).toEqual({ kind: 'forbidden', root: 'entries', key: 'victim:e1' });
});

test('D-78: what builds on something that did not come is refused as a gap', () => {
  const { document } = standing();
  const copy = copyOf(document);
  copy.getMap('entries').set('mallory:a', { at: 1 });
  const between = Y.encodeStateVector(copy);
  copy.getMap('entries').set('mallory:b', { at: 2 });
  const update = Y.encodeStateAsUpdate(copy, between);
  expect(unguarded(document, update).pending).toBe(true);
  expect(inspect(update, document, mallory)).toEqual({ kind: 'gap' });
});

test('an update that the document has already is nothing new, whoever wrote it', () => {
  const { document } = standing();
  const verdict = inspect(Y.encodeStateAsUpdate(document), document, mallory);
  expect(verdict).toEqual({ kind: 'ok', touches: [], update: undefined, clients: [] });
});

test('bytes that are no update are malformed', () => {
  const { document } = standing();
  expect(inspect(Uint8Array.of(1, 1, 9, 0, 200), document, mallory)).toEqual({ kind: 'malformed' });
});

/** Where the victim's things stand: client 1 wrote the entry at 0, the case at 1, its text at 2 and its words from 3 on. */
const entry = { client: 1, clock: 0 };
const caseText = { client: 1, clock: 2 };
const words = { client: 1, clock: 3 };

/** Applies an update the way a server without a guard does, and tells what became of the victim's things. */
function unguarded(document: Y.Doc, ...updates: Uint8Array[]): { case: string; entry: unknown; pending: boolean } {
  const plain = copyOf(document, 10);
  for (const update of updates) Y.applyUpdate(plain, update);
  return {
    case: lockedText(plain).toString(),
    entry: plain.getMap('entries').get('victim:e1'),
    pending: plain.store.pendingStructs !== null || plain.store.pendingDs !== null,
  };
}

test('D-71: an overlapping struct that claims another parent is judged by where it lands', () => {
  const { document } = standing();
  // Mallory wrote one letter into the case while she might; it is locked now.
  Y.applyUpdate(document, craft([{ client: 9, clock: 0, structs: [{ right: words, content: { text: 'a' } }] }]));
  const update = craft([{ client: 9, clock: 0, structs: [{ parent: 'notes', content: { text: 'a forged ' } }] }]);
  expect(unguarded(document, update).case).toContain('forged');
  expect(inspect(update, document, mallory)).toEqual({ kind: 'forbidden', root: 'cases', key: 'victim:c1' });
});

test('D-78: deletes for clocks that a victim has not written yet would wait for them, and are refused', () => {
  const { document, victim } = standing();
  const next = Y.getState(victim.store, 1);
  const update = craft([], [{ client: 1, clock: next, length: 3 }]);
  lockedText(victim).insert(6, ' new');
  const written = Y.encodeStateAsUpdate(victim, Y.encodeStateVector(document));
  expect(unguarded(document, update).pending).toBe(true);
  expect(unguarded(document, written).case).toBe('locked new words');
  expect(unguarded(document, update, written).case).toBe('lockedw words');
  expect(inspect(update, document, mallory)).toEqual({ kind: 'gap' });
});

test('D-75: a struct under the victim’s next clock is refused', () => {
  const { document, victim } = standing();
  const clock = Y.getState(victim.store, 1);
  const update = craft([{ client: 1, clock, structs: [{ parent: 'notes', content: { text: 'I said' } }] }]);
  lockedText(victim).insert(6, ' new');
  const written = Y.encodeStateAsUpdate(victim, Y.encodeStateVector(document));
  expect(unguarded(document, written).case).toBe('locked new words');
  expect(unguarded(document, update, written).case).toBe('locked words');
  expect(inspect(update, document, mallory)).toEqual({ kind: 'foreign-client', client: 1 });
});

test('D-71: an item with only a right origin inside a locked part is refused', () => {
  const { document } = standing();
  const update = craft([{ client: 9, clock: 0, structs: [{ right: words, content: { text: 'un' } }] }]);
  expect(unguarded(document, update).case).toBe('unlocked words');
  expect(inspect(update, document, mallory)).toEqual({ kind: 'forbidden', root: 'cases', key: 'victim:c1' });
});

test('D-71: an item that names a locked type as its parent is refused', () => {
  const { document } = standing();
  const update = craft([{ client: 9, clock: 0, structs: [{ parent: caseText, content: { text: 'mine: ' } }] }]);
  expect(unguarded(document, update).case).toContain('mine: ');
  expect(inspect(update, document, mallory)).toEqual({ kind: 'forbidden', root: 'cases', key: 'victim:c1' });
});

test('D-78: a gap first and an innocent filler later: the gap is refused, so that nothing waits for the filler', () => {
  const { document } = standing();
  const gap = craft([{ client: 9, clock: 1, structs: [{ left: words, content: { text: '!' } }] }]);
  const filler = craft([{ client: 9, clock: 0, structs: [{ parent: 'notes', content: { element: 'paragraph' } }] }]);
  expect(unguarded(document, gap, filler).case).toContain('!');
  expect(inspect(gap, document, mallory)).toEqual({ kind: 'gap' });
});

test('D-78: a skip inside a block is refused as a gap', () => {
  const { document } = standing();
  const structs = [
    { parent: 'notes', content: { element: 'paragraph' } },
    { skipped: 3 },
    { left: words, content: { text: '!' } },
  ];
  const update = craft([{ client: 9, clock: 0, structs }]);
  expect(unguarded(document, update).pending).toBe(true);
  expect(inspect(update, document, mallory)).toEqual({ kind: 'gap' });
});

test('D-78: an origin in its own future, which would throw inside Yjs, is refused', () => {
  const { document } = standing();
  const update = craft([{ client: 9, clock: 0, structs: [{ left: { client: 9, clock: 5 }, content: { text: 'x' } }] }]);
  expect(() => unguarded(document, update)).toThrow();
  expect(inspect(update, document, mallory)).toEqual({ kind: 'gap' });
});

test('D-78: two new clients that wait for each other are refused', () => {
  const { document } = standing();
  const update = craft([
    { client: 9, clock: 0, structs: [{ left: { client: 8, clock: 0 }, content: { text: 'x' } }] },
    { client: 8, clock: 0, structs: [{ left: { client: 9, clock: 0 }, content: { text: 'y' } }] },
  ]);
  const both: Rights = { ...mallory, owns: () => true };
  expect(unguarded(document, update).pending).toBe(true);
  expect(inspect(update, document, both)).toEqual({ kind: 'gap' });
});

test('D-78: a stale struct with an impossible parent is cut away, and what follows it is judged alone', () => {
  const { document } = standing();
  Y.applyUpdate(
    document,
    changeOf(document, (copy) => copy.getMap('entries').set('mallory:a', { at: 1 })),
  );
  const impossible = { left: { client: 77, clock: 9 }, content: { any: [1] } };
  const update = craft([
    {
      client: 9,
      clock: 0,
      structs: [impossible, { parent: 'entries', sub: 'mallory:b', content: { any: [{ at: 2 }] } }],
    },
  ]);
  expect(unguarded(document, update).pending).toBe(true);
  const verdict = inspect(update, document, mallory);
  expect(touches(verdict).map(({ key }) => key)).toEqual(['mallory:b']);
  if (verdict.kind !== 'ok' || !verdict.update) throw new Error(verdict.kind);
  Y.applyUpdate(document, verdict.update);
  expect(document.getMap('entries').get('mallory:b')).toEqual({ at: 2 });
  expect(document.store.pendingStructs).toBeNull();
});

test('D-77: a client whose block comes twice is malformed', () => {
  const { document } = standing();
  const block = { client: 9, clock: 0, structs: [{ parent: 'notes', content: { element: 'paragraph' } }] };
  const other = { client: 8, clock: 0, structs: [{ parent: 'notes', content: { element: 'paragraph' } }] };
  const update = craft([block, other, block]);
  expect(Y.getState(applied(document, update).store, 9)).toBe(1);
  expect(inspect(update, document, mallory)).toEqual({ kind: 'malformed' });
});

test('D-77: a live map value longer than one is malformed', () => {
  const { document } = standing();
  const update = craft([
    { client: 9, clock: 0, structs: [{ parent: 'entries', sub: 'mallory:a', content: { any: [1, 2] } }] },
  ]);
  expect(applied(document, update).getMap('entries').get('mallory:a')).toBe(2);
  expect(inspect(update, document, mallory)).toEqual({ kind: 'malformed' });
});

test('D-77: sub-documents and the key __proto__ are malformed', () => {
  const { document } = standing();
  const sub = craft([
    { client: 9, clock: 0, structs: [{ parent: 'entries', sub: 'mallory:a', content: { document: 'x' } }] },
  ]);
  const proto = craft([
    { client: 9, clock: 0, structs: [{ parent: 'entries', sub: '__proto__', content: { any: [1] } }] },
  ]);
  expect(applied(document, sub).getSubdocs().size).toBe(1);
  expect(applied(document, proto).getMap('entries').has('__proto__')).toBe(true);
  expect(inspect(sub, document, mallory)).toEqual({ kind: 'malformed' });
  expect(inspect(proto, document, mallory)).toEqual({ kind: 'malformed' });
});

test('D-77, D-82: a list item in a map root, an unknown root and an item between two lists are refused', () => {
  const { document } = standing();
  const list = craft([{ client: 9, clock: 0, structs: [{ parent: 'entries', content: { any: [1] } }] }]);
  const unknown = craft([{ client: 9, clock: 0, structs: [{ parent: 'secrets', content: { text: 'x' } }] }]);
  const between = craft([{ client: 9, clock: 0, structs: [{ left: entry, right: words, content: { any: [1] } }] }]);
  for (const update of [list, unknown, between]) expect(Y.getState(applied(document, update).store, 9)).toBe(1);
  expect(inspect(list, document, mallory)).toEqual({ kind: 'forbidden', root: 'entries', key: null });
  expect(inspect(unknown, document, mallory)).toEqual({ kind: 'forbidden', root: 'secrets', key: null });
  expect(inspect(between, document, mallory)).toEqual({ kind: 'malformed' });
});

test('D-77: an item between a collected list and a living one is malformed: an undo elsewhere would show it', () => {
  const { document } = standing();
  const copy = copyOf(document, 5);
  const notes = copy.getXmlFragment('notes');
  notes.insert(0, [new Y.XmlElement('paragraph')]);
  (notes.get(0) as Y.XmlElement).insert(0, [new Y.XmlText('gone')]);
  notes.delete(0, 1);
  Y.applyUpdate(document, Y.encodeStateAsUpdate(copy));
  const collected = document.store.clients.get(5)?.find((struct) => struct instanceof Y.GC);
  if (!collected) throw new Error('nothing was collected');
  const [living] = [...document.getXmlFragment('notes').toArray()];
  const left = living?._item?.id;
  if (!left) throw new Error('nothing lives');
  const update = craft([{ client: 9, clock: 0, structs: [{ left, right: collected.id, content: { any: [1] } }] }]);
  expect(Y.getState(applied(document, update).store, 9)).toBe(1);
  expect(inspect(update, document, mallory)).toEqual({ kind: 'malformed' });
});
