import * as Y from 'yjs';
import { limits } from '../protocol/limits.ts';
import { wordy } from './rich-text.ts';

/**
 * The words of rich text, one string for each block that holds words, in their order; a hard break is a line break. The
 * coach reads this on both sides, so an offset means the same place here and in the editor, block by block.
 */
export function plainBlocks(fragment: Y.XmlFragment): string[] {
  return wordElements(fragment).map(wordsOf);
}

/** The elements of rich text that hold words, in their order. */
export function wordElements(parent: Y.XmlFragment | Y.XmlElement, depth = 0): Y.XmlElement[] {
  if (depth > limits.nesting) return [];
  return parent.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return [];
    return wordy.includes(child.nodeName) ? [child] : wordElements(child, depth + 1);
  });
}

function wordsOf(block: Y.XmlElement): string {
  return block
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlText) return child.toDelta().map(written).join('');
      return child instanceof Y.XmlElement && child.nodeName === 'hardBreak' ? '\n' : '';
    })
    .join('');
}

function written({ insert }: { insert?: unknown }): string {
  return typeof insert === 'string' ? insert : '';
}
