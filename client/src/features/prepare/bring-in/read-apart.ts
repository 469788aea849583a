import { openingMs } from './bring-in-limits.ts';
import { Refused, refusals } from './refused.ts';

/** What of a file is still to be read. */
export type Unread = { kind: 'docx'; bytes: ArrayBuffer } | { kind: 'markdown'; text: string };

/** The words of a file as HTML, read beside the page; throws `Refused` when it cannot be read or takes too long. */
export async function readApart(unread: Unread): Promise<string> {
  const html = typeof Worker === 'undefined' ? await inThisThread(unread) : await inWorker(unread);
  if (html === undefined) throw new Refused(refusals.damaged);
  return html;
}

async function inThisThread(unread: Unread): Promise<string | undefined> {
  if (unread.kind === 'markdown') return (await import('./markdown.ts')).htmlOfMarkdown(unread.text);
  const { htmlOfDocx } = await import('./docx.ts');
  return htmlOfDocx(unread.bytes).catch(() => undefined);
}

function inWorker(unread: Unread): Promise<string | undefined> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<string | undefined>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refused(refusals.slow)), openingMs);
    worker.addEventListener('message', ({ data }: MessageEvent<{ html?: string }>) => {
      clearTimeout(timer);
      resolve(data.html);
    });
    worker.addEventListener('error', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
    worker.postMessage(unread, unread.kind === 'docx' ? [unread.bytes] : []);
  }).finally(() => worker.terminate());
}
