import { notebookRoots } from '@casecircle/shared/document/roots.ts';
import { Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useDocumentState } from '../../live/use-document.ts';
import { keptFocus } from '../../ui/kept-focus.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { CoachedRichText } from './coached-rich-text.tsx';
import { NewSlip } from './new-slip.tsx';
import classes from './notebook-panel.module.css';
import { useRoom } from './room-context.ts';
import { SlipCard } from './slip-card.tsx';
import { useSlips } from './use-slips.ts';

/** The person's own notebook: slips that can be shared one by one, and free notes that never are. */
export function NotebookPanel() {
  const { notebook } = useRoom();
  const { loaded } = useDocumentState(notebook);
  if (!loaded) return <Waiting lines={4} label="Opening your notebook" />;
  return (
    <div className={classes.notebook}>
      <p className={classes.promise}>
        <IconLock size={16} aria-hidden="true" />
        <span>Only you can read this. Nothing leaves it but a slip that you show or share yourself.</span>
      </p>
      <Slips />
      <section aria-label="Free notes" className={classes.part}>
        <Title order={3} size="h4">
          Free notes
        </Title>
        <CoachedRichText
          fragment={notebook.document.getXmlFragment(notebookRoots.notes)}
          label="My free notes"
          placeholder="Whatever helps you to listen."
        />
      </section>
    </div>
  );
}

function Slips() {
  const slips = useSlips();
  return (
    <section ref={keptFocus} aria-label="Slips" className={classes.part}>
      <Title order={3} size="h4">
        Slips
      </Title>
      <NewSlip />
      {slips.length === 0 ? (
        <Quiet>A slip holds one thought. Keep it, or share it with the group when you are ready.</Quiet>
      ) : (
        <ol className={classes.slips}>
          {slips.map((slip) => (
            <SlipCard key={slip.id} slip={slip} />
          ))}
        </ol>
      )}
    </section>
  );
}
