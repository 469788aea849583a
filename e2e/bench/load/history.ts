import * as Y from 'yjs';

/** Every edit of a long evening, in order, by writer; and what somebody knows who knows all of it. */
export type History = { writers: Uint8Array[][]; edits: number; stateVector: Uint8Array };

const writers = 8;

/**
 * A few people who each write in a paragraph of their own: a word, then somewhere else in it, and now and then
 * something goes again. Every keystroke is a transaction and an update of its own.
 */
export function writeHistory(edits: number): History {
  const whole = new Map<number, number>();
  const all = Array.from({ length: writers }, (_, index) => {
    const { doc, updates } = writeAlone(edits / writers, index + 1);
    whole.set(doc.clientID, Y.getState(doc.store, doc.clientID));
    return updates;
  });
  return { writers: all, edits, stateVector: Y.encodeStateVector(whole) };
}

function writeAlone(edits: number, seed: number): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.transact(() => {
    paragraph.insert(0, [text]);
    doc.getXmlFragment('notes').insert(0, [paragraph]);
  });
  let state = seed;
  let place = 0;
  for (let edit = 1; edit < edits; edit += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    if (edit % 6 === 0) place = state % (text.length + 1);
    if (edit % 10 === 9 && place > 0) text.delete(--place, 1);
    else text.insert(place++, String.fromCharCode(97 + (state % 26)));
  }
  return { doc, updates };
}
