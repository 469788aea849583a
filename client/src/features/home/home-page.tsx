import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { GroupLine } from '@casecircle/shared/protocol/groups.ts';
import type { HomeView } from '@casecircle/shared/protocol/home.ts';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../http/accounts.ts';
import { groupsQuery } from '../../http/groups.ts';
import { homeQuery } from '../../http/home.ts';
import { waitingReadingsQuery } from '../../http/second-readings.ts';
import { Columns } from '../../ui/columns.tsx';
import { keptFocus } from '../../ui/kept-focus.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Section } from '../../ui/section.tsx';
import { dueWords } from './due-words.ts';
import { greeting } from './greeting.ts';
import { MyGroups } from './my-groups.tsx';
import { NextMeeting } from './next-meeting.tsx';
import { NoGroup, NoMeeting } from './nothing-yet.tsx';
import { OtherMeetings } from './other-meetings.tsx';
import { toDoOf } from './to-do.ts';
import { UnreadNotices } from './unread-notices.tsx';
import { WaitingReadings } from './waiting-readings.tsx';
import { YourTurns } from './your-turns.tsx';
import { YoursToDo } from './yours-to-do.tsx';

/** What I have to do before the next meeting, what comes after, what was, and where I belong. */
export function HomePage() {
  const me = useQuery(meQuery);
  const home = useQuery(homeQuery);
  const groups = useQuery(groupsQuery);
  const toRead = useQuery(waitingReadingsQuery).data?.length ?? 0;
  const belongs = groups.data?.some(({ archived }) => !archived) ?? false;
  return (
    <Loaded page query={me}>
      {(account) => (
        <>
          <PageHeading below={belongs && home.data && dueWords(home.data, toRead, account.timeZone, Date.now())}>
            {`${greeting(Date.now(), account.timeZone)}, ${account.name}`}
          </PageHeading>
          <Loaded query={groups} lines={6}>
            {(mine) =>
              mine.length === 0 ? (
                <NoGroup />
              ) : (
                <Columns beside={<MyGroups groups={mine} />}>
                  <Loaded query={home} lines={6}>
                    {(all) => <Content home={all} groups={mine} me={account} />}
                  </Loaded>
                </Columns>
              )
            }
          </Loaded>
        </>
      )}
    </Loaded>
  );
}

function Content({ home, groups, me }: { home: HomeView; groups: GroupLine[]; me: Account }) {
  const { next, turns, notices } = home;
  // Each turn stands in one place: in the card of the next meeting, with what is to be done, or with my turns.
  const due = toDoOf(home).flatMap((one) => (one.kind === 'prepare' ? [one.turn] : []));
  const said = [...(next ? [next.meeting.id] : []), ...meetingsOf(due)];
  const later = turns.filter(({ meeting }) => meeting === null || !said.includes(meeting));
  return (
    <div ref={keptFocus}>
      <Section title="Next meeting">
        {next ? <NextMeeting next={next} home={home} me={me} /> : <NoMeeting groups={groups} />}
      </Section>
      <WaitingReadings />
      <YoursToDo home={home} />
      <YourTurns turns={later} zone={me.timeZone} />
      <UnreadNotices notices={notices} />
      <OtherMeetings shown={[...said, ...meetingsOf(later)]} turns={turns} groups={groups} me={me} />
    </div>
  );
}

function meetingsOf(turns: HomeView['turns']): string[] {
  return turns.flatMap(({ meeting }) => (meeting === null ? [] : [meeting]));
}
