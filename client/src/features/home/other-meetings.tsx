import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { GroupLine } from '@casecircle/shared/protocol/groups.ts';
import type { HomeView } from '@casecircle/shared/protocol/home.ts';
import { useQuery } from '@tanstack/react-query';
import { inOrder } from '../../http/meeting-order.ts';
import { meetingsQuery } from '../../http/meetings.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { MeetingLines } from './meeting-lines.tsx';

type Props = {
  /** The ids of those that stand above already. */
  shown: readonly string[];
  turns: HomeView['turns'];
  groups: readonly GroupLine[];
  me: Account;
};

/** The meetings after the next one, and those that were. What a group that was put away had planned is not to come. */
export function OtherMeetings({ shown, turns, groups, me }: Props) {
  const meetings = useQuery(meetingsQuery);
  const roles = new Map(groups.map(({ id, role }) => [id, role]));
  const seasons = new Set(turns.map(({ group }) => group.id));
  const living = new Set(groups.filter(({ archived }) => !archived).map(({ id }) => id));
  return (
    <Loaded query={meetings}>
      {(lines) => {
        const { coming, past } = inOrder(lines, Date.now());
        const later = coming.filter(({ id, group }) => !shown.includes(id) && living.has(group.id));
        return (
          <>
            {later.length > 0 && (
              <Section title="After that">
                <MeetingLines meetings={later} me={me} roles={roles} seasons={seasons} />
              </Section>
            )}
            {past.length > 0 && (
              <Section title="Past meetings">
                <MeetingLines meetings={past} me={me} roles={roles} seasons={seasons} />
              </Section>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
