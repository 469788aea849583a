import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Box, Button } from '@mantine/core';
import { putAway, takeUp } from '../../http/groups.ts';
import { Card } from '../../ui/card.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { useReaderZone } from '../../ui/reader-zone.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { longDay } from '../../ui/when.ts';
import classes from './group-settings.module.css';
import { mayHere } from './may-here.ts';
import { useGroupChange } from './use-group-change.ts';

/** Ends a group without losing it. */
export function PutAway({ group }: { group: GroupView }) {
  const put = useGroupChange(() => putAway(group.id), `${group.name} is archived`);
  if (group.archivedAt !== null || !mayHere(group, 'archive-group')) return null;
  return (
    <Box mt="sm">
      <ConfirmButton
        size="xs"
        question="Everybody can still read what was, and leave. Nobody plans, joins or writes any more: open invitations stop working, and reminders and calendars go quiet. You can take the group up again."
        confirm="Archive the group"
        loading={put.isPending}
        onConfirm={() => put.mutate(undefined)}
      >
        Archive this group
      </ConfirmButton>
      <RefusalNote error={put.error} />
    </Box>
  );
}

/** Says of a group that was put away what it is, and brings it back. */
export function WasPutAway({ group }: { group: GroupView }) {
  const zone = useReaderZone();
  const take = useGroupChange(() => takeUp(group.id), `${group.name} is taken up again`);
  if (group.archivedAt === null) return null;
  return (
    <div className={classes.away}>
      <Card>
        <p className={classes.words}>
          This group was archived on {longDay(group.archivedAt, zone)}. What was can be read; nothing new is planned or
          written.
        </p>
        {mayHere(group, 'archive-group') && (
          <Button variant="default" size="xs" loading={take.isPending} onClick={() => take.mutate(undefined)}>
            Take it up again
          </Button>
        )}
        <RefusalNote error={take.error} />
      </Card>
    </div>
  );
}
