import type { PersonId } from '@casecircle/shared/domain/people.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../http/accounts.ts';
import { meetingFile } from '../../http/calendar.ts';
import { meetingQuery } from '../../http/meetings.ts';
import { askWhetherBegunMs, BegunNotice } from '../../live/begun-notice.tsx';
import { FileLink } from '../../ui/file-link.tsx';
import { keptFocus } from '../../ui/kept-focus.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { AgreementToAccept } from './agreement-to-accept.tsx';
import { LobbyInside } from './lobby-inside.tsx';
import { nameIn } from './room-context.ts';

/** The place before the room: the agreement, who has come, what will happen. */
export function LobbyPage({ meetingId }: { meetingId: string }) {
  const meeting = useQuery({ ...meetingQuery(meetingId), refetchOnMount: 'always', refetchInterval: askUntilAccepted });
  const me = useQuery(meQuery);
  return (
    <Loaded page query={meeting}>
      {(view) => <Loaded query={me}>{({ id }) => <Lobby view={view} me={id} />}</Loaded>}
    </Loaded>
  );
}

/** Those inside are told by the meeting itself. */
function askUntilAccepted({ state }: { state: { data: MeetingView | undefined } }): number | false {
  return state.data?.agreementAccepted ? false : askWhetherBegunMs;
}

function Lobby({ view, me }: { view: MeetingView; me: PersonId }) {
  return (
    <>
      <PageHeading
        above={
          <TextLink to="/groups/$groupId" params={{ groupId: view.group.id }}>
            {view.group.name}
          </TextLink>
        }
        below={
          <>
            <TimeInZone instant={view.startsAt} zone={view.group.timeZone} />
            {' · '}
            {view.cases
              .map(
                ({ presenter, label }) =>
                  `${presenter.id === me ? 'you present' : `${nameIn(view, presenter.id)} presents`} “${label}”`,
              )
              .join(', ')}
          </>
        }
        actions={<FileLink href={meetingFile(view.id)}>Calendar file</FileLink>}
      >
        Lobby
      </PageHeading>
      <div ref={keptFocus}>
        {view.archived && view.status === 'planned' ? (
          <Quiet>
            The group of this meeting was put away, so it is not held. What was can still be read on the group’s page.
          </Quiet>
        ) : view.agreementAccepted ? (
          <LobbyInside view={view} me={me} />
        ) : (
          <>
            <BegunNotice view={view}>The meeting has begun. Once you accept the agreement, you are in.</BegunNotice>
            <AgreementToAccept view={view} />
          </>
        )}
      </div>
    </>
  );
}
