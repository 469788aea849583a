import * as Y from 'yjs';
import { inspect } from '../../../server/src/documents/guard/write-guard.ts';
import { median } from './median.ts';
import type { Plan } from './plan.ts';

/** Microseconds for one keystroke, in the middle of all. */
export type GuardCost = { items: number; inspectMicros: number; applyMicros: number };

const writers = 8;
const everything = { writes: true, owns: () => true, may: () => true };

/** What looking at a keystroke costs beside applying it, in a document that many small edits have made. */
export function guardCost({ guardItems, guardKeystrokes }: Plan): GuardCost {
  const document = new Y.Doc();
  patchwork(document, guardItems);
  // As at a server, which always wants to know what an update changed.
  document.on('update', () => undefined);
  const keystrokes = typedInto(document, guardKeystrokes);
  const inspecting: number[] = [];
  const applying: number[] = [];
  for (const update of keystrokes) {
    const begun = performance.now();
    const verdict = inspect(update, document, everything);
    const inspected = performance.now();
    if (verdict.kind !== 'ok' || !verdict.update) throw new Error('The guard did not take an honest keystroke.');
    Y.applyUpdate(document, verdict.update);
    inspecting.push(inspected - begun);
    applying.push(performance.now() - inspected);
  }
  return { items: guardItems, inspectMicros: median(inspecting) * 1000, applyMicros: median(applying) * 1000 };
}

/** So many items of eight writers, each at the front of a paragraph of their own, where no two become one. */
function patchwork(document: Y.Doc, items: number): void {
  for (let writer = 0; writer < writers; writer += 1) {
    const own = new Y.Doc();
    const text = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    own.getXmlFragment('notes').insert(0, [paragraph]);
    for (let index = 0; index < items / writers; index += 1) text.insert(0, 'x');
    Y.applyUpdate(document, Y.encodeStateAsUpdate(own));
  }
}

/** Keystrokes of somebody new, in the middle of the text, a few at each place. */
function typedInto(document: Y.Doc, count: number): Uint8Array[] {
  const writer = new Y.Doc();
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(document));
  const text = (writer.getXmlFragment('notes').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const keystrokes: Uint8Array[] = [];
  writer.on('update', (update: Uint8Array) => keystrokes.push(update));
  for (let index = 0; index < count; index += 1) {
    const place = (Math.floor(index / 20) * 7_919) % text.length;
    text.insert(place + (index % 20), 'y');
  }
  return keystrokes;
}
