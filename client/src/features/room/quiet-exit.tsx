import { Button, Group, List } from '@mantine/core';
import { useState } from 'react';
import { Sheet } from '../../ui/sheet.tsx';
import { useQuietExit } from './use-quiet-exit.ts';

type Props = { meetingId: string; opened: boolean; onClose: () => void; before?: (() => void) | undefined };

/** Says exactly what will happen, and does it. */
export function QuietExitDialog({ meetingId, opened, onClose, before }: Props) {
  const leave = useQuietExit(meetingId);
  return (
    <Sheet title="I may know this client" opened={opened} onClose={onClose}>
      <p>You can leave the case without saying why.</p>
      <List spacing={4}>
        <List.Item>The case disappears from your screen at once, and nothing more of it is sent to you.</List.Item>
        <List.Item>Nobody is told: not the group, not the presenter, not the facilitator.</List.Item>
        <List.Item>You stay listed as present, with the clock and the phases before you.</List.Item>
        <List.Item>Your notebook stays yours. What you have shared already stays on the table.</List.Item>
        <List.Item>If it was a mistake, you can come back.</List.Item>
      </List>
      <Group gap="xs" mt="md">
        <Button
          onClick={() => {
            before?.();
            onClose();
            leave();
          }}
        >
          Leave the case quietly
        </Button>
        <Button variant="default" onClick={onClose} data-autofocus>
          Stay
        </Button>
      </Group>
    </Sheet>
  );
}

/** The way out, beside the case. */
export function QuietExit({ meetingId, before }: Pick<Props, 'meetingId' | 'before'>) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setOpened(true)}>
        I may know this client
      </Button>
      <QuietExitDialog meetingId={meetingId} opened={opened} onClose={() => setOpened(false)} before={before} />
    </>
  );
}
