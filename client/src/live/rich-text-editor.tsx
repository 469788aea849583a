import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { Fence } from '../ui/fence.tsx';
import { Quiet } from '../ui/quiet.tsx';
import './rich-text.css';
import type { Person } from './rich-text-caret.ts';
import type { Underlines } from './rich-text-coach.ts';
import { fitsEditor } from './rich-text-fit.ts';
import type { Broke } from './rich-text-sync.ts';
import { RichTextView } from './rich-text-view.tsx';
import { RichTextWriting } from './rich-text-writing.tsx';
import { useRoot } from './use-root.ts';

export type RichTextProps = {
  fragment: Y.XmlFragment;
  /** The accessible name; shown by the caller where it should be seen. */
  label: string;
  placeholder: string;
  /** Serif at reading width for a case, sans for notes. */
  voice?: 'case' | 'notes';
  /** Given for texts that several people write together: shows their carets and mine to them. */
  together?: { awareness: Awareness; me: Person };
  /** Given where the coach reads along: what it underlines, and who is told of the editor so that they can act in it. */
  coach?: { underlines: Underlines; onEditor: (editor: Editor | null) => void };
};

/**
 * Rich text to write, on a shared fragment. A text that the editor cannot show in full can only be read: writing in it
 * would delete the rest. An editor that broke is built anew from the fragment.
 */
export function RichTextEditor(props: RichTextProps) {
  return (
    <Fence instead={<OnlyToRead {...props} />}>
      <WhileItFits {...props} />
    </Fence>
  );
}

function WhileItFits(props: RichTextProps) {
  const { fragment } = props;
  const [{ built, broken }, setBuilding] = useState({ built: 0, broken: false });
  const fits = useRoot(
    fragment,
    useCallback(() => fitsEditor(fragment), [fragment]),
  );
  const onBroken = useCallback(
    (when: Broke) => setBuilding((before) => ({ built: before.built + 1, broken: when === 'opening' })),
    [],
  );
  if (!fits || broken) return <OnlyToRead {...props} />;
  return <RichTextWriting key={built} {...props} onBroken={onBroken} />;
}

function OnlyToRead({ fragment, label, voice = 'notes' }: RichTextProps) {
  return (
    <section aria-label={label} className="rich-text-only-read">
      <Quiet>
        This text holds something that this page does not know; so that nothing of it is lost, it can be read but cannot
        be changed here.
      </Quiet>
      <RichTextView fragment={fragment} voice={voice} whenEmpty={null} />
    </section>
  );
}
