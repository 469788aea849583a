import type { MeetingRole } from '../people.ts';

/** Who speaks and writes in the phases of formats, for short. */
export const presenter: readonly MeetingRole[] = ['presenter'];
/** All but the presenter. */
export const group: readonly MeetingRole[] = ['member', 'facilitator'];
export const everybody: readonly MeetingRole[] = ['presenter', 'member', 'facilitator'];
/** Who may write in the case itself; its question stays the presenter’s alone. */
export const caseWriters: readonly MeetingRole[] = ['presenter', 'facilitator'];
