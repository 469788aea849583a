import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useRoomDialogs } from './room-dialogs.ts';
import classes from './room-header.module.css';

/** All that can be done now, one press away. */
export function ActionsButton() {
  const { show } = useRoomDialogs();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      className={classes.actions ?? ''}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K"
      title="Actions (Ctrl+K)"
      leftSection={<IconListSearch size={16} aria-hidden="true" />}
      onClick={() => show('actions')}
    >
      <span className={classes.word}>Actions</span>
    </Button>
  );
}
