import { caseBlocks } from '@casecircle/shared/document/case-blocks.ts';
import { plainBlocks } from '@casecircle/shared/document/plain-blocks.ts';
import type * as Y from 'yjs';
import type { CoachSource } from './reading.ts';

/** A case: its question, and its notes where there are any. */
export function caseSource(question: Y.Text, notes: Y.XmlFragment | undefined): CoachSource {
  return {
    blocks: () => caseBlocks(question, notes),
    watch: (changed) => {
      question.observe(changed);
      notes?.observeDeep(changed);
      return () => {
        question.unobserve(changed);
        notes?.unobserveDeep(changed);
      };
    },
  };
}

/** Rich text on its own. */
export function richTextSource(fragment: Y.XmlFragment): CoachSource {
  return {
    blocks: () => plainBlocks(fragment),
    watch: (changed) => {
      fragment.observeDeep(changed);
      return () => fragment.unobserveDeep(changed);
    },
  };
}
