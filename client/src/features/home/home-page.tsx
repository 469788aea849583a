import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../http/accounts.ts';
import { groupsQuery } from '../../http/groups.ts';
import { inOrder } from '../../http/meeting-order.ts';
import { meetingsQuery } from '../../http/meetings.ts';
import { Columns } from '../../ui/columns.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Section } from '../../ui/section.tsx';
import { greeting } from './greeting.ts';
import { MeetingLines } from './meeting-lines.tsx';
import { MyGroups } from './my-groups.tsx';
import { NextMeeting } from './next-meeting.tsx';
import { NoGroup, NoMeeting } from './nothing-yet.tsx';

/** What is next for me, what comes after, what was, and where I belong. */
export function HomePage() {
  const me = useQuery(meQuery);
  return (
    <Loaded page query={me}>
      {(account) => (
        <>
          <PageHeading>{`${greeting(Date.now(), account.timeZone)}, ${account.name}`}</PageHeading>
          <Content me={account} />
        </>
      )}
    </Loaded>
  );
}

function Content({ me }: { me: Account }) {
  const groups = useQuery(groupsQuery);
  const meetings = useQuery(meetingsQuery);
  return (
    <Loaded query={groups} lines={6}>
      {(mine) => {
        if (mine.length === 0) return <NoGroup />;
        return (
          <Columns beside={<MyGroups groups={mine} />}>
            <Loaded query={meetings} lines={6}>
              {(lines) => {
                const { coming, past } = inOrder(lines, Date.now());
                const [next, ...later] = coming;
                const roles = new Map(mine.map((group) => [group.id, group.role]));
                return (
                  <>
                    <Section title="Next meeting">
                      {next ? (
                        <NextMeeting meeting={next} me={me} role={roles.get(next.group.id)} />
                      ) : (
                        <NoMeeting groups={mine} />
                      )}
                    </Section>
                    {later.length > 0 && (
                      <Section title="After that">
                        <MeetingLines meetings={later} me={me} roles={roles} />
                      </Section>
                    )}
                    {past.length > 0 && (
                      <Section title="Past meetings">
                        <MeetingLines meetings={past} me={me} roles={roles} />
                      </Section>
                    )}
                  </>
                );
              }}
            </Loaded>
          </Columns>
        );
      }}
    </Loaded>
  );
}
