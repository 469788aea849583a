import { parentPort } from 'node:worker_threads';
import { openFindings } from '@casecircle/shared/coach/open-findings.ts';
import type { Answered, Asked } from './examiner.ts';

/** The thread in which the server reads what is shared: a long text must not hold up a room. */
if (!parentPort) throw new Error('the coach’s thread was started without its room');
const port = parentPort;

port.on('message', ({ id, blocks, words }: Asked) => {
  try {
    const found = openFindings(blocks, words);
    port.postMessage({ id, findings: found } satisfies Answered);
  } catch {
    // Without what was thrown: it could name words.
    port.postMessage({ id, failed: true } satisfies Answered);
  }
});
