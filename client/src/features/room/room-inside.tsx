import { useMemo, useState } from 'react';
import { NotebookDoorContext } from './notebook-door.ts';
import { useRoom } from './room-context.ts';
import { RoomLayout } from './room-layout.tsx';
import { useNotebookKey } from './use-notebook-key.ts';
import { useSpokenMeeting } from './use-spoken-meeting.ts';
import { useSpokenTable } from './use-spoken-table.ts';
import { useUnsentWarning } from './use-unsent-warning.ts';

/** The room with its places, the notebook's key, and what is spoken aloud. */
export function RoomInside() {
  const { meeting, me, serverOffset, unsent } = useRoom();
  const [open, setOpen] = useState(false);
  const door = useMemo(() => ({ open, show: () => setOpen(true), hide: () => setOpen(false) }), [open]);
  useNotebookKey(() => setOpen((now) => !now));
  useSpokenMeeting(meeting, me.id, serverOffset);
  useSpokenTable();
  useUnsentWarning(unsent);
  return (
    <NotebookDoorContext value={door}>
      <RoomLayout />
    </NotebookDoorContext>
  );
}
