import { EditorContent, useEditor } from '@tiptap/react';
import { namedCarets } from './rich-text-caret.ts';
import type { RichTextProps } from './rich-text-editor.tsx';
import { richTextSchema } from './rich-text-schema.ts';
import { type Broke, GuardedCollaboration } from './rich-text-sync.ts';
import { RichTextToolbar } from './rich-text-toolbar.tsx';

type Props = RichTextProps & { onBroken: (when: Broke) => void };

/** The editor itself, with its toolbar. Undo takes back one's own edits only. */
export function RichTextWriting({ fragment, label, placeholder, voice = 'notes', together, onBroken }: Props) {
  const awareness = together?.awareness;
  const editor = useEditor(
    {
      extensions: [
        ...richTextSchema,
        GuardedCollaboration.configure({ fragment, onBroken }),
        ...(together ? [namedCarets(together.awareness, together.me)] : []),
      ],
      editorProps: {
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
