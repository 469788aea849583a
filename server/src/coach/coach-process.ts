import { openFindings } from '@casecircle/shared/coach/open-findings.ts';
import { warmUp } from '@casecircle/shared/coach/warm-up.ts';
import type { Answered, Asked } from './examiner.ts';

/** The process in which the server reads what is shared: a long text must not hold up a room. */
function answer(answered: Answered): void {
  process.send?.(answered);
}

process.on('message', ({ blocks, words }: Asked) => {
  try {
    answer({ kind: 'read', findings: openFindings(blocks, words) });
  } catch {
    // Without what was thrown: it could name words.
    answer({ kind: 'failed' });
  }
});
process.on('disconnect', () => process.exit());

// What is loaded and compiled with the first text is no reader's delay.
warmUp();
answer({ kind: 'ready' });
