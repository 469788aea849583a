import { z } from 'zod';
import { preparations } from '../domain/formats/format.ts';
import { GroupKind, GroupRole, Member } from './groups.ts';
import { Id, Instant, WallDate, WallTime } from './text.ts';

/** `POST /api/groups/:group/meetings`. Date and time are the group's wall clock. */
export const NewMeeting = z.object({
  date: WallDate,
  time: WallTime,
  presenter: Id,
  /** A built-in format, or one of the group’s own. */
  formatId: z.string().max(80),
  /** Further cases of the same meeting, in their order. */
  more: z
    .array(z.object({ presenter: Id, formatId: z.string().max(80) }))
    .max(2)
    .default([]),
  /** What stands around the cases: the id of a wrap. */
  wrap: z.string().max(40).default('none'),
});
export type NewMeeting = z.input<typeof NewMeeting>;

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
  /** All its cases in their order, the first included. */
  cases: z.array(
    z.object({
      caseId: Id,
      label: z.string(),
      presenter: z.object({ id: Id, name: z.string() }),
      format: z.string(),
      preparation: z.enum(preparations),
      shared: z.boolean(),
    }),
  ),
  status: MeetingStatus,
  /** Whether the first case is shared. */
  shared: z.boolean(),
});
export type MeetingLine = z.infer<typeof MeetingLine>;

/** `GET /api/meetings/:meeting`: what the lobby, the room and the summary need to open. */
export const MeetingView = MeetingLine.extend({
  role: GroupRole,
  people: z.array(Member),
  /** The phases in their order: of the opening, of the case with this index, of the ending. */
  phases: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      of: z.union([z.literal('opening'), z.literal('ending'), z.number()]),
    }),
  ),
  agreementAccepted: z.boolean(),
  /** Where the group talks, an https address; null where it meets in a room. */
  callLink: z.string().nullable(),
  /** Whether its group was put away: then it can be read and nothing else. */
  archived: z.boolean(),
  /** When its words were erased, as its group had decided; null while they are there. */
  forgottenAt: Instant.nullable(),
  /** Whether the asking person left the table quietly. Nobody else is ever told. */
  exited: z.boolean(),
});
export type MeetingView = z.infer<typeof MeetingView>;

/**
 * `GET /api/meetings/:meeting/return`: what the asking person had set themselves at the end of their last case, while this
 * meeting comes back to it or, as the next of its group, is going to; null when it does not. `PUT` and `DELETE /api/meetings/:meeting/quiet-exit` leave the table
 * quietly and come back to it; both answer 204.
 */
export const ReturnView = z.object({
  from: Id,
  label: z.string(),
  startsAt: Instant,
  /** Null where none was written down, and where its words were erased. */
  intention: z.string().nullable(),
  /** True before the meeting has begun: it opens with it when its person is there then. */
  foreseen: z.boolean(),
  erased: z.boolean(),
});
export type ReturnView = z.infer<typeof ReturnView>;

/** The answer of `POST /api/meetings/:meeting/share`: the version of the meeting's state in which the case is shared. */
export const SharedCase = z.object({ version: z.number().int() });

/** `PATCH /api/meetings/:meeting`, while it is planned: a new date and time on the group's wall clock. */
export const MeetingChange = z.object({ date: WallDate, time: WallTime });
export type MeetingChange = z.infer<typeof MeetingChange>;
