import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { decodeUpdate } from './decoded-update.ts';
import { inspect } from './write-guard.ts';

const writer = { personId: 'somebody', mayWrite: true };

/** What Yjs itself makes of an update: the oracle. */
function integrates(update: Uint8Array, document: Y.Doc): 'whole' | 'parked' | 'throws' {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
  try {
    Y.applyUpdate(copy, update);
  } catch {
    return 'throws';
  }
  return copy.store.pendingStructs || copy.store.pendingDs ? 'parked' : 'whole';
}

type Step = { who: number; kind: 'insert' | 'delete' | 'map' | 'element' | 'sync'; at: number };

/** Everything that three people who edit together, and sometimes apart, send each other. */
function history(steps: readonly Step[]): { documents: Y.Doc[]; updates: Uint8Array[] } {
  const documents = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
  const updates: Uint8Array[] = [];
  for (const document of documents) document.on('update', (update: Uint8Array) => void updates.push(update));
  for (const { who, kind, at } of steps) {
    const document = documents[who];
    if (document) edit(document, kind, at, documents);
  }
  return { documents, updates };
}

function edit(document: Y.Doc, kind: Step['kind'], at: number, all: Y.Doc[]): void {
  const text = document.getText('question');
  const notes = document.getXmlFragment('notes');
  const place = text.length === 0 ? 0 : at % text.length;
  if (kind === 'insert') text.insert(place, 'ab');
  else if (kind === 'delete' && text.length > 0) text.delete(place, 1);
  else if (kind === 'map') document.getMap('entries').set(`key${at % 3}`, at);
  else if (kind === 'element') notes.insert(notes.length, [new Y.XmlElement('paragraph')]);
  else if (kind === 'sync') for (const other of all) Y.applyUpdate(document, Y.encodeStateAsUpdate(other));
}

const step = fc.record({
  who: fc.nat(2),
  kind: fc.constantFrom<Step['kind'][]>('insert', 'delete', 'map', 'element', 'sync'),
  at: fc.nat(50),
});
const steps = fc.array(step, { minLength: 2, maxLength: 40 });

test('what honest clients send in any order is passed exactly when Yjs integrates all of it', () => {
  fc.assert(
    fc.property(steps, fc.array(fc.nat(1_000), { maxLength: 30 }), (plan, picks) => {
      const { updates } = history(plan);
      const document = new Y.Doc();
      for (const pick of picks) {
        const update = updates[pick % Math.max(updates.length, 1)];
        if (!update) continue;
        const judged = inspect(update, document, writer);
        expect(judged.verdict).toBe(integrates(update, document) === 'whole' ? 'ok' : 'gap');
        if (judged.verdict === 'ok' && judged.fresh) Y.applyUpdate(document, judged.fresh);
        expect(document.store.pendingStructs ?? document.store.pendingDs).toBeNull();
      }
    }),
    { numRuns: 150 },
  );
});

test('a whole state, and any difference of two states, passes', () => {
  fc.assert(
    fc.property(steps, fc.nat(2), fc.nat(2), (plan, from, to) => {
      const { documents } = history(plan);
      const [sender, receiver] = [documents[from] as Y.Doc, documents[to] as Y.Doc];
      const difference = Y.encodeStateAsUpdate(sender, Y.encodeStateVector(receiver));
      expect(inspect(difference, receiver, writer).verdict).toBe('ok');
      expect(inspect(Y.encodeStateAsUpdate(sender), receiver, writer).verdict).toBe('ok');
    }),
    { numRuns: 100 },
  );
});

test('whatever bytes pass, Yjs integrates whole: it never throws and never parks', () => {
  fc.assert(
    fc.property(
      steps,
      fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      (plan, bites) => {
        const { documents } = history(plan);
        const update = Y.encodeStateAsUpdate(documents[0] as Y.Doc);
        for (const [at, byte] of bites) update[at % update.length] = byte;
        const target = documents[1] as Y.Doc;
        const judged = inspect(update, target, writer);
        if (judged.verdict === 'ok' && judged.fresh) expect(integrates(judged.fresh, target)).toBe('whole');
      },
    ),
    { numRuns: 1_500 },
  );
});

test('an update that builds on its own future is a gap, where Yjs would throw half-way', () => {
  // One client, one item at clock 0, whose left neighbour is its own clock 5; no deletions.
  const update = Uint8Array.of(1, 1, 7, 0, 0x84, 7, 5, 1, 97, 0);
  const document = new Y.Doc();
  expect(integrates(update, document)).toBe('throws');
  expect(inspect(update, document, writer).verdict).toBe('gap');
});

test('two clients whose first items wait for each other are a gap', () => {
  const update = Uint8Array.of(2, 1, 8, 0, 0x84, 7, 0, 1, 97, 1, 7, 0, 0x84, 8, 0, 1, 97, 0);
  expect(integrates(update, new Y.Doc())).toBe('parked');
  expect(inspect(update, new Y.Doc(), writer).verdict).toBe('gap');
});

test('a client named in two blocks is malformed: Yjs would keep only the second', () => {
  const item = [0x04, 1, 1, 120, 1, 97];
  const update = Uint8Array.of(2, 1, 7, 0, ...item, 1, 7, 1, ...item, 0);
  expect(decodeUpdate(update)).toBeUndefined();
});

test('deletions beyond what is known are a gap', () => {
  expect(inspect(Uint8Array.of(0, 1, 7, 1, 0, 1), new Y.Doc(), writer).verdict).toBe('gap');
});

test('structs of no length are malformed', () => {
  expect(inspect(Uint8Array.of(1, 1, 7, 0, 0, 0, 0), new Y.Doc(), writer).verdict).toBe('malformed');
});

test('who may not write is refused only where something would change', () => {
  const document = new Y.Doc();
  document.getText('question').insert(0, 'abc');
  document.getText('question').delete(0, 1);
  const reader = { ...writer, mayWrite: false };
  const known = Y.encodeStateAsUpdate(document);
  expect(inspect(known, document, reader)).toEqual({ verdict: 'ok', fresh: undefined });
  expect(inspect(Uint8Array.of(0, 0), document, reader)).toEqual({ verdict: 'ok', fresh: undefined });
  const other = new Y.Doc();
  Y.applyUpdate(other, known);
  other.getText('question').delete(0, 1);
  expect(inspect(Y.encodeStateAsUpdate(other), document, reader).verdict).toBe('read-only');
});

test('a part that is known already is cut off before it is applied', () => {
  const [document, author] = [new Y.Doc(), new Y.Doc()];
  author.getText('question').insert(0, 'abc');
  Y.applyUpdate(document, Y.encodeStateAsUpdate(author));
  author.getText('question').insert(3, 'def');
  const whole = Y.encodeStateAsUpdate(author);
  const judged = inspect(whole, document, writer);
  if (judged.verdict !== 'ok' || !judged.fresh) throw new Error('it should pass');
  expect(judged.fresh.byteLength).toBeLessThan(whole.byteLength);
  Y.applyUpdate(document, judged.fresh);
  expect(document.getText('question').toString()).toBe('abcdef');
});
