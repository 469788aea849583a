import { readDesk } from '@casecircle/shared/document/entries.ts';
import { deskRoots } from '@casecircle/shared/document/roots.ts';
import { refusalWords } from '@casecircle/shared/protocol/refusals.ts';
import { useCallback, useContext } from 'react';
import type { SharedDocument } from '../../live/shared-document.ts';
import { useDocumentState } from '../../live/use-document.ts';
import { useRoot } from '../../live/use-root.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { DeskContext } from './desk-context.ts';
import classes from './desk-panel.module.css';
import { kindWords } from './entry-kinds.ts';
import { EntryTags } from './entry-tags.tsx';
// A slip looks the same wherever it lies.
import notebook from './notebook-panel.module.css';
import { useRoom } from './room-context.ts';
import { useSpokenGrowth } from './use-spoken-growth.ts';

/** What members chose to show the group's facilitators, by who it is from; to read. */
export function DeskPanel() {
  const desk = useContext(DeskContext);
  return desk ? <Desk desk={desk} /> : null;
}

type Shown = ReturnType<typeof readDesk>;

function Desk({ desk }: { desk: SharedDocument }) {
  const { loaded, link } = useDocumentState(desk);
  const slips = useRoot(
    desk.document.getMap(deskRoots.slips),
    useCallback(() => readDesk(desk.document), [desk.document]),
  );
  useSpokenGrowth(loaded ? slips.length : undefined, 'A slip was shown to you.');
  const authors = [...new Set(slips.map(({ author }) => author))];
  return (
    <details className={classes.desk} open={slips.length > 0}>
      <summary>
        Shown to me <span className={classes.count}>({slips.length})</span>
      </summary>
      <p className={classes.who}>
        Only the group’s facilitators can read this. The group does not know that it is here.
      </p>
      {link.kind === 'ended' && <p role="alert">{refusalWords[link.code]}</p>}
      {loaded && slips.length === 0 && (
        <Quiet>What somebody shows you from their notebook stands here. Nothing is expected of anybody.</Quiet>
      )}
      {authors.map((author) => (
        <From key={author} author={author} slips={slips.filter((slip) => slip.author === author)} />
      ))}
    </details>
  );
}

function From({ author, slips }: { author: string; slips: Shown }) {
  const { nameOf, slot } = useRoom();
  return (
    <>
      <h3 className={classes.author}>{nameOf(author)}</h3>
      <ul className={notebook.slips} aria-label={`Shown by ${nameOf(author)}`}>
        {slips.map((slip) => {
          const { name, Icon } = kindWords[slip.kind];
          return (
            <li key={slip.id} className={notebook.slip}>
              <p className={notebook.head}>
                <Icon size={16} aria-hidden="true" />
                {name}
              </p>
              <p className={notebook.words}>{slip.text}</p>
              <EntryTags tags={slip} seats={slot.format.seats} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
