import { plainBlocks } from '@casecircle/shared/document/plain-blocks.ts';
import type * as Y from 'yjs';
import type { CoachSource } from './reading.ts';

/** A case as the coach reads it: its question, then its notes block by block where there are any. */
export function caseSource(question: Y.Text, notes: Y.XmlFragment | undefined): CoachSource {
  return {
    blocks: () => [question.toString(), ...(notes ? plainBlocks(notes) : [])],
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
