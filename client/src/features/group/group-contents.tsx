import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { useQuery } from '@tanstack/react-query';
import { inOrder } from '../../http/meeting-order.ts';
import { groupMeetingsQuery } from '../../http/meetings.ts';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './group-contents.module.css';
import { mayHere } from './may-here.ts';

/** What stands on the group's page, in its order, to get there without passing the rest. */
export function GroupContents({ group }: { group: GroupView }) {
  const { data: meetings = [] } = useQuery(groupMeetingsQuery(group.id));
  // Of a group that plans nothing any more only what was is shown.
  const meets = group.archivedAt === null || inOrder(meetings, Date.now()).past.length > 0;
  const parts = [
    ['season', 'Season'],
    ...(meets ? [['meetings', 'Meetings']] : []),
    ...(mayHere(group, 'invite') ? [['invitations', 'Invitations']] : []),
    ['formats', 'Formats'],
    ['people', 'People'],
    ['agreement', 'Agreement'],
    ['settings', 'Settings'],
  ] as [string, string][];
  return (
    <nav aria-label="On this page" className={classes.contents}>
      <ul>
        {parts.map(([hash, name]) => (
          <li key={hash}>
            <TextLink to="/groups/$groupId" params={{ groupId: group.id }} hash={hash}>
              {name}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
