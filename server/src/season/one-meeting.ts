import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Instant } from '@casecircle/shared/domain/people.ts';
import type { SeasonChange } from '@casecircle/shared/domain/rotation/change.ts';
import { instantAt } from '@casecircle/shared/domain/rotation/wall-clock.ts';
import type { MeetingChange } from '@casecircle/shared/protocol/meetings.ts';
import { AppError, found, valueIn } from '../errors.ts';
import { tell } from '../notices/tell.ts';
import { groupStore } from '../storage/groups.ts';
import { type MeetingForPerson, meetingStore } from '../storage/meetings.ts';
import { membershipStore } from '../storage/memberships.ts';
import type { Database } from '../storage/schema.ts';
import { noteLobbyChange, waitAgain } from '../storage/season-meetings.ts';
import { withSeason } from './around.ts';
import { cancelled, casesOf, moved } from './by-hand.ts';
import { changeSeason } from './change.ts';
import { lastDay } from './material.ts';

/** Moves a meeting that nobody has begun: one of a season as that season says, one planned by hand on its own. */
export async function moveMeeting(
  database: Database,
  waiting: MeetingForPerson,
  change: MeetingChange,
  now: Instant,
): Promise<void> {
  const { meeting, actor } = waiting;
  const { occurrence } = meeting;
  if (occurrence !== null) return changeOne(database, waiting, { kind: 'move', occurrence, ...change }, now);
  const { timeZone } = found(await groupStore(database).find(meeting.groupId));
  const startsAt = startOf(change, timeZone, now);
  await withSeason(database, { group: meeting.groupId, by: actor.id, now }, async (within) => {
    if (!(await meetingStore(within).move(meeting.id, meeting.version, startsAt))) throw new AppError('wrong-stage');
    const others = await othersThan(within, waiting);
    const how = { by: actor.id, at: now };
    await tell(within, [moved(meeting.groupId, others, { ...meeting, startsAt }, meeting.startsAt, how)], now);
  });
}

/** Takes a meeting that nobody has begun out of the plan. Its case stays with the presenter. */
export async function cancelMeeting(database: Database, waiting: MeetingForPerson, now: Instant): Promise<void> {
  const { meeting, actor } = waiting;
  const { occurrence } = meeting;
  if (occurrence !== null) return changeOne(database, waiting, { kind: 'cancel', occurrence }, now);
  await withSeason(database, { group: meeting.groupId, by: actor.id, now }, async (within) => {
    if (!(await meetingStore(within).cancel(meeting.id, meeting.version))) throw new AppError('wrong-stage');
    await noteLobbyChange(within, meeting.id, now);
    await waitAgain(within, meeting.groupId, casesOf(JSON.parse(meeting.state) as Meeting), now);
    const others = await othersThan(within, waiting);
    await tell(within, [cancelled(meeting.groupId, others, meeting, actor.id)], now);
  });
}

const dayMs = 24 * 60 * 60 * 1000;

/** When it begins. What began more than a day ago is a slip of the pen, not a plan, and so is what lies years ahead. */
export function startOf({ date, time }: MeetingChange, timeZone: string, now: Instant): Instant {
  const startsAt = instantAt(date, time, timeZone);
  if (startsAt < now - dayMs) throw new AppError('malformed', 'date', 'This date is in the past. Choose a later one.');
  if (date > lastDay({ group: { zone: timeZone } }, now))
    throw new AppError('malformed', 'date', 'This date is too far ahead. Choose one within three years.');
  return startsAt;
}

async function changeOne(
  database: Database,
  { meeting, actor }: MeetingForPerson,
  change: SeasonChange,
  now: Instant,
): Promise<void> {
  const who = { group: meeting.groupId, by: actor.id, role: actor.role };
  valueIn(await database.transaction().execute((within) => changeSeason(within, who, change, now)));
}

async function othersThan(within: Database, { meeting, actor }: MeetingForPerson): Promise<string[]> {
  const people = await membershipStore(within).current(meeting.groupId);
  return people.flatMap(({ id }) => (id === actor.id ? [] : [id]));
}
