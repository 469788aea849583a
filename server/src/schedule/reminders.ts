import { caseOf, type Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { MissingThing } from '@casecircle/shared/protocol/home.ts';
import type { Selectable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Documents } from '../documents/plane.ts';
import { type Tidings, tell } from '../notices/tell.ts';
import { missingOf } from '../season/missing.ts';
import type { Database, Tables } from '../storage/schema.ts';
import type { Stores } from '../storage/stores.ts';
import type { Job } from './clockwork.ts';
import { reminderDue } from './reminder-due.ts';

type ReminderParts = {
  database: Database;
  stores: Pick<Stores, 'agreements' | 'secondReadings'>;
  documents: Pick<Documents, 'read'>;
};

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * Reminds the presenters of what is still missing, 7 days and 1 day before, and everybody else 1 day before. What was told
 * is kept under the meeting and its time: nobody is reminded twice, unless the meeting was moved.
 */
export function reminders(parts: ReminderParts): Job {
  return {
    name: 'reminders',
    everyMs: 60_000,
    async run(now) {
      for (const row of await meetingsAhead(parts.database, now)) {
        const meeting = { ...row, state: JSON.parse(row.state) as Meeting, stored: row };
        if (meeting.state.stage.kind === 'lobby') await remind(parts, meeting, now);
      }
    },
  };
}

type Row = Selectable<Tables['meetings']> & { timeZone: string };
type Ahead = Omit<Row, 'state'> & { state: Meeting; stored: Row };

/** The meetings of the coming week, of groups that live. */
function meetingsAhead(database: Database, now: Instant): Promise<Row[]> {
  return database
    .selectFrom('meetings')
    .innerJoin('groups', 'groups.id', 'meetings.groupId')
    .where('groups.archivedAt', 'is', null)
    .where('meetings.startsAt', '>', now)
    .where('meetings.startsAt', '<=', now + week)
    .selectAll('meetings')
    .select('groups.timeZone')
    .orderBy('meetings.startsAt')
    .orderBy('meetings.id')
    .execute();
}

async function remind(parts: ReminderParts, meeting: Ahead, now: Instant): Promise<void> {
  const due = await dueIn(parts.database, meeting, now);
  const told = await keysTold(parts.database, due);
  const tidings: Tidings[] = [];
  for (const one of due) {
    if (told.has(`${one.person} ${one.key}`)) continue;
    // Read only when somebody is to be told of it, and only whether it is there.
    const missing = await missingOf(parts.documents, parts.stores, meeting.stored, one.person);
    tidings.push(tidingsOf(meeting, one, missing));
  }
  if (tidings.length === 0) return;
  await parts.database.transaction().execute((within) => tell(within, tidings, now));
}

type Due = { person: PersonId; presents: boolean; days: number; key: string };

/** Who is to have been reminded by now. Whoever is away that day knows that the others meet. */
async function dueIn(database: Database, meeting: Ahead, now: Instant): Promise<Due[]> {
  const { id, groupId, startsAt, state } = meeting;
  const people = await database
    .selectFrom('memberships')
    .innerJoin('user', 'user.id', 'memberships.personId')
    .where('memberships.groupId', '=', groupId)
    .where('memberships.leftAt', 'is', null)
    .select(['user.id', 'user.timeZone'])
    .orderBy('user.id')
    .execute();
  const away = await awayOn(database, meeting);
  return people.flatMap(({ id: person, timeZone }) => {
    const presents = caseOf(state, person) !== undefined;
    const days = reminderDue({ startsAt, presents, timeZone }, now);
    if (days === undefined || (!presents && away.has(person))) return [];
    return [{ person, presents, days, key: `${presents ? 'turn' : 'meeting'}-soon:${id}:${startsAt}:${days}` }];
  });
}

async function awayOn(database: Database, { groupId, startsAt, timeZone }: Ahead): Promise<ReadonlySet<PersonId>> {
  const date = Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const rows = await database
    .selectFrom('absences')
    .select('personId')
    .where('groupId', '=', groupId)
    .where('fromDate', '<=', date)
    .where('toDate', '>=', date)
    .execute();
  return new Set(rows.map(({ personId }) => personId));
}

/** Who was reminded before, and by which key. */
async function keysTold(database: Database, due: readonly Due[]): Promise<ReadonlySet<string>> {
  if (due.length === 0) return new Set();
  const people = due.map(({ person }) => person);
  const keys = [...new Set(due.map(({ key }) => key))];
  const rows = await database
    .selectFrom('notices')
    .select(['personId', 'key'])
    .where('personId', 'in', people)
    .where('key', 'in', keys)
    .execute();
  return new Set(rows.map(({ personId, key }) => `${personId} ${key}`));
}

function tidingsOf({ id, groupId, startsAt, state }: Ahead, due: Due, missing: readonly MissingThing[]): Tidings {
  const { person, presents, days, key } = due;
  const own = caseOf(state, person);
  const [only, ...more] = state.cases;
  const presenter = more.length === 0 ? { person: only.presenter } : {};
  const about = {
    meeting: id,
    startsAt,
    days,
    missing,
    ...(own ? { shade: own.format.preparation } : presenter),
  };
  return { to: [person], kind: presents ? 'turn-soon' : 'meeting-soon', group: groupId, key, about };
}
