import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { Database } from './schema.ts';

export type QuietExitStore = ReturnType<typeof quietExitStore>;

/** Who left the table of a meeting quietly. Nobody but they and the rules that keep the table from them ever reads it. */
export function quietExitStore(database: Database) {
  return {
    /** Leaving twice changes nothing. */
    async leave(meetingId: string, personId: PersonId, now: Instant): Promise<void> {
      await database
        .insertInto('quietExits')
        .values({ meetingId, personId, at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async comeBack(meetingId: string, personId: PersonId): Promise<void> {
      await database
        .deleteFrom('quietExits')
        .where('meetingId', '=', meetingId)
        .where('personId', '=', personId)
        .execute();
    },

    async ofMeeting(meetingId: string): Promise<ReadonlySet<PersonId>> {
      const rows = await database
        .selectFrom('quietExits')
        .select('personId')
        .where('meetingId', '=', meetingId)
        .execute();
      return new Set(rows.map(({ personId }) => personId));
    },
  };
}
