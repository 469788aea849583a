import { coachText } from '@casecircle/shared/coach/coach-text.ts';
import { writeDecision } from '@casecircle/shared/document/coach-words.ts';
import { placeAt } from '@casecircle/shared/document/table-places.ts';
import type { CoachFlag, FlaggedPlace } from '@casecircle/shared/protocol/coach.ts';
import { Button } from '@mantine/core';
import { readOnce } from '../../coach/read-once.ts';
import { announce } from '../../ui/announce.tsx';
import { FlaggedNote } from './flagged-note.tsx';
import { useRoom } from './room-context.ts';
import { useCommand } from './use-command.ts';

/** Beside what is on the table: what the coach asks its author, and what a facilitator can do about it at once. */
export function FlagNote({ place }: { place: FlaggedPlace }) {
  const { flags = [] } = useRoom();
  const flag = flags.find((one) => one.place.root === place.root && one.place.key === place.key);
  return flag ? <Flagged flag={flag} /> : null;
}

function Flagged({ flag }: { flag: CoachFlag }) {
  const { me, mayGive, nameOf, table, notebook } = useRoom();
  const commanding = useCommand();
  const mine = flag.author === me.id;
  const settle = async () => {
    const blocks = placeAt(table.document, flag.place)?.blocks ?? [];
    const text = coachText(blocks);
    for (const { level, start, end } of await readOnce(blocks)) {
      if (level === 'red') writeDecision(notebook.document, 'settled', text.slice(start, end), Date.now());
    }
    announce('Kept as not identifying.');
  };
  return (
    <FlaggedNote
      flag={flag}
      table={table.document}
      mine={mine}
      author={flag.author === null ? undefined : nameOf(flag.author)}
      blanking={mayGive('blank-words') ? commanding : undefined}
    >
      {mine && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void settle()}>
          It identifies nobody
        </Button>
      )}
    </FlaggedNote>
  );
}
