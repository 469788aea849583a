import * as Y from 'yjs';
import { limits } from '../protocol/limits.ts';

/** Whether anything can be read in rich text: its words are not looked at any further. */
export function hasWords(text: Y.XmlFragment | Y.XmlElement, depth = 0): boolean {
  if (depth > limits.nesting) return false;
  return text.toArray().some((part) => {
    if (part instanceof Y.XmlText) return part.toDelta().some(isWritten);
    return part instanceof Y.XmlElement && hasWords(part, depth + 1);
  });
}

function isWritten({ insert }: { insert?: unknown }): boolean {
  return typeof insert === 'string' && insert.trim() !== '';
}
