import { builtInFormats } from '@casecircle/shared/domain/formats/built-in.ts';
import type { Format } from '@casecircle/shared/domain/formats/format.ts';
import type { GroupId, GroupRole, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { NamedDay } from '@casecircle/shared/domain/rotation/calendar-days.ts';
import type { Rotating, WallDate } from '@casecircle/shared/domain/rotation/season.ts';
import { instantAt, wallAt } from '@casecircle/shared/domain/rotation/wall-clock.ts';
import { Temporal } from 'temporal-polyfill';
import { formatStore } from '../storage/formats.ts';
import { groupStore } from '../storage/groups.ts';
import type { Database, MembershipRow } from '../storage/schema.ts';
import { type SeasonParts, seasonStore } from '../storage/season.ts';
import { type KnownMeeting, openMeetings } from '../storage/season-meetings.ts';
import { holidaysOf } from './holidays.ts';

/** Everything that a season follows from, read at one moment. A change of a season is a change of this. */
export type Material = {
  group: { id: GroupId; zone: string; minutes: number; archived: boolean };
  parts: SeasonParts;
  /** Who belongs to the group now, and as what. */
  roles: ReadonlyMap<PersonId, GroupRole>;
  /** Who takes turns, with those who went. */
  members: readonly Rotating[];
  /** The meetings that are planned, or have begun and are not yet among the written past. */
  meetings: readonly KnownMeeting[];
  /** By what this group can meet. */
  formats: readonly Format[];
  /** Of the years within which anything is looked at. */
  holidays: readonly NamedDay[];
};

/** How far into the future a season is computed at most: a change may name what lies there. */
const furthestYears = 3;

/** Undefined where there is no such group. */
export async function readMaterial(database: Database, id: GroupId, now: Instant): Promise<Material | undefined> {
  const group = await groupStore(database).find(id);
  if (!group) return undefined;
  const { timeZone: zone, meetingMinutes: minutes, archivedAt } = group;
  const rows = await database.selectFrom('memberships').selectAll().where('groupId', '=', id).execute();
  const own = await formatStore(database).ofGroup(id);
  const material: Material = {
    group: { id, zone, minutes, archived: archivedAt !== null },
    parts: await seasonStore(database).read(id),
    roles: new Map(rows.filter(({ leftAt }) => leftAt === null).map(({ personId, role }) => [personId, role])),
    members: rows.flatMap((row) => rotating(row, zone)),
    meetings: await openMeetings(database, id, now),
    formats: [...builtInFormats, ...own.map(({ format }) => format)],
    holidays: [],
  };
  return withHolidays(material, now);
}

/** The same with the public holidays that its rhythm leaves out. */
export async function withHolidays(material: Material, now: Instant): Promise<Material> {
  const place = material.parts.rhythm?.holidays;
  if (!place) return { ...material, holidays: [] };
  return { ...material, holidays: await holidaysOf(place, firstDay(material, now), lastDay(material, now)) };
}

type Placed = { group: Pick<Material['group'], 'zone'> };

export function today({ group }: Placed, now: Instant): WallDate {
  return wallAt(now, group.zone).date;
}

/** The first day on which anything may lie that is not yet among the written past. */
export function firstDay({ group, parts, meetings }: Material, now: Instant): WallDate {
  const starts = [parts.frozenUntil === 0 ? now : parts.frozenUntil, ...meetings.map(({ startsAt }) => startsAt)];
  return wallAt(Math.min(now, ...starts), group.zone).date;
}

/** The last day on which anything is looked at. */
export function lastDay(material: Placed, now: Instant): WallDate {
  return Temporal.PlainDate.from(today(material, now)).add({ years: furthestYears }).toString();
}

/** When the day after this one begins, in the group's zone. */
export function endOf(day: WallDate, zone: string): Instant {
  return instantAt(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), '00:00', zone);
}

function rotating(row: MembershipRow, zone: string): Rotating[] {
  const { personId, role, presents, joinedAt, leftAt, rotatesFrom, leavesOn } = row;
  if (presents !== 1 || role === 'observer') return [];
  const joins = rotatesFrom === null ? joinedAt : Math.max(joinedAt, instantAt(rotatesFrom, '00:00', zone));
  const leaves = [leftAt, leavesOn === null ? null : endOf(leavesOn, zone)].filter((at) => at !== null);
  return [{ id: personId, joinedAt: joins, leavesAt: leaves.length === 0 ? null : Math.min(...leaves) }];
}
