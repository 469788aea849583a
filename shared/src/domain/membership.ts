import type { GroupKind, GroupRole } from './people.ts';

/**
 * Whether somebody takes turns unless the group says otherwise: members do, facilitators do among peers, who supervises does
 * not, and observers never.
 */
export function presentsByHabit(kind: GroupKind, role: GroupRole): boolean {
  if (role === 'facilitator') return kind === 'consultation';
  return role === 'member';
}

/** Whether somebody takes turns after a change of role, where nothing was said about it: what was chosen stays where it can. */
export function presentsInRole(
  kind: GroupKind,
  before: { role: GroupRole; presents: boolean },
  role: GroupRole,
): boolean {
  const habitStays = presentsByHabit(kind, before.role) === presentsByHabit(kind, role);
  return habitStays ? before.presents : presentsByHabit(kind, role);
}
