import type { Format } from '@casecircle/shared/domain/formats/format.ts';
import type { MeetingRole } from '@casecircle/shared/domain/people.ts';

/** The roles that have rights in this format: those of every meeting, and those that come with its seats. Observers never. */
export function rolesOf({ phases, seats = [] }: Format): MeetingRole[] {
  const named = phases.flatMap(({ speaks, writes }) => [...speaks, ...Object.values(writes).flat()]);
  const seated = (['secretary', 'interviewer'] as const).filter(
    (role) => seats.some((seat) => seat.role === role) || named.includes(role),
  );
  return ['presenter', 'member', 'facilitator', ...seated];
}
