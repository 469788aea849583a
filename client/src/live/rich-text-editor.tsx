import Collaboration from '@tiptap/extension-collaboration';
import { EditorContent, useEditor } from '@tiptap/react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import './rich-text.css';
import { namedCarets, type Person } from './rich-text-caret.ts';
import { richTextSchema } from './rich-text-schema.ts';
import { RichTextToolbar } from './rich-text-toolbar.tsx';

type Props = {
  fragment: Y.XmlFragment;
  /** The accessible name; shown by the caller where it should be seen. */
  label: string;
  placeholder: string;
  /** Serif at reading width for a case, sans for notes. */
  voice?: 'case' | 'notes';
  /** Given for texts that several people write together: shows their carets and mine to them. */
  together?: { awareness: Awareness; me: Person };
};

/** Rich text on a shared fragment. Undo takes back one's own edits only. */
export function RichTextEditor({ fragment, label, placeholder, voice = 'notes', together }: Props) {
  const awareness = together?.awareness;
  const editor = useEditor(
    {
      extensions: [
        ...richTextSchema,
        Collaboration.configure({ fragment }),
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
    [fragment, awareness, label, voice],
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
