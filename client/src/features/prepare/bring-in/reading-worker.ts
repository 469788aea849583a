import { htmlOfDocx } from './docx.ts';
import { htmlOfMarkdown } from './markdown.ts';
import type { Unread } from './read-apart.ts';

/** Reads one file in a thread of its own: whatever is in it, the page goes on. */
self.addEventListener('message', ({ data }: MessageEvent<Unread>) => {
  const read = data.kind === 'docx' ? htmlOfDocx(data.bytes) : htmlOfMarkdown(data.text);
  read.then(
    (html) => self.postMessage({ html }),
    () => self.postMessage({}),
  );
});
