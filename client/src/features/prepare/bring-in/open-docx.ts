import { openingMs, unpackedBytes } from './bring-in-limits.ts';
import { Refused, refusals } from './refused.ts';
import { unpackedSize } from './zip-size.ts';

/** A Word file as HTML; throws `Refused` when it cannot be opened, would unpack to too much or takes too long. */
export async function openDocx(bytes: Uint8Array): Promise<string> {
  const size = unpackedSize(bytes);
  if (size === undefined) throw new Refused(refusals.damaged);
  if (size > unpackedBytes) throw new Refused(refusals.trap);
  const copy = bytes.slice().buffer;
  const html = typeof Worker === 'undefined' ? await inThisThread(copy) : await inWorker(copy);
  if (html === undefined) throw new Refused(refusals.damaged);
  return html;
}

async function inThisThread(bytes: ArrayBuffer): Promise<string | undefined> {
  const { htmlOfDocx } = await import('./docx.ts');
  return htmlOfDocx(bytes).catch(() => undefined);
}

function inWorker(bytes: ArrayBuffer): Promise<string | undefined> {
  const worker = new Worker(new URL('./docx-worker.ts', import.meta.url), { type: 'module' });
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
    worker.postMessage(bytes, [bytes]);
  }).finally(() => worker.terminate());
}
