import { listed } from '../../ui/listed.ts';
import { useRoom } from './room-context.ts';

/** The group's facilitators beside oneself: by name, and what to call them. No names where there is nobody else. */
export function useFacilitators(): { names: string; they: 'facilitator' | 'facilitators' } {
  const { view, me } = useRoom();
  const others = view.people.filter(({ id, role }) => role === 'facilitator' && id !== me.id);
  return { names: listed(others.map(({ name }) => name)), they: others.length === 1 ? 'facilitator' : 'facilitators' };
}
