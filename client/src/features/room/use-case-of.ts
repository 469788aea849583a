import type { Entry } from '@casecircle/shared/document/entries.ts';
import { useRoom } from './room-context.ts';

/** The case that an entry belongs to: its method's seats, the name of its presenter, and whether that is this person. */
export function useCaseOf({ caseId }: Pick<Entry, 'caseId'>) {
  const { meeting, me, nameOf, slot } = useRoom();
  const { presenter, format } = meeting.cases.find((one) => one.caseId === caseId) ?? slot;
  return { seats: format.seats ?? [], presenter, presents: presenter === me.id, presenterName: nameOf(presenter) };
}
