import type { Touch } from '@casecircle/shared/domain/touch.ts';
import * as Y from 'yjs';

/** The roots of a small table. */
export function define(document: Y.Doc): void {
  document.getMap('entries');
  document.getMap('cases');
  document.getXmlFragment('notes');
}

/** One place that changed: a key of a map, or a list as a whole. */
export type Change = { root: string; key: string | null };

type Veil = (client: number) => boolean;

/** All that can be read of a document, by place, except within the lists of clients that are veiled. */
export function picture(document: Y.Doc, isVeiled: Veil = () => false): Map<string, string> {
  const shown = (value: unknown): string => shownTo(value, isVeiled);
  const seen = new Map<string, string>();
  for (const root of ['entries', 'cases']) {
    const map = document.getMap(root);
    for (const [key, value] of map.entries()) seen.set(`${root}\n${key}`, shown(value));
    if (map._start !== null) seen.set(`${root}\n`, 'list');
  }
  seen.set('notes\n', document.getXmlFragment('notes').toArray().map(shown).join());
  for (const name of document.share.keys())
    if (!['entries', 'cases', 'notes'].includes(name)) seen.set(`${name}\n`, 'root');
  return seen;
}

function shownTo(value: unknown, isVeiled: Veil): string {
  const inner = (part: unknown) => shownTo(part, isVeiled);
  if (value instanceof Y.AbstractType && value._item && isVeiled(value._item.id.client)) return 'veiled';
  if (value instanceof Y.Text) return JSON.stringify(value.toDelta());
  if (value instanceof Y.XmlElement) return `${value.nodeName}(${value.toArray().map(inner).join()})`;
  if (value instanceof Y.Map)
    return [...value]
      .map(([key, part]) => `${key}=${inner(part)}`)
      .toSorted()
      .join();
  return JSON.stringify(value instanceof Y.AbstractType ? value.toJSON() : value);
}

export function changes(before: Map<string, string>, after: Map<string, string>): Change[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => {
      const [root = '', key = ''] = name.split('\n');
      return { root, key: key === '' ? null : key };
    });
}

export function reported(change: Change, touches: readonly Touch[]): boolean {
  return touches.some((touch) => touch.root === change.root && touch.key === change.key);
}

const blocks = ['paragraph', 'bulletList', 'orderedList'];
const inside: Record<string, readonly string[]> = {
  notes: blocks,
  listItem: blocks,
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  paragraph: ['hardBreak', 'words'],
};

/** What stands in the document that no editor and no reader of ours could have put there. Asks none of the guard's code. */
export function unsound(document: Y.Doc): string | undefined {
  for (const [key, value] of document.getMap('entries').entries()) {
    if (value?.constructor !== Object) return `entries ${key}`;
  }
  return document
    .getXmlFragment('notes')
    .toArray()
    .map((child) => unsoundPart(child, 'notes'))
    .find((found) => found !== undefined);
}

function unsoundPart(part: unknown, where: string): string | undefined {
  if (part instanceof Y.XmlText) return where === 'paragraph' ? unsoundWords(part) : `words in ${where}`;
  if (!(part instanceof Y.XmlElement)) return `no element in ${where}`;
  if (!inside[where]?.includes(part.nodeName)) return `${part.nodeName} in ${where}`;
  const attributes = Object.keys(part.getAttributes());
  if (attributes.some((name) => part.nodeName !== 'orderedList' || name !== 'start')) return `attributes ${attributes}`;
  return part
    .toArray()
    .map((child) => unsoundPart(child, part.nodeName))
    .find((found) => found !== undefined);
}

function unsoundWords(text: Y.XmlText): string | undefined {
  if (Object.keys(text.getAttributes()).length > 0) return 'attributes of words';
  for (const { insert, attributes = {} } of text.toDelta()) {
    if (typeof insert !== 'string') return 'no words';
    if (Object.keys(attributes).some((mark) => mark !== 'bold' && mark !== 'italic'))
      return `marks ${Object.keys(attributes)}`;
  }
  return undefined;
}
