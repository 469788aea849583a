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
      return rows.filter((row) => isOver(row, days, now)).length;
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
        const over = rows.filter((row) => isOver(row, retentionDays ?? Number.POSITIVE_INFINITY, now));
        if (over.length > 0) expired.push(...(await describe(database, id, over)));
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

type Held = Pick<MeetingRow, 'id' | 'state'>;

function held(database: Database) {
  return database.selectFrom('meetings').select(['id', 'state']).where('forgottenAt', 'is', null);
}

/** Counted from when the meeting was closed. One that was never held has nothing to be kept, and one that runs is not over. */
function isOver({ state }: Held, days: number, now: Instant): boolean {
  const { stage } = JSON.parse(state) as Meeting;
  return stage.kind === 'closed' && stage.at <= now - days * day;
}

async function describe(database: Database, group: GroupId, over: readonly Held[]): Promise<Expired[]> {
  const belonged = await database
    .selectFrom('memberships')
    .select('personId')
    .distinct()
    .where('groupId', '=', group)
    .execute();
  const people = belonged.map(({ personId }) => personId);
  const gone = new Set(over.map(({ id }) => id));
  const rows = await held(database).where('groupId', '=', group).execute();
  const waiting = new Set(rows.filter(({ id }) => !gone.has(id)).flatMap(casesOf));
  return over.map((row) => ({ meeting: row.id, people, cases: casesOf(row).filter((id) => !waiting.has(id)) }));
}

function casesOf({ state }: Held): CaseId[] {
  return (JSON.parse(state) as Meeting).cases.map(({ caseId }) => caseId);
}
