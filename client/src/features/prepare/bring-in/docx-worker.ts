import { htmlOfDocx } from './docx.ts';

/** Opens one Word file in a thread of its own: whatever is in it, the page goes on. */
self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  htmlOfDocx(data).then(
    (html) => self.postMessage({ html }),
    () => self.postMessage({}),
  );
});
