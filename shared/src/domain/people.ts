export type PersonId = string;
export type GroupId = string;
export type MeetingId = string;
export type CaseId = string;

/** Milliseconds since 1970 on the server's clock. */
export type Instant = number;

/** Held per group. The presenter is not among them: that role belongs to a turn. */
export const groupRoles = ['facilitator', 'member', 'observer'] as const;
export type GroupRole = (typeof groupRoles)[number];

/** `supervision` counts towards a licence, `consultation` never does: fixed when the group is created. */
export const groupKinds = ['supervision', 'consultation'] as const;
export type GroupKind = (typeof groupKinds)[number];

/**
 * What a person may be in one meeting, several at once: a facilitator can present. Secretary and interviewer come with a
 * seat that some methods have.
 */
export const meetingRoles = [...groupRoles, 'presenter', 'secretary', 'interviewer'] as const;
export type MeetingRole = (typeof meetingRoles)[number];

export type Actor = { id: PersonId; role: GroupRole };
