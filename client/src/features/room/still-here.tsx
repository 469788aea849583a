import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './composer.module.css';

type Props = { closed: string; onKeep: () => void; disabled: boolean; children?: ReactNode };

/** Below words that can no longer be given to the group: that they are still here, and where they can go. */
export function StillHere({ closed, onKeep, disabled, children }: Props) {
  return (
    <div className={classes.kept} role="status">
      <p>{closed} What you typed is still here and only you see it.</p>
      <Group gap="xs">
        <Button size="xs" variant="light" onClick={onKeep} disabled={disabled}>
          Keep in my notebook
        </Button>
        {children}
      </Group>
    </div>
  );
}
