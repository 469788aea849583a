import type { PersonId } from '@casecircle/shared/domain/people.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../http/accounts.ts';
import { meetingQuery } from '../../http/meetings.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { AgreementToAccept } from './agreement-to-accept.tsx';
import { LobbyInside } from './lobby-inside.tsx';

/** The place before the room: the agreement, who has come, what will happen. */
export function LobbyPage({ meetingId }: { meetingId: string }) {
  const meeting = useQuery({ ...meetingQuery(meetingId), refetchOnMount: 'always' });
  const me = useQuery(meQuery);
  return (
    <Loaded page query={meeting}>
      {(view) => <Loaded query={me}>{({ id }) => <Lobby view={view} me={id} />}</Loaded>}
    </Loaded>
  );
}

function Lobby({ view, me }: { view: MeetingView; me: PersonId }) {
  return (
    <>
      <PageHeading
        above={view.group.name}
        below={
          <>
            <TimeInZone instant={view.startsAt} zone={view.group.timeZone} />
            {' · '}
            {view.presenter.id === me ? 'you present' : `${view.presenter.name} presents`} “{view.caseLabel}”
          </>
        }
      >
        Lobby
      </PageHeading>
      {view.agreementAccepted ? <LobbyInside view={view} me={me} /> : <AgreementToAccept view={view} />}
    </>
  );
}
