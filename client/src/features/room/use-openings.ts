import type { EntryKind } from '@casecircle/shared/domain/formats/format.ts';
import { mayWrite } from '@casecircle/shared/domain/policy.ts';
import { placeOf } from './phase-parts.ts';
import { useRoom } from './room-context.ts';

const clock = { kind: 'stopped', leftMs: 0 } as const;

/** The names of the phases still ahead in which this person may share this kind. */
export function useOpenings({ kind }: { kind: EntryKind }): string[] {
  const { meeting, me } = useRoom();
  return meeting.phases
    .filter((_, index) => placeOf(meeting, index) === 'ahead')
    .filter((phase) => {
      const index = meeting.phases.indexOf(phase);
      return mayWrite(me, kind, { ...meeting, stage: { kind: 'phase', index, clock } });
    })
    .map(({ name }) => name);
}
