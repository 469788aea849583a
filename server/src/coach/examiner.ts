import { Worker } from 'node:worker_threads';
import type { Finding } from '@casecircle/shared/coach/finding.ts';
import type { CoachWords } from '@casecircle/shared/document/coach-words.ts';

export type Asked = { id: number; blocks: readonly string[]; words: CoachWords };
export type Answered =
  | { id: number; findings: Finding[]; failed?: never }
  | { id: number; findings?: never; failed: true };

/** Runs the coach's engine on words of this server. */
export type Examiner = {
  /** What is still open in these blocks (see `openFindings`). Rejects when it could not be looked at: then nothing is known. */
  examine(blocks: readonly string[], words: CoachWords): Promise<Finding[]>;
  stop(): Promise<void>;
};

type Waiting = { resolve: (findings: Finding[]) => void; reject: (error: Error) => void };

/** More than all rooms of one process ask for at a time; beyond that something is wrong, and asking again is cheap. */
const mostWaiting = 500;

/** The engine in a thread of its own, started when it is first needed. A thread that died is started anew with the next question. */
export function openExaminer(thread = new URL('./coach-thread.ts', import.meta.url)): Examiner {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let next = 1;
  let stopped = false;

  function start(): Worker {
    const started = new Worker(thread);
    started.on('message', ({ id, findings }: Answered) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (findings) asked?.resolve(findings);
      else asked?.reject(new Error('the coach could not read this'));
      // What waits keeps the process alive, and nothing else does.
      if (waiting.size === 0) started.unref();
    });
    started.on('error', () => lost(started));
    started.on('exit', () => lost(started));
    return started;
  }

  function lost(ended: Worker): void {
    if (worker !== ended) return;
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error('the coach’s thread ended'));
    waiting.clear();
  }

  return {
    examine(blocks, words) {
      if (stopped) return Promise.reject(new Error('the coach was stopped'));
      if (waiting.size >= mostWaiting) return Promise.reject(new Error('the coach has too much to read'));
      return new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker ??= start();
        worker.ref();
        worker.postMessage({ id, blocks, words } satisfies Asked);
      });
    },
    async stop() {
      stopped = true;
      await worker?.terminate();
    },
  };
}
