import type { GroupLine } from '@casecircle/shared/protocol/groups.ts';
import { Ledger, LedgerLine } from '../../ui/ledger.tsx';
import { Section } from '../../ui/section.tsx';
import { ButtonLink, TextLink } from '../../ui/text-link.tsx';

/** The circles I belong to; apart from them those that were put away, which can only be read. */
export function MyGroups({ groups }: { groups: GroupLine[] }) {
  const living = groups.filter(({ archived }) => !archived);
  const putAway = groups.filter(({ archived }) => archived);
  const create = (
    <ButtonLink to="/groups/new" variant="subtle" size="xs">
      New group
    </ButtonLink>
  );
  return (
    <>
      <Section title="My groups" actions={create}>
        <Lines groups={living} />
      </Section>
      {putAway.length > 0 && (
        <Section title="Archived">
          <Lines groups={putAway} />
        </Section>
      )}
    </>
  );
}

function Lines({ groups }: { groups: readonly GroupLine[] }) {
  return (
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
  );
}

const kindWords = { supervision: 'Supervision', consultation: 'Consultation' };
const roleWords = { facilitator: 'a facilitator', member: 'a member', observer: 'an observer' };
