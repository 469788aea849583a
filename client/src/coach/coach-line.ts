import type { Finding } from '@casecircle/shared/coach/finding.ts';
import type { CoachWords } from '@casecircle/shared/document/coach-words.ts';
import type { Change } from './change.ts';
import type { CoachAnswer, CoachQuestion } from './coach-desk.ts';

/** The way to the coach. One thread serves a whole page; it is loaded with its dictionaries when the first text is opened. */
export type CoachLine = {
  ask(key: number, change: Change, words: CoachWords): Promise<Finding[]>;
  /** Nobody writes in this text any more. */
  end(key: number): void;
};

type Post = (question: CoachQuestion) => void;

/** A worker where there are workers; the same desk in this thread where there are none (tests). */
export function openLine(): CoachLine {
  const waiting = new Map<number, { resolve: (findings: Finding[]) => void; reject: (error: Error) => void }>();
  let post: Promise<Post> | undefined;
  let next = 1;

  const answered = ({ id, findings }: CoachAnswer) => {
    waiting.get(id)?.resolve(findings);
    waiting.delete(id);
  };
  const lost = () => {
    post = undefined;
    for (const { reject } of waiting.values()) reject(new Error('the coach stopped'));
    waiting.clear();
  };
  return {
    async ask(key, change, words) {
      post ??= typeof Worker === 'undefined' ? inThisThread(answered) : inWorker(answered, lost);
      const send = await post;
      return new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        send({ id, key, change, words });
      });
    },
    end: (key) => void post?.then((send) => send({ key, ended: true })),
  };
}

async function inWorker(answered: (answer: CoachAnswer) => void, lost: () => void): Promise<Post> {
  const worker = new Worker(new URL('./coach-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<CoachAnswer>) => answered(data));
  worker.addEventListener('error', () => {
    worker.terminate();
    lost();
  });
  return (question) => worker.postMessage(question);
}

async function inThisThread(answered: (answer: CoachAnswer) => void): Promise<Post> {
  const { createDesk } = await import('./coach-desk.ts');
  const desk = createDesk();
  return (question) => {
    const answer = desk(question);
    if (answer) queueMicrotask(() => answered(answer));
  };
}

let line: CoachLine | undefined;

/** The one line of this page. */
export function coachLine(): CoachLine {
  line ??= openLine();
  return line;
}
