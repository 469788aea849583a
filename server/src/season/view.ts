import { randomUUID } from 'node:crypto';
import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { isIn } from '@casecircle/shared/domain/rotation/ledger.ts';
import type { OccurrenceKey, Season, WallDate } from '@casecircle/shared/domain/rotation/season.ts';
import { instantAt } from '@casecircle/shared/domain/rotation/wall-clock.ts';
import type { SeasonView, StandingView } from '@casecircle/shared/protocol/season.ts';
import { Temporal } from 'temporal-polyfill';
import { AppError, found } from '../errors.ts';
import type { Database } from '../storage/schema.ts';
import { seasonStore } from '../storage/season.ts';
import { meetingsBehind } from '../storage/season-meetings.ts';
import { applyChange } from './apply.ts';
import { type Computed, computeSeason } from './compute.ts';
import { type EventBody, tellEvent } from './history.ts';
import { endOf, type Material, readMaterial, today } from './material.ts';
import { occurrencesOf, type Shown } from './view-meetings.ts';
import { requestsOf, requestView } from './view-requests.ts';
import { rhythmWords, rotationWords, wordsOf } from './words.ts';

/** What is shown of a season: days on the group's wall. */
export type Span = { from?: string | undefined; until?: string | undefined };

const usualMonths = 6;
const longestYears = 3;
const eventsShown = 60;

/** The season of a group as this member of it sees it. It reads and never writes. Refuses a span that is none. */
export async function seasonViewOf(
  database: Database,
  group: GroupId,
  asking: PersonId,
  now: Instant,
  span: Span = {},
): Promise<SeasonView> {
  const material = found(await readMaterial(database, group, now));
  const { zone } = material.group;
  const here = today(material, now);
  const { from, until } = readSpan(span, here);
  const computed = computeSeason(material, now, [here, until].toSorted().at(-1) ?? until);
  const words = await wordsOf(database, group, zone, now);
  const behind = await meetingsBehind(database, group, instantAt(from, '00:00', zone), endOf(until, zone));
  const rotation = rotationWords(words, startsOf(computed));
  const shown: Shown = {
    material,
    computed,
    words,
    rotation,
    behind,
    now,
    mayUndo: undoing(material, computed, asking, now),
  };
  const { version, rhythm, formatId, wrap, order, breaks, absences } = material.parts;
  const requests = await requestsOf(database, group, now);
  const events = await seasonStore(database).events(group, eventsShown);
  return {
    version,
    timeZone: zone,
    rhythm,
    rhythmWords: rhythm && rhythmWords(rhythm),
    formatId,
    wrap,
    order: [...order],
    breaks: breaks.map(({ id, from: first, to, name }) => ({ id, from: first, to, name })),
    occurrences: occurrencesOf(shown, from, until),
    standings: standingsOf(shown),
    absences: absences
      .filter(({ to }) => to >= from)
      .map(({ id, person, from: first, to, by }) => {
        return { id, person: words.person(person), from: first, to, markedBy: words.person(by) };
      }),
    requests: requests.map((row) => requestView(row, { ...shown, asking })),
    history: events.map(({ at, by, body }) => {
      const sentence = tellEvent(JSON.parse(body) as EventBody, by, words);
      return { at, by: by === null ? null : words.person(by), sentence };
    }),
  };
}

/** When each meeting is or was. */
export function startsOf({ days, past }: Computed): (key: OccurrenceKey) => Instant | undefined {
  const starts = new Map([...past, ...days].map(({ key, startsAt }) => [key, startsAt]));
  return (key) => starts.get(key);
}

/** What the change itself would decide. */
function undoing(material: Material, computed: Computed, asking: PersonId, now: Instant): Shown['mayUndo'] {
  const role = material.roles.get(asking);
  if (role === undefined || material.group.archived) return () => false;
  const ground = { material, computed, by: { id: asking, role }, now, today: today(material, now), newId: randomUUID };
  return (exception) => applyChange(ground, { kind: 'undo', exception }).ok;
}

function readSpan({ from, until }: Span, here: WallDate): { from: WallDate; until: WallDate } {
  const day = Temporal.PlainDate.from(here);
  const first = from ?? day.subtract({ months: usualMonths }).toString();
  const last = until ?? day.add({ months: usualMonths }).toString();
  if (last < first) throw new AppError('malformed', 'until');
  const longest = Temporal.PlainDate.from(first).add({ years: longestYears }).toString();
  if (last > longest || last > day.add({ years: longestYears }).toString()) throw new AppError('too-large', 'until');
  return { from: first, until: last };
}

/** Of those who take turns now or are going to. */
function standingsOf({ material, computed, words, now }: Shown): StandingView[] {
  const counts = new Map(computed.standings.map((standing) => [standing.person, standing]));
  const people = new Set(material.members.filter((stay) => isIn(stay, now) || stay.joinedAt > now).map(({ id }) => id));
  return [...people].flatMap((id) => {
    const role = material.roles.get(id);
    if (role === undefined) return [];
    const { presented = 0, owed = 0, ahead = 0 } = counts.get(id) ?? {};
    return [{ person: words.person(id), role, presented, owed, ahead, next: nextOf(id, computed, now) }];
  });
}

function nextOf(person: PersonId, { season, days }: { season: Season; days: Computed['days'] }, now: Instant) {
  for (const { presenter, occurrence } of season.slots) {
    const day = presenter === person ? days.find(({ key }) => key === occurrence) : undefined;
    if (day && day.startsAt > now) return { occurrence, startsAt: day.startsAt };
  }
  return null;
}
