import * as Y from 'yjs';

/** The first paragraph of a document's notes, to write in as an editor does, and the words of all of them, to read. */
export function notesOf(document: Y.Doc) {
  const fragment = document.getXmlFragment('notes');
  const text = () => {
    const paragraph = fragment.get(0);
    if (!(paragraph instanceof Y.XmlElement)) throw new Error('there is no paragraph yet');
    if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()]);
    return paragraph.get(0) as Y.XmlText;
  };
  return {
    insert: (at: number, words: string) => document.transact(() => text().insert(at, words)),
    delete: (at: number, length: number) => text().delete(at, length),
    toString: () => wordsIn(fragment),
  };
}

/** A document that was never at the server, with one paragraph of its own. */
export function paragraphOf(words: string): Y.Doc {
  const document = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  document.getXmlFragment('notes').insert(0, [paragraph]);
  paragraph.insert(0, [new Y.XmlText(words)]);
  return document;
}

function wordsIn(parent: Y.XmlFragment | Y.XmlElement): string {
  const parts = parent.toArray().map((child) => {
    if (child instanceof Y.XmlText) return child.toString();
    return child instanceof Y.XmlElement ? wordsIn(child) : '';
  });
  return parts.join('');
}
