import { mayInGroup } from '@casecircle/shared/domain/policy.ts';
import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { Box } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { inOrder } from '../../http/meeting-order.ts';
import { groupMeetingsQuery } from '../../http/meetings.ts';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Ledger } from '../../ui/ledger.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { Section } from '../../ui/section.tsx';
import { ComingMeeting } from './coming-meeting.tsx';
import { PastMeeting } from './past-meeting.tsx';
import { PlanMeeting } from './plan-meeting.tsx';

type Props = { group: GroupView; me: Account };

/** The meetings to come, with the way to plan one, and those that were. */
export function Meetings({ group, me }: Props) {
  const meetings = useQuery(groupMeetingsQuery(group.id));
  return (
    <Loaded query={meetings}>
      {(lines) => {
        const { coming, past } = inOrder(lines, Date.now());
        return (
          <>
            <Section title="Coming meetings">
              <Coming meetings={coming} group={group} me={me} />
              {mayInGroup(group.role, 'create-meeting') && <Plan group={group} />}
            </Section>
            {past.length > 0 && (
              <Section title="Past meetings">
                <Ledger label="Past meetings">
                  {past.map((meeting) => (
                    <PastMeeting key={meeting.id} meeting={meeting} me={me.id} />
                  ))}
                </Ledger>
              </Section>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Coming({ meetings, group, me }: Props & { meetings: MeetingLine[] }) {
  if (meetings.length === 0) {
    return (
      <Quiet>
        {group.role === 'facilitator'
          ? 'No meeting is planned. It needs a day, a time and somebody who brings a case.'
          : 'No meeting is planned. When your facilitator plans one, it shows up here.'}
      </Quiet>
    );
  }
  return (
    <Ledger label="Coming meetings">
      {meetings.map((meeting) => (
        <ComingMeeting key={meeting.id} meeting={meeting} group={group} me={me} />
      ))}
    </Ledger>
  );
}

function Plan({ group }: { group: GroupView }) {
  const primary = group.agreement.acceptedAt !== null;
  return (
    <Box mt="md">
      <Disclosure label="Plan a meeting" variant={primary ? 'filled' : 'default'}>
        {(close) => (
          <Card>
            <PlanMeeting group={group} onClose={close} />
          </Card>
        )}
      </Disclosure>
    </Box>
  );
}
