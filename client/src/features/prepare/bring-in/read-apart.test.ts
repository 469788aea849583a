import { afterEach, expect, test, vi } from 'vitest';
import { htmlOfMarkdown } from './markdown.ts';
import { readApart } from './read-apart.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('Markdown that is never read to its end is given up, and its thread is ended', async () => {
  vi.useFakeTimers();
  const terminate = vi.fn();
  class Lost {
    addEventListener = vi.fn();
    postMessage = vi.fn();
    terminate = terminate;
  }
  vi.stubGlobal('Worker', Lost);
  const reading = expect(readApart({ kind: 'markdown', text: '_a__' })).rejects.toThrow(/took too long/);
  await vi.advanceTimersByTimeAsync(20_000);
  await reading;
  expect(terminate).toHaveBeenCalled();
});

test('a line that begins with a long number stays words, one that begins with a small number begins a list', async () => {
  expect(await htmlOfMarkdown('19830314. She wept')).toBe('<p>19830314. She wept</p>\n');
  expect(await htmlOfMarkdown('She wept\n\n12. once')).toContain('<ol start="12">');
});
