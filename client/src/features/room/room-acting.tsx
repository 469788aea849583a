import { entryKinds } from '@casecircle/shared/domain/formats/format.ts';
import { Button, CloseButton, Group } from '@mantine/core';
import { Sheet } from '../../ui/sheet.tsx';
import { ActionsDialog } from './actions-dialog.tsx';
import { HandOver } from './hand-over.tsx';
import { leadActions } from './lead-actions.ts';
import { ModuleList } from './module-list.tsx';
import { useNotebookDoor } from './notebook-door.ts';
import { columnActions, doorActions } from './place-actions.ts';
import classes from './room-acting.module.css';
import { useRoomActions } from './room-actions.ts';
import { useRoom } from './room-context.ts';
import { useRoomDialogs } from './room-dialogs.ts';
import { mayExit, RoomExitDialog } from './room-exit.tsx';
import { SeatsList } from './seats-list.tsx';
import { ShortcutsList } from './shortcuts-list.tsx';
import { turnActions } from './turn-actions.ts';
import { useCommand } from './use-command.ts';
import { useNotebookKey } from './use-notebook-key.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useNarrow } from './use-width.ts';

/** What can be done from anywhere in the room: the actions, their keys, and the sheets that they open. */
export function RoomActing() {
  const room = useRoom();
  const door = useNotebookDoor();
  const { open, show, hide } = useRoomDialogs();
  const { give, refused, forget } = useCommand();
  const narrow = useNarrow();
  useRoomActions([
    ...turnActions(room, { give, show }),
    ...leadActions(room, { give, show }),
    ...(narrow || room.quiet ? [] : columnActions(entryKinds.some(room.may))),
    ...doorActions(room.quiet ? undefined : door, room.view.callLink),
    ...(mayExit(room)
      ? [{ id: 'quiet-exit', group: 'Places', name: 'I may know this client…', run: () => show('quiet-exit') } as const]
      : []),
    { id: 'shortcuts', group: 'Places', name: 'Keyboard shortcuts', keys: '?', run: () => show('shortcuts') },
  ]);
  useShortcuts();
  useNotebookKey(door.open ? door.hide : door.show);
  const sheet = (dialog: typeof open) => ({ opened: open === dialog, onClose: hide });
  return (
    <>
      {open === 'actions' && <ActionsDialog />}
      <Sheet title="Keyboard shortcuts" {...sheet('shortcuts')}>
        <ShortcutsList />
      </Sheet>
      <Sheet title="Hand over the lead" {...sheet('hand-over')}>
        <HandOver close={hide} />
      </Sheet>
      <Sheet title="Seats" {...sheet('seats')}>
        <SeatsList />
      </Sheet>
      <Sheet title="The module" {...sheet('module')}>
        <ModuleList />
      </Sheet>
      <Sheet title="Close the meeting" {...sheet('close')}>
        <p>The meeting becomes read-only for everyone, for good. The summary is there at once.</p>
        <Group gap="xs">
          <Button onClick={() => void give({ kind: 'close' }).then(hide)}>Close the meeting</Button>
          <Button variant="default" onClick={hide}>
            Keep it open
          </Button>
        </Group>
      </Sheet>
      <RoomExitDialog {...sheet('quiet-exit')} />
      {refused !== undefined && (
        <div role="alert" className={classes.refused}>
          {refused}
          <CloseButton size="sm" aria-label="Put this away" onClick={forget} />
        </div>
      )}
    </>
  );
}
