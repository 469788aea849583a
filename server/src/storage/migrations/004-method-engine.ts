import { formatById } from '@casecircle/shared/domain/formats/built-in.ts';
import type { Meeting, Stage } from '@casecircle/shared/domain/meeting/meeting.ts';
import { type Kysely, sql } from 'kysely';

/** What a meeting's state was before meetings had several cases and phases of their own. */
type Before = {
  formatId: string;
  presenter: string;
  caseId: string;
  sharedAt: number | null;
  stage: Stage;
  left: readonly number[];
  turns: { speaking: string | null; waiting: string[]; passed: string[] };
};
type Row = { id: string; state: string; minutes: number; label: string; startsAt: number };

/** Groups' own formats and call links, quiet exits, returns; and the states of meetings in their new shape. */
export async function methodEngine(database: Kysely<never>): Promise<void> {
  await addTables(database);
  await database.schema.alterTable('groups').addColumn('callLink', 'text').execute();
  await reshapeMeetings(database);
}

/** Brings the states of meetings from one case and one method to their new shape. Those that have it already stay. */
export async function reshapeMeetings(database: Kysely<never>): Promise<void> {
  const { rows } = await sql<Row>`
    select meetings.id, meetings.state, meetings.minutes, cases.label, ${sql.ref('meetings.startsAt')} as ${sql.ref('startsAt')}
    from meetings inner join cases on cases.id = ${sql.ref('meetings.caseId')}`.execute(database);
  for (const row of rows) {
    const before = JSON.parse(row.state) as Before | { cases: unknown };
    if ('cases' in before) continue;
    await sql`update meetings set state = ${JSON.stringify(reshaped(row, before))} where id = ${row.id}`.execute(
      database,
    );
  }
}

async function addTables(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('formats')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('groupId', 'text', (column) => column.notNull().references('groups.id'))
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('changedBy', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('changedAt', 'bigint', (column) => column.notNull())
    .addColumn('retiredAt', 'bigint')
    .execute();
  await database.schema.createIndex('formatsByGroup').on('formats').column('groupId').execute();
  await database.schema
    .createTable('quietExits')
    .addColumn('meetingId', 'text', (column) => column.notNull())
    .addColumn('personId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('quietExitsOfPerson', ['meetingId', 'personId'])
    .execute();
  await database.schema
    .createTable('returns')
    .addColumn('personId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('fromMeeting', 'text', (column) => column.notNull())
    .addColumn('groupId', 'text', (column) => column.notNull().references('groups.id'))
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('offeredIn', 'text')
    .addColumn('outcome', 'text')
    .addPrimaryKeyConstraint('returnsOfPerson', ['fromMeeting', 'personId'])
    .execute();
  await database.schema.createIndex('returnsByGroup').on('returns').columns(['groupId', 'offeredIn']).execute();
}

function reshaped({ minutes, label, startsAt }: Row, before: Before): Meeting {
  const { phases, ...format } = formatById(before.formatId);
  const { presenter, caseId, sharedAt } = before;
  return {
    cases: [{ caseId, label, presenter, sharedAt, format }],
    phases: phases.map((phase) => ({ ...phase, of: 0 })) as unknown as Meeting['phases'],
    plannedMinutes: Number(minutes),
    stage: before.stage,
    startedAt: before.stage.kind === 'lobby' ? null : Number(startsAt),
    left: before.left,
    loans: [],
    lengthenedMinutes: 0,
    turns: { ...before.turns, had: [], round: 1 },
    lead: null,
    seats: {},
    module: null,
    spotlight: null,
    bringBack: false,
    ready: [],
    returns: [],
    blanked: [],
  };
}
