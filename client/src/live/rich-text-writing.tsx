import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { CaretKeeper, type KeptCaret, putCaret } from './kept-caret.ts';
import { withOpenTables } from './opened-tables.ts';
import { namedCarets } from './rich-text-caret.ts';
import { CoachUnderlines, underline } from './rich-text-coach.ts';
import type { RichTextProps } from './rich-text-editor.tsx';
import { richTextSchema } from './rich-text-schema.ts';
import { type Broke, GuardedCollaboration } from './rich-text-sync.ts';
import { RichTextToolbar } from './rich-text-toolbar.tsx';

type Props = RichTextProps & { onBroken: (when: Broke) => void };

/**
 * The editor itself, with its toolbar. Undo takes back one's own edits only. When another fragment takes the place of
 * this one, whoever was writing goes on where they were.
 */
export function RichTextWriting({ fragment, label, placeholder, voice = 'notes', together, coach, onBroken }: Props) {
  const awareness = together?.awareness;
  const kept = useRef<KeptCaret | null>(null);
  const editor = useEditor(
    {
      extensions: [
        ...richTextSchema,
        GuardedCollaboration.configure({ fragment, onBroken }),
        CaretKeeper.configure({
          keep: (caret) => {
            kept.current = caret;
          },
        }),
        CoachUnderlines,
        ...(together ? [namedCarets(together.awareness, together.me)] : []),
      ],
      editorProps: {
        transformPastedHTML: withOpenTables,
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          class: `rich-text rich-text-${voice}`,
          spellcheck: 'true',
        },
      },
      shouldRerenderOnTransaction: true,
    },
    [fragment, awareness, label, voice, onBroken],
  );
  useEffect(() => {
    if (editor && kept.current) putCaret(editor, kept.current);
    kept.current = null;
  }, [editor]);
  const underlines = coach?.underlines;
  useEffect(() => {
    if (editor && !editor.isDestroyed && underlines) editor.view.dispatch(underline(editor.state, underlines));
  }, [editor, underlines]);
  const onEditor = coach?.onEditor;
  useEffect(() => {
    onEditor?.(editor);
    return () => onEditor?.(null);
  }, [editor, onEditor]);
  return (
    <div className="rich-text-editor">
      <RichTextToolbar editor={editor} label={label} />
      <div className="rich-text-page">
        {editor?.isEmpty && (
          <p className={`rich-text-placeholder rich-text-${voice}`} aria-hidden="true">
            {placeholder}
          </p>
        )}
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}
