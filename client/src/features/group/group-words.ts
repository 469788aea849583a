import type { GroupKind, GroupRole } from '@casecircle/shared/domain/people.ts';

/** How the group speaks of itself and its people. */
export const kindWords: Record<GroupKind, string> = {
  supervision: 'Supervision group',
  consultation: 'Consultation group',
};

export const roleWords: Record<GroupRole, string> = {
  facilitator: 'Facilitator',
  member: 'Member',
  observer: 'Observer',
};

/** My own role, after "you are". */
export const roleMine: Record<GroupRole, string> = {
  facilitator: 'a facilitator',
  member: 'a member',
  observer: 'an observer',
};

/** What a role may, in a line. */
export const roleMeans: Record<GroupRole, string> = {
  facilitator: 'plans and leads meetings, invites people',
  member: 'takes part and presents',
  observer: 'sees what is shared, writes only for themselves',
};

export const roleOptions = (['member', 'observer', 'facilitator'] as const).map((role) => ({
  value: role,
  label: `${roleWords[role]}: ${roleMeans[role]}`,
}));
