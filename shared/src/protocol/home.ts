import { z } from 'zod';
import { GroupRole } from './groups.ts';
import { MeetingLine } from './meetings.ts';
import { Notice } from './notices.ts';
import { OccurrenceKey, RequestView } from './season.ts';
import { Id, Instant } from './text.ts';

/**
 * What a presenter has not done yet: `agreement` unaccepted, no `question`, no `notes`, a second `reading` of just these words where the
 * group wants one, not `shared`. Never a word of it.
 */
export const missingThings = ['agreement', 'question', 'notes', 'reading', 'shared'] as const;
export type MissingThing = (typeof missingThings)[number];

const GroupName = z.object({ id: Id, name: z.string(), timeZone: z.string() });

/** `GET /api/home`: everything one has to do, in one answer. */
export const HomeView = z.object({
  /** The next meeting of any group, also one that runs; null when none is planned. */
  next: z
    .object({ meeting: MeetingLine, role: GroupRole, presents: z.boolean(), missing: z.array(z.enum(missingThings)) })
    .nullable(),
  /** My next turn in each group that has a season, soonest first. `sentence` says why it is mine. */
  turns: z.array(
    z.object({
      group: GroupName,
      occurrence: OccurrenceKey,
      startsAt: Instant,
      meeting: Id.nullable(),
      sentence: z.string(),
      missing: z.array(z.enum(missingThings)),
    }),
  ),
  /** My last cases that the next meeting comes back to. `meeting` is that meeting, where there is one. */
  returns: z.array(
    z.object({ group: GroupName, label: z.string(), from: Id, meeting: Id.nullable(), startsAt: Instant.nullable() }),
  ),
  /** Requests that wait for me. */
  requests: z.array(z.object({ group: GroupName, request: RequestView })),
  /** Agreements that changed and wait to be read. */
  agreements: z.array(GroupName),
  /** Unread, newest first. */
  notices: z.array(Notice),
});
export type HomeView = z.infer<typeof HomeView>;
