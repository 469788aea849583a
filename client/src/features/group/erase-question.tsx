import { Box, Button, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';

type Props = { days: number; meetings: number; busy: boolean; onKeep: () => void };

/** Says what a shorter time erases at once, before it is decided. The focus starts on keeping the words. */
export function EraseQuestion({ days, meetings, busy, onKeep }: Props) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const which = meetings === 1 ? 'one meeting' : `${meetings} meetings`;
  return (
    <Box role="alertdialog" aria-label={`Erase the words of ${which}?`}>
      <Text size="sm">
        {meetings === 1 ? 'One meeting is' : `${meetings} meetings are`} older than{' '}
        {days === 1 ? 'a day' : `${days} days`}: all that was written there, in notebooks and drafts too, is erased for
        good within minutes. Tell the group first.
      </Text>
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs" color="rose" loading={busy}>
          Erase the words of {which}
        </Button>
        <Button ref={keep} size="xs" variant="default" onClick={onKeep}>
          Keep them for now
        </Button>
      </Group>
    </Box>
  );
}
