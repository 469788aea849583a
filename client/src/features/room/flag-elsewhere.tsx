import type { CoachFlag } from '@casecircle/shared/protocol/coach.ts';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { kindsInWords } from '../../coach/kind-words.ts';
import { announce } from '../../ui/announce.tsx';
import classes from './flag-note.module.css';
import { useRoom } from './room-context.ts';

type Props = { flag: CoachFlag; under: string; onLook: () => void };

/** In one column only one place is in sight: what the coach asks about in another is said here, too. */
export function FlagElsewhere({ flag, under, onLook }: Props) {
  const { me, nameOf } = useRoom();
  const kinds = kindsInWords(flag.categories);
  const author = flag.author === null ? '' : `, by ${flag.author === me.id ? 'you' : nameOf(flag.author)}`;
  const sentence = `The coach sees ${kinds} in something under “${under}”${author}.`;
  useEffect(() => announce(sentence), [sentence]);
  return (
    <aside className={`${classes.flag} ${classes.elsewhere}`} aria-label="The coach asks elsewhere">
      <p>{sentence}</p>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onLook}>
        Look at it
      </Button>
    </aside>
  );
}
