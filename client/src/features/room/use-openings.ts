import type { EntryKind } from '@casecircle/shared/domain/formats/format.ts';
import { phasesThatOpen } from './entry-kinds.ts';
import { placeOf } from './phase-parts.ts';
import { useRoom } from './room-context.ts';

/** The names of the phases still ahead in which this person may share this kind. */
export function useOpenings({ kind }: { kind: EntryKind }): string[] {
  const { meeting, me, presents } = useRoom();
  const ahead = meeting.phases.filter((_, index) => placeOf(meeting, index) === 'ahead');
  const role = presents ? 'presenter' : me.role;
  const open = new Set(phasesThatOpen(kind, role, meeting));
  return ahead.map(({ name }) => name).filter((name) => open.has(name));
}
