import { useMemo, useState } from 'react';
import { NotebookDoorContext } from './notebook-door.ts';
import { RoomActing } from './room-acting.tsx';
import { RoomActionsContext, roomActions } from './room-actions.ts';
import { useRoom } from './room-context.ts';
import { type RoomDialog, RoomDialogsContext } from './room-dialogs.ts';
import { RoomLayout } from './room-layout.tsx';
import { useNotebookKey } from './use-notebook-key.ts';
import { useSpokenMeeting } from './use-spoken-meeting.ts';
import { useSpokenTable } from './use-spoken-table.ts';
import { useUnsentWarning } from './use-unsent-warning.ts';

/** The room with its places, its keys, and what is spoken aloud. */
export function RoomInside() {
  const { unsent } = useRoom();
  const [open, setOpen] = useState(false);
  const [dialog, setDialog] = useState<RoomDialog | null>(null);
  const [actions] = useState(roomActions);
  const door = useMemo(() => ({ open, show: () => setOpen(true), hide: () => setOpen(false) }), [open]);
  const dialogs = useMemo(() => ({ open: dialog, show: setDialog, hide: () => setDialog(null) }), [dialog]);
  useNotebookKey(() => setOpen((now) => !now));
  useSpokenMeeting();
  useSpokenTable();
  useUnsentWarning(unsent);
  return (
    <NotebookDoorContext value={door}>
      <RoomDialogsContext value={dialogs}>
        <RoomActionsContext value={actions}>
          <RoomLayout />
          <RoomActing />
        </RoomActionsContext>
      </RoomDialogsContext>
    </NotebookDoorContext>
  );
}
