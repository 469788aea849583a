import type { GroupLine } from '@casecircle/shared/protocol/groups.ts';
import { Ledger, LedgerLine } from '../../ui/ledger.tsx';
import { Section } from '../../ui/section.tsx';
import { ButtonLink, TextLink } from '../../ui/text-link.tsx';

/** The circles I belong to. */
export function MyGroups({ groups }: { groups: GroupLine[] }) {
  const create = (
    <ButtonLink to="/groups/new" variant="subtle" size="xs">
      New group
    </ButtonLink>
  );
  return (
    <Section title="My groups" actions={create}>
      <Ledger>
        {groups.map((group) => (
          <LedgerLine
            key={group.id}
            title={
              <TextLink to="/groups/$groupId" params={{ groupId: group.id }}>
                {group.name}
              </TextLink>
            }
            detail={`${kindWords[group.kind]}, ${group.members === 1 ? 'only you so far' : `${group.members} people`}, you are ${roleWords[group.role]}`}
          />
        ))}
      </Ledger>
    </Section>
  );
}

const kindWords = { supervision: 'Supervision', consultation: 'Consultation' };
const roleWords = { facilitator: 'a facilitator', member: 'a member', observer: 'an observer' };
