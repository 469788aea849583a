import type { Actor, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import type { CalendarDay } from '@casecircle/shared/domain/rotation/calendar-days.ts';
import { isIn } from '@casecircle/shared/domain/rotation/ledger.ts';
import type { Absence, OccurrenceKey, Slot, TurnId, WallDate } from '@casecircle/shared/domain/rotation/season.ts';
import type { SeasonParts } from '../storage/season.ts';
import { keyOf } from '../storage/season-meetings.ts';
import { type Computed, calendarDays, isBegun, overlap } from './compute.ts';
import { lastDay, type Material } from './material.ts';

/** What a change stands on: how the season is before it, and who changes it when. */
export type Ground = {
  material: Material;
  computed: Computed;
  by: Actor;
  now: Instant;
  /** Today on the group's wall. */
  today: WallDate;
  newId: () => string;
};

/** The material with other parts. */
export function withParts({ material }: Ground, parts: Partial<SeasonParts>): Result<Material> {
  return done({ ...material, parts: { ...material.parts, ...parts } });
}

/** Who puts something down and when: no two things at the same moment, so that their order is kept. */
export function mark({ material, by, now }: Ground): { by: PersonId; at: Instant } {
  const { breaks, absences, exceptions, changes } = material.parts;
  const last = Math.max(0, ...[breaks, absences, exceptions, changes].flat().map(({ at }) => at));
  return { by: by.id, at: Math.max(now, last + 1) };
}

/** A day of the calendar that has not come yet, whatever its state. */
export function comingDay(ground: Ground, key: OccurrenceKey): Result<CalendarDay> {
  const { computed, material, now } = ground;
  const isOver = refuse('wrong-stage', 'occurrence', 'This meeting has begun or is over. Nothing was changed.');
  if (computed.past.some((meeting) => meeting.key === key)) return isOver;
  const day = computed.days.find((one) => one.key === key);
  if (!day) return refuse('not-found', 'occurrence', 'The season has no such meeting any more. Nothing was changed.');
  const begun = material.meetings.some((meeting) => keyOf(meeting) === key && isBegun(meeting));
  return begun || day.startsAt <= now ? isOver : done(day);
}

/** One of them at which somebody can be put. */
export function openDay(ground: Ground, key: OccurrenceKey): Result<CalendarDay> {
  const day = comingDay(ground, key);
  if (!day.ok) return day;
  if (day.value.state !== 'planned') {
    return refuse('wrong-stage', 'occurrence', 'This meeting does not take place. Nothing was changed.');
  }
  return day.value.fixed ? refuse('wrong-stage', 'occurrence', plannedByHand) : day;
}

export const plannedByHand = 'This meeting was planned by hand, with its presenters. Cancel it there and plan it anew.';

/** Where a turn lies among the meetings to come. */
export function comingTurn(
  ground: Ground,
  turn: TurnId,
  about: 'turn' | 'theirs',
): Result<{ slot: Slot; day: CalendarDay }> {
  const slot = ground.computed.season.slots.find((one) => one.turn === turn);
  const day = slot && comingDay(ground, slot.occurrence);
  if (!slot || !day?.ok) return refuse('not-found', about, 'This turn has been or is gone. Look at the season again.');
  return slot.reason.kind === 'fixed' ? refuse('wrong-stage', about, plannedByHand) : done({ slot, day: day.value });
}

/** Why somebody cannot present on this day; undefined where they can. */
export function hindrance({ material, computed }: Ground, person: PersonId, day: CalendarDay): string | undefined {
  const stays = material.members.filter(({ id }) => id === person);
  if (!stays.some((stay) => isIn(stay, day.startsAt)))
    return 'Who was named does not take turns then: they leave before it, or come after it.';
  if (isAway(material.parts.absences, person, day.date))
    return 'Who was named is away on that day. Choose another turn or another person.';
  const isThere = computed.slotsOf(day.key).some(({ presenter }) => presenter === person);
  return isThere ? 'Who was named presents at that meeting already.' : undefined;
}

function isAway(absences: readonly Absence[], person: PersonId, date: WallDate): boolean {
  return absences.some((absence) => absence.person === person && absence.from <= date && date <= absence.to);
}

/** The material after a day was put elsewhere: it must lie in the future, and no other meeting in its time. */
export function mustHaveRoom(ground: Ground, after: Material, key: OccurrenceKey): Result<Material> {
  const { now } = ground;
  const taken = refuse('malformed', 'date', 'The group meets at that time already. Choose another one.');
  const days = calendarDays(after, now, lastDay(after, now));
  const day = days.find((one) => one.key === key);
  if (!day) return refuse('malformed', 'date', 'That is too far ahead, or another meeting stands there already.');
  if (day.startsAt <= now) return refuse('malformed', 'date', 'This would lie in the past. Choose a later time.');
  const { minutes } = after.group;
  const others = days.filter(({ key: other, state }) => other !== key && state === 'planned');
  return others.some(({ startsAt }) => overlap({ startsAt, minutes }, day.startsAt, minutes)) ? taken : done(after);
}
