import type { Entry } from '@casecircle/shared/document/entries.ts';
import { entryName } from '@casecircle/shared/document/roots.ts';
import { Button } from '@mantine/core';
import { IconPresentation } from '@tabler/icons-react';
import { kindWords } from './entry-kinds.ts';
import { EntryTags } from './entry-tags.tsx';
import { useRoom } from './room-context.ts';
import classes from './spotlight.module.css';
import { useCaseOf } from './use-case-of.ts';
import { useCommand } from './use-command.ts';
import { useEntries } from './use-entries.ts';

/** The entry that the lead holds up for all, on top for everybody. */
export function Spotlight() {
  const { meeting, table } = useRoom();
  const held = useEntries(table.document).find((entry) => entryName(entry) === meeting.spotlight);
  return held ? <HeldUp entry={held} /> : null;
}

function HeldUp({ entry }: { entry: Entry }) {
  const { meeting, me, nameOf, mayGive } = useRoom();
  const { seats } = useCaseOf(entry);
  const { give, busy, refused } = useCommand();
  const { lead } = meeting;
  return (
    <section aria-label="Held up for everyone" className={classes.spotlight}>
      <p className={classes.head}>
        <IconPresentation size={16} aria-hidden="true" />
        {lead === null ? 'Held up' : lead === me.id ? 'You hold this up' : `Held up by ${nameOf(lead)}`}
      </p>
      <p className={classes.words}>{entry.text}</p>
      <p className={classes.from}>
        {kindWords[entry.kind].name} by {entry.author === me.id ? 'you' : nameOf(entry.author)}
      </p>
      <EntryTags tags={entry} seats={seats} />
      {mayGive('spotlight') && (
        <Button
          size="compact-sm"
          variant="subtle"
          mt={4}
          ml={-8}
          loading={busy}
          onClick={() => void give({ kind: 'spotlight', entry: null })}
        >
          Put it down again
        </Button>
      )}
      {refused !== undefined && <p role="alert">{refused}</p>}
    </section>
  );
}
