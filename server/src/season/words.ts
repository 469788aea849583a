import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { ruleWords } from '@casecircle/shared/domain/rotation/rhythm.ts';
import type { OccurrenceKey, WallDate } from '@casecircle/shared/domain/rotation/season.ts';
import { wallAt } from '@casecircle/shared/domain/rotation/wall-clock.ts';
import type { Words } from '@casecircle/shared/domain/rotation/words.ts';
import type { Rhythm } from '@casecircle/shared/protocol/season.ts';
import type { Database } from '../storage/schema.ts';

export type Named = { id: PersonId; name: string };

/** How the people of a group are called and its days said: in its own zone, with the year where it is not this one. */
export type GroupWords = {
  person: (id: PersonId) => Named;
  date: (date: WallDate) => string;
  /** "12 May" */
  day: (at: Instant) => string;
  /** "12 May at 17:30" */
  moment: (at: Instant) => string;
};

/** Everybody who ever was in the group has a name; whoever erased their account has none. */
export async function wordsOf(database: Database, groupId: GroupId, zone: string, now: Instant): Promise<GroupWords> {
  const rows = await database
    .selectFrom('memberships')
    .innerJoin('user', 'user.id', 'memberships.personId')
    .where('memberships.groupId', '=', groupId)
    .select(['user.id', 'user.name'])
    .execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const thisYear = wallAt(now, zone).date.slice(0, 4);
  const date = (wall: WallDate) => sayDate(wall, thisYear);
  return {
    person: (id) => ({ id, name: names.get(id) ?? 'Somebody who has left' }),
    date,
    day: (at) => date(wallAt(at, zone).date),
    moment: (at) => `${date(wallAt(at, zone).date)} at ${wallAt(at, zone).time}`,
  };
}

/** The words of the rotation's own sentences. `startOf` says when a meeting is or was. */
export function rotationWords(words: GroupWords, startOf: (key: OccurrenceKey) => Instant | undefined): Words {
  return {
    name: (id) => words.person(id).name,
    date: words.date,
    meeting: (key) => {
      const at = startOf(key);
      if (at !== undefined) return words.day(at);
      return /^\d/.test(key) ? words.date(key) : 'a meeting that is gone';
    },
  };
}

const countries = new Intl.DisplayNames('en', { type: 'region' });

/** "Every other Tuesday at 17:30, not on public holidays of Switzerland" */
export function rhythmWords({ rule, time, holidays }: Rhythm): string {
  const when = `${ruleWords(rule)} at ${time}`;
  if (!holidays) return when;
  const region = holidays.region === null ? '' : ` (${holidays.region})`;
  return `${when}, not on public holidays of ${countries.of(holidays.country) ?? holidays.country}${region}`;
}

const withoutYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

function sayDate(date: WallDate, thisYear: string): string {
  const day = withoutYear.format(new Date(`${date}T00:00:00Z`));
  return date.startsWith(thisYear) ? day : `${day} ${date.slice(0, 4)}`;
}
