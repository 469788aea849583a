import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './group-contents.module.css';
import { mayHere } from './may-here.ts';

/** What stands on the group's page, to get there without passing the rest. */
export function GroupContents({ group }: { group: GroupView }) {
  const parts = [
    ['season', 'Season'],
    ['meetings', 'Meetings'],
    ['people', 'People'],
    ['agreement', 'Agreement'],
    ...(mayHere(group, 'invite') ? [['invitations', 'Invitations']] : []),
    ['formats', 'Formats'],
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
