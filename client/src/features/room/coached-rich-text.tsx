import { type Item, itemsOf } from '@casecircle/shared/coach/places.ts';
import { writeDecision } from '@casecircle/shared/document/coach-words.ts';
import type { Editor } from '@tiptap/core';
import { useMemo, useState } from 'react';
import { CoachNote } from '../../coach/coach-note.tsx';
import { richTextSource } from '../../coach/sources.ts';
import { useCoach, useCoachWords } from '../../coach/use-coach.ts';
import { underlinesOf } from '../../live/rich-text-coach.ts';
import { RichTextEditor, type RichTextProps } from '../../live/rich-text-editor.tsx';
import { replaceWords } from '../../live/rich-text-replace.ts';
import { useRoom } from './room-context.ts';

/** Rich text of the room in which the coach reads along. What one decides about its words stays in one's own notebook. */
export function CoachedRichText(props: Omit<RichTextProps, 'coach'>) {
  const { notebook } = useRoom();
  const { fragment } = props;
  const source = useMemo(() => richTextSource(fragment), [fragment]);
  const read = useCoach(source, useCoachWords(notebook.document));
  const items = useMemo(() => itemsOf(read.blocks, read.findings), [read]);
  const [editor, setEditor] = useState<Editor | null>(null);
  const underlines = useMemo(() => underlinesOf(read.blocks, items), [read, items]);
  const replace = ({ key, first, places }: Item) => {
    const wanted = places.flat().map((place) => ({ key, place, words: first.replacement ?? '' }));
    if (!editor) return;
    replaceWords(editor, read.blocks, wanted);
    editor.commands.focus(null, { scrollIntoView: false });
  };
  const settle = ({ words }: Item) => {
    writeDecision(notebook.document, 'settled', words, Date.now());
    if (items.length === 1) editor?.commands.focus(null, { scrollIntoView: false });
  };
  return (
    <>
      <RichTextEditor {...props} coach={{ underlines, onEditor: setEditor }} />
      <CoachNote items={items} onReplace={replace} onSettle={settle} />
    </>
  );
}
