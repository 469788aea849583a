import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { CaseId, GroupId, Instant, MeetingId, PersonId } from '@casecircle/shared/domain/people.ts';
import type { Database, MeetingRow } from './schema.ts';

const day = 24 * 60 * 60 * 1000;

export type RetentionStore = ReturnType<typeof retentionStore>;

/** Whose words are to go, and where they are. */
export type Expired = {
  meeting: MeetingId;
  /** Everybody who may have a notebook there: all who ever belonged to the group. */
  people: PersonId[];
  /** Those of its cases that no other meeting waits for. */
  cases: CaseId[];
};

/** How long the words of meetings are kept: what each group has decided. That a meeting was, and who was there, stays. */
export function retentionStore(database: Database) {
  return {
    /** How many meetings of a group would lose their words now if they were kept for so many days. */
    async wouldForget(group: GroupId, days: number, now: Instant): Promise<number> {
      const rows = await held(database).where('groupId', '=', group).execute();
      return overOf(rows, days, now).length;
    },

    /** The meetings whose time is up, of all groups that have set one. */
    async expired(now: Instant): Promise<Expired[]> {
      const groups = await database
        .selectFrom('groups')
        .select(['id', 'retentionDays'])
        .where('retentionDays', 'is not', null)
        .execute();
      const expired: Expired[] = [];
      for (const { id, retentionDays } of groups) {
        const rows = await held(database).where('groupId', '=', id).execute();
        const over = overOf(rows, retentionDays ?? Number.POSITIVE_INFINITY, now);
        if (over.length > 0) expired.push(...(await describe(database, id, rows, over)));
      }
      return expired;
    },

    /** Notes that the words of a meeting are gone. False where that was noted before. */
    markForgotten: (id: MeetingId, now: Instant, alongside: (within: Database) => Promise<void>): Promise<boolean> =>
      database.transaction().execute(async (within) => {
        const marked = await within
          .updateTable('meetings')
          .set({ forgottenAt: now })
          .where('id', '=', id)
          .where('forgottenAt', 'is', null)
          .executeTakeFirst();
        if (marked.numUpdatedRows !== 1n) return false;
        await alongside(within);
        return true;
      }),
  };
}

type Held = Pick<MeetingRow, 'id' | 'state' | 'startsAt'>;

function held(database: Database) {
  return database.selectFrom('meetings').select(['id', 'state', 'startsAt']).where('forgottenAt', 'is', null);
}

/**
 * Those whose time is up. It counts from when a meeting was closed; one that was never closed, from when it was to begin. Of
 * these a meeting is spared as long as one of its cases is to be presented at another.
 */
function overOf(rows: readonly Held[], days: number, now: Instant): Held[] {
  const late = rows.filter((row) => (closedAt(row) ?? row.startsAt) <= now - days * day);
  const waiting = waitingIn(rows, late);
  return late.filter((row) => closedAt(row) !== undefined || !casesOf(row).some((id) => waiting.has(id)));
}

function closedAt({ state }: Held): Instant | undefined {
  const { stage } = JSON.parse(state) as Meeting;
  return stage.kind === 'closed' ? stage.at : undefined;
}

/** The cases of the meetings that keep their words. */
function waitingIn(rows: readonly Held[], over: readonly Held[]): ReadonlySet<CaseId> {
  const gone = new Set(over.map(({ id }) => id));
  return new Set(rows.filter(({ id }) => !gone.has(id)).flatMap(casesOf));
}

async function describe(
  database: Database,
  group: GroupId,
  rows: readonly Held[],
  over: readonly Held[],
): Promise<Expired[]> {
  const belonged = await database
    .selectFrom('memberships')
    .select('personId')
    .distinct()
    .where('groupId', '=', group)
    .execute();
  const people = belonged.map(({ personId }) => personId);
  const waiting = waitingIn(rows, over);
  return over.map((row) => ({ meeting: row.id, people, cases: casesOf(row).filter((id) => !waiting.has(id)) }));
}

function casesOf({ state }: Held): CaseId[] {
  return (JSON.parse(state) as Meeting).cases.map(({ caseId }) => caseId);
}
