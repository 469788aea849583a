import type { Finding } from '@casecircle/shared/coach/finding.ts';
import { itemsOf } from '@casecircle/shared/coach/places.ts';
import type { Editor } from '@tiptap/core';
import { type Node, DOMParser as SchemaParser } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { readOnce } from '../../../coach/read-once.ts';
import { openTables } from '../../../live/opened-tables.ts';
import { stopCapturing, wordBlocks } from '../../../live/rich-text-coach.ts';
import { broughtCharacters, htmlCharacters } from './bring-in-limits.ts';
import { Refused, refusals } from './refused.ts';

/** What a file would put into the draft, read by the coach before any of it is there. */
export type Brought = { readonly doc: Node; readonly blocks: readonly string[]; readonly findings: readonly Finding[] };

/** Reads HTML by the editor's schema, which knows paragraphs, lists, bold and italic and leaves out all else. `draft`: what stands there already. */
export async function readBrought(editor: Editor, html: string, draft: readonly string[]): Promise<Brought> {
  // The page itself reads the HTML, so not any length of it.
  if (html.length > htmlCharacters) throw new Refused(refusals.long);
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const unwanted of page.querySelectorAll('script, style, img, iframe, object')) unwanted.remove();
  openTables(page);
  const doc = SchemaParser.fromSchema(editor.schema).parse(page.body);
  const blocks = wordBlocks(doc).map(({ words }) => words);
  const characters = blocks.reduce((sum, words) => sum + words.length, 0);
  if (characters > broughtCharacters) throw new Refused(refusals.long);
  if (blocks.every((words) => words.trim() === '')) throw new Refused(refusals.empty);
  return {
    doc,
    blocks,
    findings: await readBehind(draft, blocks),
  };
}

/** What is found in the file, read behind the draft: who is in both is the same person, and nobody else stands under their letter. */
async function readBehind(draft: readonly string[], file: readonly string[]): Promise<Finding[]> {
  const from = draft.reduce((sum, words) => sum + words.length + 1, 0);
  return (await readOnce([...draft, ...file]))
    .filter(({ start }) => start >= from)
    .map((finding) => ({ ...finding, start: finding.start - from, end: finding.end - from }));
}

/** Puts it in where the author's caret is, or at the end, as one step that can be undone. */
export function putIn(editor: Editor, { doc, blocks, findings }: Brought, replacing: boolean): void {
  const words = replacing ? withReplacements(doc, blocks, findings) : doc;
  const { state, view } = editor;
  stopCapturing(editor);
  if (editor.isEmpty) view.dispatch(state.tr.replaceWith(0, state.doc.content.size, words.content));
  else view.dispatch(state.tr.insert(state.doc.content.size, words.content));
  stopCapturing(editor);
  editor.commands.focus('end', { scrollIntoView: false });
}

function withReplacements(doc: Node, blocks: readonly string[], findings: readonly Finding[]): Node {
  const standing = wordBlocks(doc);
  const wanted = itemsOf(blocks, findings).flatMap(({ first, places }) =>
    places.flat().map((place) => ({ ...place, words: first.replacement })),
  );
  const change = new Transform(doc);
  const lastFirst = wanted.toSorted((one, other) => other.block - one.block || other.start - one.start);
  for (const { block, start, end, words } of lastFirst) {
    const from = standing[block]?.from;
    if (from !== undefined && words !== undefined)
      change.replaceWith(from + start, from + end, doc.type.schema.text(words));
  }
  return change.doc;
}
