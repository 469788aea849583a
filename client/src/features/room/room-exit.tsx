import { caseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { rescue } from '../../live/use-rescued-words.ts';
import { QuietExit, QuietExitDialog } from './quiet-exit.tsx';
import { type Room, useRoom } from './room-context.ts';

/** Everybody who presents no case here may leave quietly, until the meeting is closed. Of a rehearsal there is no server to tell. */
export function mayExit({
  meeting,
  me,
  quiet,
  rehearsal,
}: Pick<Room, 'meeting' | 'me' | 'quiet' | 'rehearsal'>): boolean {
  return !quiet && !rehearsal && meeting.stage.kind !== 'closed' && caseOf(meeting, me.id) === undefined;
}

/** The quiet way out of the room, beside the case. */
export function RoomExit() {
  const room = useRoom();
  const before = useBefore();
  return mayExit(room) ? <QuietExit meetingId={room.view.id} before={before} /> : null;
}

/** The same from the list of actions. */
export function RoomExitDialog(sheet: { opened: boolean; onClose: () => void }) {
  return <QuietExitDialog meetingId={useRoom().view.id} before={useBefore()} {...sheet} />;
}

/** One's own words that the table had refused go to the notebook before anything of the table is forgotten. */
function useBefore(): () => void {
  const { table, notebook, me } = useRoom();
  return () => void rescue(table, notebook, me.id);
}
