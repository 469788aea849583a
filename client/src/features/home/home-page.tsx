import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { GroupLine } from '@casecircle/shared/protocol/groups.ts';
import type { HomeView } from '@casecircle/shared/protocol/home.ts';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../http/accounts.ts';
import { groupsQuery } from '../../http/groups.ts';
import { homeQuery } from '../../http/home.ts';
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
import { UnreadNotices } from './unread-notices.tsx';
import { YourTurns } from './your-turns.tsx';
import { YoursToDo } from './yours-to-do.tsx';

/** What I have to do before the next meeting, what comes after, what was, and where I belong. */
export function HomePage() {
  const me = useQuery(meQuery);
  const home = useQuery(homeQuery);
  const groups = useQuery(groupsQuery);
  const belongs = groups.data?.some(({ archived }) => !archived) ?? false;
  return (
    <Loaded page query={me}>
      {(account) => (
        <>
          <PageHeading below={belongs && home.data && dueWords(home.data, account.timeZone, Date.now())}>
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
  return (
    <div ref={keptFocus}>
      <Section title="Next meeting">
        {next ? <NextMeeting next={next} home={home} me={me} /> : <NoMeeting groups={groups} />}
      </Section>
      <YoursToDo home={home} />
      <YourTurns
        turns={turns.filter(({ meeting }) => meeting === null || meeting !== next?.meeting.id)}
        zone={me.timeZone}
      />
      <UnreadNotices notices={notices} />
      <OtherMeetings next={next?.meeting.id} groups={groups} me={me} />
    </div>
  );
}
