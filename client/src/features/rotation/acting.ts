import { mayInArchive, mayInGroup } from '@casecircle/shared/domain/policy.ts';
import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';

/** Who looks at the season and what they may do with it. The server decides; this only spares them what it would refuse. */
export type Acting = {
  me: string;
  /** May change everything. */
  leads: boolean;
  /** Stands in the rotation: may ask, answer, volunteer. */
  takesTurns: boolean;
  /** May mark themselves away. */
  goesAway: boolean;
};

export function actingIn(group: GroupView, { id }: Pick<Account, 'id'>): Acting {
  const may = (action: 'change-season' | 'take-turns') =>
    mayInGroup(group.role, action) && (group.archivedAt === null || mayInArchive(action));
  const presents = group.members.some((member) => member.id === id && member.presents);
  return {
    me: id,
    leads: may('change-season'),
    takesTurns: may('take-turns') && presents,
    goesAway: may('take-turns'),
  };
}
