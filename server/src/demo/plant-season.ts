import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { SeasonChange } from '@casecircle/shared/domain/rotation/change.ts';
import type { PastMeeting, WallDate } from '@casecircle/shared/domain/rotation/season.ts';
import { seasonOf } from '@casecircle/shared/domain/rotation/walk.ts';
import { instantAt, wallAt } from '@casecircle/shared/domain/rotation/wall-clock.ts';
import type { Rhythm } from '@casecircle/shared/protocol/season.ts';
import { Temporal } from 'temporal-polyfill';
import { askAboutTurn } from '../season/ask.ts';
import { changeSeason } from '../season/change.ts';
import { seasonViewOf } from '../season/view.ts';
import type { Database } from '../storage/schema.ts';
import { ordinarily, seasonStore } from '../storage/season.ts';
import { writePast } from '../storage/season-writing.ts';
import type { PersonKey } from './content.ts';
import { demoGroup } from './group.ts';
import { demoMembers } from './people.ts';
import type { IdOf } from './write.ts';

type Planting = { database: Database; group: GroupId; idOf: IdOf };

const zone = demoGroup.timeZone;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Who presented, in this order, before the last meeting. */
const presented: readonly PersonKey[] = ['margit', 'imani', 'tomasz', 'leo'];
const weeksBefore = [10, 8, 6, 4];

/**
 * The season of the demo around the meeting that can be entered now: how it went up to here, its rhythm, somebody who is away
 * when their turn comes, a week off, and
 * somebody who asks whether anybody can take their turn. Gives back the rhythm.
 */
export async function plantSeason(planting: Planting, coming: Instant, now: Instant): Promise<Rhythm> {
  const { database, group, idOf } = planting;
  const { date } = wallAt(coming, zone);
  const rhythm = rhythmAround(coming);
  const past = pastMeetings(presented.map(idOf), coming);
  await database.transaction().execute(async (within) => {
    await seasonStore(within).open(group);
    await writePast(within, group, past, past.at(-1)?.startsAt ?? now);
    const give = (by: PersonKey, change: SeasonChange) => mustChange(within, { ...planting, by }, change, now);
    await give('ruth', { kind: 'rhythm', rhythm, ...ordinarily });
    await give('ruth', { kind: 'break', from: daysAfter(date, 54), to: daysAfter(date, 58), name: 'A week off' });
    const away = { from: daysAfter(date, 24), to: daysAfter(date, 34) };
    await give('margit', { kind: 'away', person: idOf('margit'), ...away });
    await askForCover(within, group, idOf('leo'), now);
  });
  return rhythm;
}

/** Every other week, on the day and at the time of this meeting. */
export function rhythmAround(coming: Instant): Rhythm {
  const { date, time } = wallAt(coming, zone);
  const weekday = weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1];
  const rule = `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`;
  return { rule, startsOn: date, endsOn: null, time, holidays: null };
}

/** Lets the season go on from this meeting, unless somebody gave it another rhythm than the planted one. */
export async function realignSeason(
  database: Database,
  kept: { group: GroupId; facilitator: PersonId; rhythm: Rhythm },
  coming: Instant,
  now: Instant,
): Promise<Rhythm> {
  const rhythm = rhythmAround(coming);
  await database.transaction().execute(async (within) => {
    const season = await seasonStore(within).read(kept.group);
    if (JSON.stringify(season.rhythm) !== JSON.stringify(kept.rhythm)) return;
    const { formatId, wrap } = season;
    const by = { group: kept.group, by: kept.facilitator, role: 'facilitator' as const };
    const changed = await changeSeason(within, by, { kind: 'rhythm', rhythm, formatId, wrap }, now);
    if (!changed.ok) throw new Error(`The demo could not go on with its season: ${changed.refusal.code}`);
  });
  return rhythm;
}

async function mustChange(
  within: Database,
  { group, idOf, by }: Planting & { by: PersonKey },
  change: SeasonChange,
  now: Instant,
): Promise<void> {
  const role = demoMembers.find(({ key }) => key === by)?.role ?? 'member';
  const changed = await changeSeason(within, { group, by: idOf(by), role }, change, now);
  if (!changed.ok) throw new Error(`The demo was refused "${change.kind}": ${changed.refusal.code}`);
}

async function askForCover(within: Database, group: GroupId, by: PersonId, now: Instant): Promise<void> {
  const { occurrences } = await seasonViewOf(within, group, by, now);
  const slots = occurrences.filter(({ state }) => state === 'planned').flatMap((one) => one.slots);
  const turn = slots.find(({ presenter, kind }) => presenter?.id === by && kind !== 'fixed')?.turn;
  if (turn == null) throw new Error('The demo has no turn to ask about.');
  const asked = await askAboutTurn(within, group, by, { kind: 'cover', turn }, now);
  if (!asked.ok) throw new Error(`The demo could not ask about a turn: ${asked.refusal.code}`);
}

/** As the walk through the season would have had it. */
function pastMeetings(people: readonly PersonId[], coming: Instant): PastMeeting[] {
  const { date: today, time } = wallAt(coming, zone);
  const days = weeksBefore.map((weeks) => {
    const date = daysAfter(today, -7 * weeks);
    return { key: date, date, startsAt: instantAt(date, time, zone), cases: 1, fixed: null };
  });
  const members = people.map((id) => ({ id, joinedAt: 0, leavesAt: null }));
  const { slots } = seasonOf({ members, order: people, absences: [], exceptions: [], past: [], coming: days });
  return days.map(({ key, date, startsAt }) => {
    return { key, date, startsAt, slots: slots.filter(({ occurrence }) => occurrence === key) };
  });
}

function daysAfter(date: WallDate, days: number): WallDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
