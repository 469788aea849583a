import { z } from 'zod';
import { Id, Instant } from './text.ts';

/** `POST /api/calendar-feeds`: of all my groups, or of one. */
export const NewCalendarFeed = z.object({ group: Id.nullable() });

/** A line of `GET /api/calendar-feeds`: mine alone. `DELETE /api/calendar-feeds/:feed` ends one, 204. */
export const CalendarFeed = z.object({
  id: Id,
  group: z.object({ id: Id, name: z.string() }).nullable(),
  createdAt: Instant,
  lastReadAt: Instant.nullable(),
});
export type CalendarFeed = z.infer<typeof CalendarFeed>;

/** The answer of `POST`: the address is shown this once, only its hash is kept. It is `/api/calendar/<token>.ics`. */
export const MadeCalendarFeed = CalendarFeed.extend({ address: z.url() });
export type MadeCalendarFeed = z.infer<typeof MadeCalendarFeed>;
