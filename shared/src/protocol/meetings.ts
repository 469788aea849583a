import { z } from 'zod';
import { GroupKind, GroupRole, Member } from './groups.ts';
import { Id, Instant, WallDate, WallTime } from './text.ts';

/** `POST /api/groups/:group/meetings`. Date and time are the group's wall clock. */
export const NewMeeting = z.object({
  date: WallDate,
  time: WallTime,
  presenter: Id,
  formatId: z.string().max(80),
});
export type NewMeeting = z.infer<typeof NewMeeting>;

export const MeetingStatus = z.enum(['planned', 'running', 'closed']);

/** A line of `GET /api/meetings` (mine) and of `GET /api/groups/:group/meetings`. */
export const MeetingLine = z.object({
  id: Id,
  group: z.object({ id: Id, name: z.string(), kind: GroupKind, timeZone: z.string() }),
  startsAt: Instant,
  minutes: z.number().int(),
  presenter: z.object({ id: Id, name: z.string() }),
  caseId: Id,
  /** A neutral label drawn from a word list: never written by a person. */
  caseLabel: z.string(),
  formatId: z.string(),
  status: MeetingStatus,
  shared: z.boolean(),
});
export type MeetingLine = z.infer<typeof MeetingLine>;

/** `GET /api/meetings/:meeting`: what the lobby, the room and the summary need to open. */
export const MeetingView = MeetingLine.extend({
  role: GroupRole,
  people: z.array(Member),
  agreementAccepted: z.boolean(),
});
export type MeetingView = z.infer<typeof MeetingView>;

/** `PATCH /api/meetings/:meeting`, while it is planned: a new date and time on the group's wall clock. */
export const MeetingChange = z.object({ date: WallDate, time: WallTime });
export type MeetingChange = z.infer<typeof MeetingChange>;
