import { type KeyboardEvent, useRef, useState } from 'react';
import { CoachedTextarea } from './coached-textarea.tsx';
import classes from './composer.module.css';
import { ComposerActions } from './composer-actions.tsx';
import { ComposerClosed } from './composer-closed.tsx';
import { kindWords } from './entry-kinds.ts';
import { KindChooser } from './kind-chooser.tsx';
import { OfferedSlips } from './offered-slips.tsx';
import { OpenNotebook } from './open-notebook.tsx';
import { TagChooser } from './tag-chooser.tsx';
import { beginningFrom } from './tag-words.ts';
import { type Composing, keepsFirst, useComposer } from './use-composer.ts';

/** Where one writes for the group, or for oneself first. What is typed stays through every phase; only sending depends on the phase. */
export function Composer() {
  const composing = useComposer();
  const { kinds, kind, way, words, text, tags, tooLong } = composing;
  const field = useRef<HTMLTextAreaElement>(null);
  const [kept, setKept] = useState(false);
  if (way === 'closed' && kinds.length === 0 && text === '') return <ComposerClosed justKept={kept} />;
  const keep = (offered?: boolean) => {
    composing.keep(offered);
    setKept(true);
    field.current?.focus();
  };
  const share = () => {
    composing.share();
    setKept(false);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (way === 'closed' || composing.stays) return;
    if (keepsFirst(composing)) keep();
    else share();
  };
  return (
    <div className={classes.composer}>
      {kinds.length > 0 && <KindChooser kinds={kinds} chosen={kind} onChoose={composing.choose} />}
      <CoachedTextarea
        ref={field}
        aria-label={`Your ${kind ? kindWords[kind].name.toLowerCase() : 'words'}`}
        placeholder={beginning(composing)}
        value={words}
        onWrite={(typed) => {
          setKept(false);
          composing.write(typed);
        }}
        onKeyDown={onKeyDown}
        error={tooLong}
        autosize
        minRows={2}
        maxRows={8}
      />
      {kind && way !== 'closed' && <TagChooser kind={kind} tags={tags} onChange={composing.tag} />}
      <ComposerActions composing={composing} keep={keep} share={share} />
      {way === 'alone' && composing.reveal ? <OfferedSlips reveal={composing.reveal} /> : kept && <KeptNote />}
    </div>
  );
}

/** Where the words went that stood in the field a moment ago. */
function KeptNote() {
  return (
    <div className={classes.kept}>
      <p>Kept in your notebook.</p>
      <OpenNotebook />
    </div>
  );
}

function beginning({ kind, seat }: Composing): string | undefined {
  if (seat) return beginningFrom(seat);
  return kind && kindWords[kind].start;
}
