import * as Y from 'yjs';
import { join } from '../load/scribe.ts';
import type { Place } from '../load/seat.ts';
import type { Writer } from './writer.ts';

/** The document as the server has it, seen by somebody new. */
export async function readDocument(place: Place): Promise<Y.Doc> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, (await join(place)).state);
  return doc;
}

/** Words that were said to be saved, `saved` of each writer, and are not there. */
export function missingIn(doc: Y.Doc, writers: readonly Writer[], saved: readonly number[]): string[] {
  const there = new Set(wordsOf(doc).match(/\d+\.\d+/g));
  return writers.flatMap((writer, index) =>
    writer.edits.slice(0, saved[index]).flatMap(({ word }) => (there.has(word) ? [] : [word])),
  );
}

/** Whether all replicas hold the same, down to every clock. */
export function allEqual(docs: readonly Y.Doc[]): boolean {
  const [first, ...others] = docs.map((doc) => `${wordsOf(doc)} ${JSON.stringify(vectorOf(doc))}`);
  return others.every((other) => other === first);
}

function wordsOf(doc: Y.Doc): string {
  return doc.getXmlFragment('notes').toString();
}

function vectorOf(doc: Y.Doc): [number, number][] {
  return [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([one], [other]) => one - other);
}
