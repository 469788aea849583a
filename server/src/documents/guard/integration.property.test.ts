import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { inspect, type Rights } from './write-guard.ts';

const anybody: Rights = { writes: true, owns: () => true, may: () => true };

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
  else if (kind === 'map') document.getMap('entries').set(`key${at % 3}`, { at });
  else if (kind === 'element') notes.insert(notes.length, [new Y.XmlElement('paragraph')]);
  else if (kind === 'sync') for (const other of all) Y.applyUpdate(document, Y.encodeStateAsUpdate(other));
}

const step = fc.record({
  who: fc.nat(2),
  kind: fc.constantFrom<Step['kind'][]>('insert', 'delete', 'map', 'element', 'sync'),
  at: fc.nat(50),
});
const steps = fc.array(step, { minLength: 2, maxLength: 40 });

test('D-78: what honest clients send in any order is passed exactly when Yjs integrates all of it', () => {
  fc.assert(
    fc.property(steps, fc.array(fc.nat(1_000), { maxLength: 30 }), (plan, picks) => {
      const { updates } = history(plan);
      const document = new Y.Doc();
      for (const pick of picks) {
        const update = updates[pick % Math.max(updates.length, 1)];
        if (!update) continue;
        const judged = inspect(update, document, anybody);
        expect(judged.kind).toBe(integrates(update, document) === 'whole' ? 'ok' : 'gap');
        if (judged.kind === 'ok' && judged.update) Y.applyUpdate(document, judged.update);
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
      expect(inspect(difference, receiver, anybody).kind).toBe('ok');
      expect(inspect(Y.encodeStateAsUpdate(sender), receiver, anybody).kind).toBe('ok');
    }),
    { numRuns: 100 },
  );
});

test('D-57: whatever bytes pass, Yjs integrates whole: it never throws and never parks', () => {
  fc.assert(
    fc.property(
      steps,
      fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      (plan, bites) => {
        const { documents } = history(plan);
        const update = Y.encodeStateAsUpdate(documents[0] as Y.Doc);
        for (const [at, byte] of bites) update[at % update.length] = byte;
        const target = documents[1] as Y.Doc;
        const judged = inspect(update, target, anybody);
        if (judged.kind === 'ok' && judged.update) expect(integrates(judged.update, target)).toBe('whole');
      },
    ),
    { numRuns: 1_500 },
  );
});
