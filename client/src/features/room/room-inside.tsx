import { RoomActing } from './room-acting.tsx';
import { useRoom } from './room-context.ts';
import { RoomLayout } from './room-layout.tsx';
import { RoomProviders } from './room-providers.tsx';
import { useSpokenMeeting } from './use-spoken-meeting.ts';
import { useSpokenTable } from './use-spoken-table.ts';
import { useUnsentWarning } from './use-unsent-warning.ts';

/** The room with its places, its keys, and what is spoken aloud. */
export function RoomInside() {
  const { unsent, rehearsal } = useRoom();
  useSpokenMeeting();
  useSpokenTable();
  useUnsentWarning(rehearsal ? undefined : unsent);
  return (
    <RoomProviders>
      <RoomLayout />
      <RoomActing />
    </RoomProviders>
  );
}
