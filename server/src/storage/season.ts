import { randomUUID } from 'node:crypto';
import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { Break, OccurrenceChange } from '@casecircle/shared/domain/rotation/calendar-days.ts';
import type { Absence, Exception, PastMeeting } from '@casecircle/shared/domain/rotation/season.ts';
import type { Rhythm } from '@casecircle/shared/protocol/season.ts';
import type { Selectable } from 'kysely';
import type { Database, Tables } from './schema.ts';

/** Who put it down, and when. */
type Mark = { by: PersonId; at: Instant };

export type KeptBreak = Break & Mark & { id: string };
export type KeptAbsence = Absence & Mark;
export type KeptException = Mark & { exception: Exception };
export type KeptChange = OccurrenceChange & Mark & { formatId: string | null; wrap: string | null };

/** All that somebody put down about the season of a group, and its past. */
export type SeasonParts = {
  /** Whether anybody has put down anything yet; the version is 0 until then. */
  kept: boolean;
  version: number;
  rhythm: Rhythm | null;
  formatId: string;
  wrap: string;
  order: readonly PersonId[];
  /** Up to when the past is written down. */
  frozenUntil: Instant;
  breaks: readonly KeptBreak[];
  absences: readonly KeptAbsence[];
  exceptions: readonly KeptException[];
  changes: readonly KeptChange[];
  /** Earliest first. */
  past: readonly PastMeeting[];
};

/** By what a group meets that has not chosen otherwise. */
export const ordinarily = { formatId: 'structured-group-supervision', wrap: 'none' } as const;

export type SeasonStore = ReturnType<typeof seasonStore>;

/** What a season is made of. Every list comes in the order in which it was put down. */
export function seasonStore(database: Database) {
  return {
    async read(group: GroupId): Promise<SeasonParts> {
      const row = await database.selectFrom('seasons').selectAll().where('groupId', '=', group).executeTakeFirst();
      return {
        ...headOf(row),
        breaks: (await rowsOf(database, 'breaks', group)).map(toBreak),
        absences: (await rowsOf(database, 'absences', group)).map(toAbsence),
        exceptions: (await rowsOf(database, 'exceptions', group)).map(toException),
        changes: await changesOf(database, group),
        past: await pastOf(database, group),
      };
    },

    /** The groups that have a season and are not put away. */
    async living(): Promise<GroupId[]> {
      const rows = await database
        .selectFrom('seasons')
        .innerJoin('groups', 'groups.id', 'seasons.groupId')
        .where('groups.archivedAt', 'is', null)
        .select('groupId')
        .orderBy('groupId')
        .execute();
      return rows.map(({ groupId }) => groupId);
    },

    /** From now on the group has a season. */
    async open(groupId: GroupId): Promise<void> {
      const row = { groupId, version: 0, rhythm: null, ...ordinarily, firstOrder: '[]', frozenUntil: 0 };
      await database
        .insertInto('seasons')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    /** Raises the version, and gives back the new one; 0 where there is no season. */
    async raise(group: GroupId): Promise<number> {
      const raised = await database
        .updateTable('seasons')
        .set((row) => ({ version: row('version', '+', 1) }))
        .where('groupId', '=', group)
        .returning('version')
        .executeTakeFirst();
      return raised?.version ?? 0;
    },

    /** Puts down what became of a change; `body` holds ids and dates only. */
    async note(group: GroupId, by: PersonId | null, body: object, now: Instant): Promise<void> {
      const row = { id: randomUUID(), groupId: group, at: now, by, body: JSON.stringify(body) };
      await database.insertInto('seasonEvents').values(row).execute();
    },

    /** What was changed, latest first. */
    events: (group: GroupId, most: number) =>
      database
        .selectFrom('seasonEvents')
        .select(['at', 'by', 'body'])
        .where('groupId', '=', group)
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(most)
        .execute(),
  };
}

type SeasonRow = Selectable<Tables['seasons']>;

function headOf(row: SeasonRow | undefined) {
  if (!row) return { kept: false, version: 0, rhythm: null, ...ordinarily, order: [], frozenUntil: 0 };
  const { version, rhythm, formatId, wrap, firstOrder, frozenUntil } = row;
  const order = JSON.parse(firstOrder) as PersonId[];
  return { kept: true, version, rhythm: toRhythm(rhythm), formatId, wrap, order, frozenUntil };
}

function toRhythm(kept: string | null): Rhythm | null {
  return kept === null ? null : (JSON.parse(kept) as Rhythm);
}

function rowsOf<Table extends 'breaks' | 'absences' | 'exceptions'>(database: Database, table: Table, group: GroupId) {
  const query = database.selectFrom(table as 'exceptions').selectAll();
  const rows = query.where('groupId', '=', group).orderBy('at').orderBy('id').execute();
  return rows as unknown as Promise<Selectable<Tables[Table]>[]>;
}

function toBreak({ id, fromDate, toDate, name, by, at }: Selectable<Tables['breaks']>): KeptBreak {
  return { id, from: fromDate, to: toDate, name, by, at };
}

function toAbsence({ id, personId, fromDate, toDate, by, at }: Selectable<Tables['absences']>): KeptAbsence {
  return { id, person: personId, from: fromDate, to: toDate, by, at };
}

function toException({ body, by, at }: Selectable<Tables['exceptions']>): KeptException {
  return { exception: JSON.parse(body) as Exception, by, at };
}

async function changesOf(database: Database, group: GroupId): Promise<KeptChange[]> {
  const query = database.selectFrom('occurrenceChanges').selectAll().where('groupId', '=', group);
  const rows = await query.orderBy('at').orderBy('occurrence').execute();
  return rows.map(({ groupId: _, ...change }) => change);
}

async function pastOf(database: Database, group: GroupId): Promise<PastMeeting[]> {
  const query = database.selectFrom('pastMeetings').select('body').where('groupId', '=', group);
  const rows = await query.orderBy('startsAt').orderBy('occurrence').execute();
  return rows.map(({ body }) => JSON.parse(body) as PastMeeting);
}
