import { ownedKey } from '@casecircle/shared/document/roots.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';
import { mayCommand } from '@casecircle/shared/domain/policy.ts';
import type { CoachFlag } from '@casecircle/shared/protocol/coach.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import type * as Y from 'yjs';
import type { Give } from '../../live/meeting-socket.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { FlaggedNote } from './flagged-note.tsx';
import { nameIn } from './room-context.ts';
import { useGiving } from './use-command.ts';

/** What the coach asks about before the meeting begins, and how that is told to the server. */
export type LobbyFlags = { flags: readonly CoachFlag[]; give: Give; meeting: Meeting };

type Props = LobbyFlags & { view: MeetingView; me: PersonId; shown: MeetingView['cases'][number]; table: Y.Doc };

/** The group can read the case already: so its author and the facilitators are asked here, too. */
export function LobbyFlag({ view, me, shown, table, flags, give, meeting }: Props) {
  const blanking = useGiving(give);
  const key = ownedKey(shown.presenter.id, shown.caseId);
  const flag = flags.find(({ place }) => place.root === 'cases' && place.key === key);
  if (!flag) return null;
  const mine = shown.presenter.id === me;
  return (
    <FlaggedNote
      flag={flag}
      table={table}
      mine={mine}
      author={nameIn(view, shown.presenter.id)}
      blanking={mayCommand({ id: me, role: view.role }, 'blank-words', meeting) ? blanking : undefined}
    >
      {mine && (
        <TextLink to="/meetings/$meetingId/prepare" params={{ meetingId: view.id }}>
          Change it
        </TextLink>
      )}
    </FlaggedNote>
  );
}
