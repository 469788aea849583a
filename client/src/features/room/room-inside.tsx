import { useMemo, useState } from 'react';
import { NotebookDoorContext } from './notebook-door.ts';
import { useRoom } from './room-context.ts';
import { RoomLayout } from './room-layout.tsx';
import { RoomReach } from './room-reach.tsx';
import { useNotebookKey } from './use-notebook-key.ts';
import { useSpokenMeeting } from './use-spoken-meeting.ts';
import { useSpokenTable } from './use-spoken-table.ts';
import { useUnsentWarning } from './use-unsent-warning.ts';

/** The room with its places, its keys, and what is spoken aloud. */
export function RoomInside() {
  const { unsent } = useRoom();
  const [open, setOpen] = useState(false);
  const door = useMemo(() => ({ open, show: () => setOpen(true), hide: () => setOpen(false) }), [open]);
  useNotebookKey(() => setOpen((now) => !now));
  useSpokenMeeting();
  useSpokenTable();
  useUnsentWarning(unsent);
  return (
    <NotebookDoorContext value={door}>
      <RoomReach>
        <RoomLayout />
      </RoomReach>
    </NotebookDoorContext>
  );
}
