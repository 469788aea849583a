import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Ledger, LedgerLine } from '../../ui/ledger.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { Section } from '../../ui/section.tsx';
import { instantOf, shortDay } from '../../ui/when.ts';
import { LeaveGroup } from './leave-group.tsx';
import { mayHere } from './may-here.ts';
import { MemberActions } from './member-actions.tsx';
import { memberWords } from './member-words.ts';
import classes from './members.module.css';
import { PastMembers } from './past-members.tsx';

/** Who belongs to the circle, facilitators first, the rest in the order they came. */
export function Members({ group, me }: { group: GroupView; me: Account }) {
  const changes = mayHere(group, 'change-members');
  const people = group.members.toSorted(
    (one, other) =>
      Number(other.role === 'facilitator') - Number(one.role === 'facilitator') || one.joinedAt - other.joinedAt,
  );
  const day = (date: string) => shortDay(instantOf(date, '12:00', group.timeZone), group.timeZone);
  return (
    <Section title={`People (${people.length})`} id="people">
      {mayHere(group, 'invite') && <Fullness group={group} />}
      <Ledger>
        {people.map((member) => {
          const mine = member.id === me.id;
          const name = <PersonName name={member.name} pronouns={member.pronouns} credentials={member.credentials} />;
          const detail = memberWords(member, group.kind, mine, day);
          if (!changes) return <LedgerLine key={member.id} title={name} detail={detail} />;
          return (
            <MemberActions key={member.id} group={group} member={member} mine={mine} name={name} detail={detail} />
          );
        })}
      </Ledger>
      <PastMembers group={group} />
      <LeaveGroup group={group} me={me} />
    </Section>
  );
}

/** A hint and no bar: the group may be larger than it set out to be. */
function Fullness({ group: { members, capacity } }: { group: GroupView }) {
  if (capacity === null || members.length < capacity) return null;
  const over = members.length > capacity;
  return (
    <p className={classes.full} role="note">
      {over
        ? `This group has ${members.length} people; you set ${capacity}. Nobody is kept out by it.`
        : `This group has the ${capacity} people that you set.`}
    </p>
  );
}
