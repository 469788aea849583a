import * as Y from 'yjs';
import { define } from './picture.ts';
import type { Rights } from './write-guard.ts';

/** The document that attackers meet: a victim's entry, a locked case with text, and open notes. */
export function standing(): { document: Y.Doc; victim: Y.Doc } {
  const victim = new Y.Doc();
  victim.clientID = 1;
  victim.getMap('entries').set('victim:e1', { kind: 'question', text: 'mine' });
  const locked = new Y.Map();
  victim.getMap('cases').set('victim:c1', locked);
  locked.set('question', new Y.Text('locked words'));
  victim.getXmlFragment('notes').insert(0, [new Y.XmlElement('paragraph')]);
  const document = new Y.Doc();
  define(document);
  Y.applyUpdate(document, Y.encodeStateAsUpdate(victim));
  return { document, victim };
}

export function lockedText(document: Y.Doc): Y.Text {
  const found = document.getMap<Y.Map<unknown>>('cases').get('victim:c1')?.get('question');
  if (!(found instanceof Y.Text)) throw new Error('the case is gone');
  return found;
}

/** Mallory, whose client is 9, may write the notes and keys of her own in `entries`. */
export const mallory: Rights = {
  writes: true,
  owns: (client) => client === 9,
  may: ({ root, key }) => root === 'notes' || (root === 'entries' && key !== null && key.startsWith('mallory:')),
};

export function copyOf(document: Y.Doc, clientId = 9): Y.Doc {
  const copy = new Y.Doc();
  copy.clientID = clientId;
  define(copy);
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
  return copy;
}

/** What Mallory's change looks like on the wire. */
export function changeOf(document: Y.Doc, change: (copy: Y.Doc) => void, clientId = 9): Uint8Array {
  const copy = copyOf(document, clientId);
  const before = Y.encodeStateVector(copy);
  change(copy);
  return Y.encodeStateAsUpdate(copy, before);
}

/** What plain Yjs makes of an update, without any guard. */
export function applied(document: Y.Doc, update: Uint8Array): Y.Doc {
  const plain = copyOf(document, 10);
  Y.applyUpdate(plain, update);
  return plain;
}
