import { parentPort } from 'node:worker_threads';
import { openFindings } from '@casecircle/shared/coach/open-findings.ts';
import type { Answered, Asked } from './examiner.ts';

/** The thread in which the server reads what is shared: a long text must not hold up a room. */
if (!parentPort) throw new Error('the coach’s thread was started without its room');
const port = parentPort;

port.on('message', ({ blocks, words }: Asked) => {
  try {
    port.postMessage({ kind: 'read', findings: openFindings(blocks, words) } satisfies Answered);
  } catch {
    // Without what was thrown: it could name words.
    port.postMessage({ kind: 'failed' } satisfies Answered);
  }
});

// Once on words of nobody: what is loaded and compiled with the first text is no reader's delay.
openFindings(['Mrs. Keller rang.'], {});
port.postMessage({ kind: 'ready' } satisfies Answered);
