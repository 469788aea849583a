import { type ReactNode, useMemo, useState } from 'react';
import { NotebookDoorContext } from './notebook-door.ts';
import { RoomActionsContext, roomActions } from './room-actions.ts';
import { type RoomDialog, RoomDialogsContext } from './room-dialogs.ts';

/** What the parts of a room share among themselves: the notebook's door, what lies over the room, what can be done. */
export function RoomProviders({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [dialog, setDialog] = useState<RoomDialog | null>(null);
  const [actions] = useState(roomActions);
  const door = useMemo(() => ({ open, show: () => setOpen(true), hide: () => setOpen(false) }), [open]);
  const dialogs = useMemo(() => ({ open: dialog, show: setDialog, hide: () => setDialog(null) }), [dialog]);
  return (
    <NotebookDoorContext value={door}>
      <RoomDialogsContext value={dialogs}>
        <RoomActionsContext value={actions}>{children}</RoomActionsContext>
      </RoomDialogsContext>
    </NotebookDoorContext>
  );
}
