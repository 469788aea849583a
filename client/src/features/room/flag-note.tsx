import { coachText } from '@casecircle/shared/coach/coach-text.ts';
import { writeDecision } from '@casecircle/shared/document/coach-words.ts';
import { placeAt } from '@casecircle/shared/document/table-places.ts';
import type { CoachFlag, FlaggedPlace } from '@casecircle/shared/protocol/coach.ts';
import { Button, Group } from '@mantine/core';
import { useEffect } from 'react';
import { kindWords } from '../../coach/kind-words.ts';
import { readOnce } from '../../coach/read-once.ts';
import { announce } from '../../ui/announce.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Problem } from '../../ui/problem.tsx';
import classes from './flag-note.module.css';
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
  const { give, busy, refused } = useCommand();
  const mine = flag.author === me.id;
  const kinds = flag.categories.map((category) => kindWords[category].one).join(', ');
  const sentence = mine
    ? `The coach sees ${kinds} in what you wrote here. Change it, or say that it identifies nobody.`
    : `The coach sees ${kinds} in what stands here${flag.author === null ? '' : `, by ${nameOf(flag.author)}`}.`;
  useEffect(() => announce(sentence), [sentence]);
  const settle = async () => {
    const blocks = placeAt(table.document, flag.place)?.blocks ?? [];
    const text = coachText(blocks);
    for (const { level, start, end } of await readOnce(blocks)) {
      if (level === 'red') writeDecision(notebook.document, 'settled', text.slice(start, end), Date.now());
    }
    announce('Kept as not identifying.');
  };
  return (
    <aside className={classes.flag} aria-label="The coach asks">
      <p>{sentence}</p>
      <Group gap={6}>
        {mine && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void settle()}>
            It identifies nobody
          </Button>
        )}
        {mayGive('blank-words') && (
          <ConfirmButton
            size="compact-xs"
            color="rose"
            loading={busy}
            question="They become “[blanked]” on every screen at once. Their author keeps them in the notebook. Whoever has read them has read them."
            confirm="Blank the words"
            onConfirm={() => void give({ kind: 'blank-words', place: flag.place })}
          >
            Blank the words for everyone
          </ConfirmButton>
        )}
      </Group>
      {refused !== undefined && <Problem>{refused}</Problem>}
    </aside>
  );
}
