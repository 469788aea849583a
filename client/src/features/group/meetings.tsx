import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { Box, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inOrder } from '../../http/meeting-order.ts';
import { groupMeetingsQuery } from '../../http/meetings.ts';
import { seasonQuery } from '../../http/season.ts';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Ledger } from '../../ui/ledger.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { Section } from '../../ui/section.tsx';
import { ComingMeeting } from './coming-meeting.tsx';
import { mayHere } from './may-here.ts';
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
            {group.archivedAt === null && (
              <Section title="Coming meetings" id="meetings">
                <Coming meetings={coming} group={group} me={me} />
                {mayHere(group, 'create-meeting') && <Plan group={group} />}
              </Section>
            )}
            {past.length > 0 && (
              <Section title="Past meetings" {...(group.archivedAt === null ? {} : { id: 'meetings' })}>
                <Past meetings={past} me={me.id} />
              </Section>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** The latest of them; the others for whoever looks further back. */
function Past({ meetings, me }: { meetings: MeetingLine[]; me: string }) {
  const [all, showAll] = useState(false);
  const shown = all ? meetings : meetings.slice(0, latest);
  return (
    <>
      <Ledger label="Past meetings">
        {shown.map((meeting) => (
          <PastMeeting key={meeting.id} meeting={meeting} me={me} />
        ))}
      </Ledger>
      {shown.length < meetings.length && (
        <Button variant="subtle" size="xs" mt="xs" onClick={() => showAll(true)}>
          Show all {meetings.length}
        </Button>
      )}
    </>
  );
}

const latest = 5;

function Coming({ meetings, group, me }: Props & { meetings: MeetingLine[] }) {
  if (meetings.length === 0) {
    return (
      <Quiet>
        {group.role === 'facilitator'
          ? 'No meeting is planned. Set the rhythm in the season and they come by themselves, or plan a single one: it needs a day, a time and somebody who brings a case.'
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
  const { data: season } = useQuery(seasonQuery(group.id));
  const primary = group.agreement.acceptedAt !== null && season?.rhythm === null;
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
