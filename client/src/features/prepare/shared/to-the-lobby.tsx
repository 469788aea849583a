import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { TextLink } from '../../../ui/text-link.tsx';

export function ToTheLobby({ view }: { view: MeetingView }) {
  return (
    <TextLink to="/meetings/$meetingId/lobby" params={{ meetingId: view.id }}>
      Go to the lobby
    </TextLink>
  );
}
