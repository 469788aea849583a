import { caseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { rescue } from '../../live/use-rescued-words.ts';
import { QuietExit } from './quiet-exit.tsx';
import { useRoom } from './room-context.ts';

/** The quiet exit in the room, for everybody who presents no case here, until the meeting is closed. */
export function RoomExit() {
  const { view, me, meeting, table, notebook } = useRoom();
  if (caseOf(meeting, me.id) || meeting.stage.kind === 'closed') return null;
  // One's own words that the table had refused go to the notebook before anything of the table is forgotten.
  return <QuietExit meetingId={view.id} before={() => void rescue(table, notebook, me.id)} />;
}
