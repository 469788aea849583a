import type { Seat } from '@casecircle/shared/domain/formats/format.ts';
import { useRoom } from './room-context.ts';
import { seatOf } from './running-method.ts';

/** The seat from which this person writes in the running case. A seat that is a task is no place to write from. */
export function useSeat(): Seat | undefined {
  const { meeting, me } = useRoom();
  const seat = seatOf(me.id, meeting);
  return seat?.role === undefined ? seat : undefined;
}
