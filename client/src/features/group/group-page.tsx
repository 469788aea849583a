import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../http/accounts.ts';
import { groupQuery } from '../../http/groups.ts';
import { Columns } from '../../ui/columns.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { placeOf } from '../../ui/when.ts';
import { AgreementSection } from './agreement-section.tsx';
import { AgreementWaiting } from './agreement-waiting.tsx';
import { WasPutAway } from './archive-group.tsx';
import { FormatsSection } from './formats/formats-section.tsx';
import { GroupContents } from './group-contents.tsx';
import { GroupSettings } from './group-settings.tsx';
import { kindWords, roleMine } from './group-words.ts';
import { Invitations } from './invitations.tsx';
import { mayHere } from './may-here.ts';
import { Meetings } from './meetings.tsx';
import { Members } from './members.tsx';
import { SeasonDoor } from './season-door.tsx';

/** One circle: its meetings, its people, its agreement, and for facilitators its invitations. */
export function GroupPage({ groupId }: { groupId: string }) {
  const group = useQuery(groupQuery(groupId));
  const me = useQuery(meQuery);
  return (
    <Loaded page query={group} lines={6}>
      {(found) => <Loaded query={me}>{(account) => <Group key={found.id} group={found} me={account} />}</Loaded>}
    </Loaded>
  );
}

function Group({ group, me }: { group: GroupView; me: Account }) {
  usePageTitle(group.name);
  return (
    <>
      <PageHeading
        below={`${kindWords[group.kind]}, ${group.meetingMinutes} minutes, on the clock of ${placeOf(group.timeZone)}. You are ${roleMine[group.role]}.`}
      >
        {group.name}
      </PageHeading>
      <WasPutAway group={group} />
      {group.agreement.acceptedAt === null && <AgreementWaiting group={group} />}
      <GroupContents group={group} />
      <Columns
        beside={
          <>
            <Members group={group} me={me} />
            <AgreementSection group={group} />
            <GroupSettings group={group} />
          </>
        }
      >
        <SeasonDoor group={group} />
        <Meetings group={group} me={me} />
        {mayHere(group, 'invite') && <Invitations group={group} />}
        <FormatsSection group={group} />
      </Columns>
    </>
  );
}
