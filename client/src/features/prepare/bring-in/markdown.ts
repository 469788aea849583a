import { Marked } from 'marked';
import { escaped } from './escaped.ts';

/** Longer than any list is counted to: such a number stays one of the words, where the coach sees it. */
const longNumber = /^ {0,3}\d{4,}[.)]/;

/** Markdown as HTML. Its own HTML is taken for words, not for HTML. */
export async function htmlOfMarkdown(text: string): Promise<string> {
  const marked = new Marked({
    renderer: { html: ({ text: raw }) => escaped(raw) },
    // `false` leaves it to Markdown's own rule, nothing means that this is no list.
    tokenizer: { list: (source) => (longNumber.test(source) ? undefined : false) },
  });
  return marked.parse(text, { async: false });
}
