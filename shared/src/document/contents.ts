import * as Y from 'yjs';
import { limits } from '../protocol/limits.ts';
import { coachRoot } from './coach-words.ts';
import { type ElementName, elementsIn, isAttribute, isElementName, isMark, wordy } from './rich-text.ts';
import { caseFields, draftRoots, notebookRoots, tableRoots } from './roots.ts';

/** Any shared type, whatever its events. */
// biome-ignore lint/suspicious/noExplicitAny: Yjs types its events per type; what stands in one does not depend on it.
export type SharedType = Y.AbstractType<any>;

/**
 * What may stand directly in a shared type: plain objects under keys (`values`), words, words with marks, the parts of
 * rich text, or nothing that a person may put there (cases and their fields are put there by the server).
 */
export type Contents = 'nothing' | 'values' | 'words' | 'marked-words' | 'cases' | 'case' | 'rich-text' | ElementName;

const roots: ReadonlyMap<string, Contents> = new Map<string, Contents>([
  [tableRoots.cases, 'cases'],
  [tableRoots.entries, 'values'],
  [tableRoots.answers, 'values'],
  [tableRoots.resonances, 'values'],
  [tableRoots.takeaways, 'values'],
  [tableRoots.notes, 'rich-text'],
  [draftRoots.question, 'words'],
  [notebookRoots.slips, 'values'],
  [notebookRoots.checkIns, 'values'],
  [coachRoot, 'values'],
]);

export function contentsOfRoot(root: string): Contents {
  return roots.get(root) ?? 'nothing';
}

/** What may stand in `type`, which itself stands in something that holds `outer`, under the key `sub`. */
export function contentsInside(outer: Contents, sub: string | null, type: SharedType): Contents {
  if (outer === 'cases') return sub !== null && type instanceof Y.Map ? 'case' : 'nothing';
  if (outer === 'case') return contentsOfField(sub, type);
  if (sub !== null || !isPartOf(outer, type)) return 'nothing';
  if (type instanceof Y.XmlText) return 'marked-words';
  return type instanceof Y.XmlElement && isElementName(type.nodeName) ? type.nodeName : 'nothing';
}

/** Whether a person may put this there at all; when, and who, is for the policy to say. */
export function admits(contents: Contents, sub: string | null, content: Y.Item['content']): boolean {
  switch (contents) {
    case 'values':
      return sub !== null && content instanceof Y.ContentAny && content.arr.every((value) => isPlainObject(value));
    case 'words':
      return sub === null && content instanceof Y.ContentString;
    case 'marked-words':
      return sub === null && isMarkedWords(content);
    case 'nothing':
    case 'cases':
    case 'case':
      return false;
    default:
      if (sub === null) return content instanceof Y.ContentType && isPartOf(contents, content.type);
      return content instanceof Y.ContentAny && content.arr.every((value) => isAttribute(contents, sub, value));
  }
}

/** Whether all that stands in a type, at any depth, is what may stand there. */
export function isSound(type: SharedType, contents: Contents, depth = 0): boolean {
  if (depth > limits.nesting) return false;
  for (let item = type._start; item !== null; item = item.right) {
    if (!isSoundItem(item, null, contents, depth)) return false;
  }
  return [...type._map].every(([sub, item]) => isSoundItem(item, sub, contents, depth));
}

function isSoundItem(item: Y.Item, sub: string | null, contents: Contents, depth: number): boolean {
  if (item.deleted) return true;
  if (!admits(contents, sub, item.content)) return false;
  if (!(item.content instanceof Y.ContentType)) return true;
  const { type } = item.content;
  return isSound(type, contentsInside(contents, sub, type), depth + 1);
}

function contentsOfField(field: string | null, type: SharedType): Contents {
  if (field === caseFields.question && type.constructor === Y.Text) return 'words';
  return field === caseFields.notes && type.constructor === Y.XmlFragment ? 'rich-text' : 'nothing';
}

function isPartOf(contents: Contents, type: SharedType): boolean {
  if (type instanceof Y.XmlText) return wordy.includes(contents);
  if (!(type instanceof Y.XmlElement) || !(contents === 'rich-text' || isElementName(contents))) return false;
  return elementsIn[contents].some((name) => name === type.nodeName);
}

function isMarkedWords(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentFormat) return isMark(content.key, content.value);
  return content instanceof Y.ContentString;
}

/** Deep enough for anything that is written here, and far from where readers that call themselves give up. */
const deepestValue = 4;

function isPlainObject(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((inner) => isPlain(inner, depth + 1));
}

function isPlain(value: unknown, depth: number): boolean {
  if (depth > deepestValue) return false;
  if (Array.isArray(value)) return value.every((inner) => isPlain(inner, depth + 1));
  return typeof value === 'object' && value !== null ? isPlainObject(value, depth) : true;
}
