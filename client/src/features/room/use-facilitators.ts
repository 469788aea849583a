import { useRoom } from './room-context.ts';

/** The group's facilitators beside oneself: by name, and what to call them. No names where there is nobody else. */
export function useFacilitators(): { names: string; they: 'facilitator' | 'facilitators' } {
  const { view, me } = useRoom();
  const others = view.people.filter(({ id, role }) => role === 'facilitator' && id !== me.id);
  return { names: listed(others.map(({ name }) => name)), they: others.length === 1 ? 'facilitator' : 'facilitators' };
}

/** “Ana”, “Ana and Ben”, “Ana, Ben and Fee”. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
