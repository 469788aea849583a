import type { Seat } from '@casecircle/shared/domain/formats/format.ts';
import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { useRoom } from './room-context.ts';

/** The seat from which this person listens and writes in the running case. A seat that is a task is no place to write from. */
export function useSeat(): Seat | undefined {
  const { meeting, me, slot } = useRoom();
  if (typeof phaseOf(meeting)?.of !== 'number' || !Object.hasOwn(meeting.seats, me.id)) return undefined;
  return slot.format.seats?.find(({ id, role }) => role === undefined && id === meeting.seats[me.id]);
}
