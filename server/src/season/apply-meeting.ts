import { done, type Result, refuse, unreachable } from '@casecircle/shared/domain/result.ts';
import type { CalendarDay } from '@casecircle/shared/domain/rotation/calendar-days.ts';
import type { ChangeOf } from '@casecircle/shared/domain/rotation/change.ts';
import { instantAt } from '@casecircle/shared/domain/rotation/wall-clock.ts';
import type { KeptChange } from '../storage/season.ts';
import { keyOf } from '../storage/season-meetings.ts';
import { methodFits } from './apply-plan.ts';
import { comingDay, type Ground, mark, mustHaveRoom, openDay, withParts } from './ground.ts';
import type { Material } from './material.ts';

export function moveMeeting(ground: Ground, change: ChangeOf<'move'>): Result<Material> {
  const { occurrence, date, time } = change;
  const day = comingDay(ground, occurrence);
  if (!day.ok) return day;
  if (day.value.state === 'cancelled') {
    return refuse('wrong-stage', 'occurrence', 'This meeting is cancelled. Bring it back first, then move it.');
  }
  const moved = isByHand(day.value) ? moveByHand(ground, change) : put(ground, day.value, { date, time });
  return moved.ok ? mustHaveRoom(ground, moved.value, occurrence) : moved;
}

export function cancelMeeting(ground: Ground, { occurrence }: ChangeOf<'cancel'>): Result<Material> {
  const day = comingDay(ground, occurrence);
  if (!day.ok) return day;
  if (day.value.state !== 'planned')
    return refuse('already-done', 'occurrence', 'This meeting does not take place already. Nothing was changed.');
  if (!isByHand(day.value)) return put(ground, day.value, { cancelledAt: ground.now });
  const meetings = ground.material.meetings.filter((meeting) => keyOf(meeting) !== occurrence);
  return done({ ...ground.material, meetings });
}

/**
 * Brings back a meeting that was cancelled; puts one that was moved to where the rhythm has it; holds one all the same that
 * falls into a break or on a holiday.
 */
export function restoreMeeting(ground: Ground, { occurrence }: ChangeOf<'restore'>): Result<Material> {
  const day = comingDay(ground, occurrence);
  if (!day.ok) return day;
  const restored = restore(ground, day.value);
  return restored.ok ? mustHaveRoom(ground, restored.value, occurrence) : restored;
}

function restore(ground: Ground, day: CalendarDay): Result<Material> {
  const { state, date, time, movedFrom } = day;
  switch (state) {
    case 'cancelled':
      return put(ground, day, { cancelledAt: null });
    case 'break':
    case 'holiday':
      return put(ground, day, { date, time });
    case 'planned':
      if (movedFrom !== null) return put(ground, day, { date: null, time: null });
      return refuse('already-done', 'occurrence', 'This meeting is as the rhythm has it. Nothing was changed.');
    default:
      return unreachable(state);
  }
}

export function addMeeting(ground: Ground, { date, time }: ChangeOf<'add'>): Result<Material> {
  const occurrence = `added:${ground.newId()}`;
  const added = withParts(ground, {
    changes: [...ground.material.parts.changes, { ...unchanged, occurrence, date, time, ...mark(ground) }],
  });
  return added.ok ? mustHaveRoom(ground, added.value, occurrence) : added;
}

export function setCases(ground: Ground, { occurrence, count }: ChangeOf<'cases'>): Result<Material> {
  const day = openDay(ground, occurrence);
  if (!day.ok) return day;
  const { formatId, wrap } = methodOf(ground.material, occurrence);
  const fits = methodFits(ground, formatId, wrap, count);
  return fits.ok ? put(ground, day.value, { cases: count === 1 ? null : count }) : fits;
}

export function setMethod(ground: Ground, { occurrence, formatId, wrap }: ChangeOf<'method'>): Result<Material> {
  const day = openDay(ground, occurrence);
  if (!day.ok) return day;
  const fits = methodFits(ground, formatId, wrap, day.value.cases);
  if (!fits.ok) return fits;
  const { parts } = ground.material;
  const isUsual = formatId === parts.formatId && wrap === parts.wrap;
  return put(ground, day.value, isUsual ? { formatId: null, wrap: null } : { formatId, wrap });
}

/** By what a meeting of the season is held. */
export function methodOf({ parts }: Material, occurrence: string): { formatId: string; wrap: string } {
  const change = parts.changes.find((one) => one.occurrence === occurrence);
  return { formatId: change?.formatId ?? parts.formatId, wrap: change?.wrap ?? parts.wrap };
}

type Difference = Omit<KeptChange, 'occurrence' | 'by' | 'at'>;

const unchanged: Difference = { date: null, time: null, cancelledAt: null, cases: null, formatId: null, wrap: null };

/** Puts down what is different about a meeting; where nothing is any more, nothing stays behind. */
function put(ground: Ground, { key: occurrence }: CalendarDay, difference: Partial<Difference>): Result<Material> {
  const { changes } = ground.material.parts;
  const before = changes.find((change) => change.occurrence === occurrence) ?? { ...unchanged, occurrence };
  const after: KeptChange = { ...before, ...difference, ...mark(ground) };
  const others = changes.filter((change) => change.occurrence !== occurrence);
  const says = Object.keys(unchanged).some((name) => after[name as keyof Difference] !== null);
  return withParts(ground, { changes: says ? [...others, after] : others });
}

function isByHand({ key }: CalendarDay): boolean {
  return key.startsWith('planned:');
}

function moveByHand({ material }: Ground, { occurrence, date, time }: ChangeOf<'move'>): Result<Material> {
  const startsAt = instantAt(date, time, material.group.zone);
  const meetings = material.meetings.map((meeting) =>
    keyOf(meeting) === occurrence ? { ...meeting, startsAt } : meeting,
  );
  return done({ ...material, meetings });
}
