import { Button, Group } from '@mantine/core';
import classes from './coach.module.css';
import { lastActWords } from './panel-words.ts';
import type { LastAct } from './use-taking-back.ts';

type Props = { last: LastAct; onTakenBack: () => void };

/** What was done last, for as long as it can be taken back. */
export function LastActLine({ last, onTakenBack }: Props) {
  return (
    <Group gap="xs" className={classes.replaced}>
      <span>{lastActWords(last)}</span>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        onClick={() => {
          last.takeBack();
          onTakenBack();
        }}
      >
        {last.kind === 'replaced' ? 'Put the words back' : 'Ask about it again'}
      </Button>
    </Group>
  );
}
