import type { GroupLine } from '@casecircle/shared/protocol/groups.ts';
import { Card } from '../../ui/card.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { ButtonLink } from '../../ui/text-link.tsx';
import classes from './nothing-yet.module.css';

/** For somebody who has just arrived. */
export function NoGroup() {
  return (
    <Card>
      <h2 className={classes.title}>You do not belong to a group yet</h2>
      <p className={classes.words}>
        Were you invited? Open the link you were sent: it brings you into the group. Do you lead a group, or want to
        start one with colleagues? Create it here; it takes about three minutes, and you invite the others by a link.
      </p>
      <ButtonLink to="/groups/new">Create a group</ButtonLink>
    </Card>
  );
}

/** A group without a meeting: the facilitator plans one, the others can wait. */
export function NoMeeting({ groups }: { groups: GroupLine[] }) {
  const led = groups.find((group) => group.role === 'facilitator');
  if (!led) return <Quiet>No meeting is planned. When your facilitator plans one, it shows up here.</Quiet>;
  const plan = (
    <ButtonLink to="/groups/$groupId" params={{ groupId: led.id }}>
      Plan a meeting of {led.name}
    </ButtonLink>
  );
  return <Quiet step={plan}>No meeting is planned yet. It needs a day, a time and somebody who brings a case.</Quiet>;
}
