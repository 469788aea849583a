import { mayInGroup } from '@casecircle/shared/domain/policy.ts';
import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Ledger, LedgerLine } from '../../ui/ledger.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { Section } from '../../ui/section.tsx';
import { roleWords } from './group-words.ts';
import { LeaveGroup, MemberActions } from './member-actions.tsx';

/** Who belongs to the circle, facilitators first, the rest in the order they came. */
export function Members({ group, me }: { group: GroupView; me: Account }) {
  const leads = mayInGroup(group.role, 'change-roles');
  const people = group.members.toSorted(
    (one, other) =>
      Number(other.role === 'facilitator') - Number(one.role === 'facilitator') || one.joinedAt - other.joinedAt,
  );
  return (
    <Section title={`People (${people.length})`}>
      <Ledger>
        {people.map((member) => {
          const name = <PersonName name={member.name} pronouns={member.pronouns} credentials={member.credentials} />;
          const role = roleWords[member.role] + (member.id === me.id ? ', you' : '');
          if (leads && member.id !== me.id)
            return <MemberActions key={member.id} group={group} member={member} name={name} />;
          return <LedgerLine key={member.id} title={name} detail={role} />;
        })}
      </Ledger>
      <LeaveGroup group={group} me={me} />
    </Section>
  );
}
