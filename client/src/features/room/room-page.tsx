import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../http/accounts.ts';
import { meetingQuery } from '../../http/meetings.ts';
import { isRefused } from '../../http/problem.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refused } from './refused.tsx';
import { RoomDoor } from './room-door.tsx';
import classes from './room-page.module.css';
import { WordsErased } from './words-erased.tsx';

/** The running meeting of everyone who is in it. */
export function RoomPage({ meetingId }: { meetingId: string }) {
  const meeting = useQuery({ ...meetingQuery(meetingId), refetchOnMount: 'always' });
  const me = useQuery(meQuery);
  if (meeting.data && meeting.data.forgottenAt !== null) return <Erased view={meeting.data} />;
  if (meeting.data && me.data) return <RoomDoor view={meeting.data} me={me.data.id} />;
  const unknown = isRefused(meeting.error, 'not-found');
  return (
    <main id="main" tabIndex={-1} className={classes.before}>
      {unknown ? (
        <Refused page code="not-found" />
      ) : (
        <Loaded page query={meeting}>
          {() => <Loaded query={me}>{() => null}</Loaded>}
        </Loaded>
      )}
    </main>
  );
}

function Erased({ view }: { view: MeetingView }) {
  return (
    <main id="main" tabIndex={-1} className={classes.before}>
      <PageHeading>This meeting is over</PageHeading>
      <WordsErased view={view} />
    </main>
  );
}
