import type { Format } from '@casecircle/shared/domain/formats/format.ts';
import { free } from '@casecircle/shared/domain/formats/free.ts';
import { type Wrap, wraps } from '@casecircle/shared/domain/formats/wraps.ts';
import { type Meeting, type PlannedCase, planned } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Instant } from '@casecircle/shared/domain/people.ts';
import type { Database } from '../storage/schema.ts';
import { addMeeting, removeMeeting, replan } from '../storage/season-meetings.ts';
import { neededBy } from './fitting.ts';
import type { Material } from './material.ts';
import { casesFor } from './waiting-cases.ts';
import { openOf, type WantedMeeting } from './wanted.ts';

/**
 * Makes the meetings in the database those that a season wants: new ones are planned, others get another time or other
 * presenters, what is wanted no longer goes. Whatever has begun is left alone.
 */
export async function materialise(
  within: Database,
  material: Material,
  wanted: readonly WantedMeeting[],
  now: Instant,
): Promise<void> {
  const open = new Map(openOf(material, now).map((meeting) => [meeting.occurrence, meeting]));
  const cases = await casesFor(within, material, wanted, now);
  for (const { occurrence, startsAt, formatId, wrap } of wanted) {
    const row = open.get(occurrence);
    open.delete(occurrence);
    const format = material.formats.find(({ id }) => id === formatId) ?? free;
    const slots = cases(occurrence).map((one): PlannedCase => ({ ...one, format }));
    const plan = planOf(slots, wrap, row?.minutes ?? material.group.minutes);
    if (!row) await addMeeting(within, { groupId: material.group.id, occurrence, startsAt, ...plan }, now);
    else if (!isSamePlan(row.state, plan.state)) {
      await replan(within, { ...row, startsAt, ...plan, state: keepShared(row.state, plan.state) }, now);
    } else if (row.startsAt !== startsAt) await replan(within, { ...row, startsAt }, now);
  }
  for (const { id } of open.values()) await removeMeeting(within, id, now);
}

/** A method that was made longer since gets the time that it needs. */
function planOf(cases: readonly PlannedCase[], wrapId: string, length: number): { minutes: number; state: Meeting } {
  const { opening, ending } = wraps.find(({ id }) => id === wrapId) ?? nothingAround;
  const formats: Format[] = cases.map(({ format }) => format);
  const minutes = Math.max(length, neededBy(formats, { opening, ending }));
  const state = planned({ minutes, cases: cases as [PlannedCase, ...PlannedCase[]], opening, ending });
  if (!state.ok) throw new Error('a meeting was planned whose phases do not fit');
  return { minutes, state: state.value };
}

const nothingAround: Pick<Wrap, 'opening' | 'ending'> = { opening: [], ending: [] };

/** Formats change; a meeting keeps the one that it was planned with, as long as nothing else about it changes. */
function isSamePlan(one: Meeting, other: Meeting): boolean {
  return said(one) === said(other);
}

function said({ cases, phases }: Meeting): string {
  const around = phases.flatMap(({ id, of }) => (typeof of === 'number' ? [] : [id]));
  return JSON.stringify([cases.map(({ caseId, presenter, format }) => [caseId, presenter, format.id]), around]);
}

/** A case that is at the same table as before is as shared as before. */
function keepShared(before: Meeting, after: Meeting): Meeting {
  const cases = after.cases.map((one) => {
    const same = before.cases.find(({ caseId, presenter }) => caseId === one.caseId && presenter === one.presenter);
    return same ? { ...one, sharedAt: same.sharedAt } : one;
  }) as unknown as Meeting['cases'];
  return { ...after, cases };
}
