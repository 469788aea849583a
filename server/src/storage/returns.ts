import type { ReturnOutcome } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { Database } from './schema.ts';

export type ReturnStore = ReturnType<typeof returnStore>;

/** Whose last case wants to be come back to. It holds no words: those stay on the table of that meeting. */
export function returnStore(database: Database) {
  return {
    /** Remembers that a presenter closed with an intention. Remembering it twice changes nothing. */
    async remember(groupId: string, fromMeeting: string, personId: PersonId, now: Instant): Promise<void> {
      const row = { groupId, fromMeeting, personId, createdAt: now, offeredIn: null, outcome: null };
      await database
        .insertInto('returns')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    /** Those of a group that no meeting has opened with yet, the oldest first. */
    async waiting(groupId: string): Promise<{ person: PersonId; from: string }[]> {
      return database
        .selectFrom('returns')
        .select(['personId as person', 'fromMeeting as from'])
        .where('groupId', '=', groupId)
        .where('offeredIn', 'is', null)
        .orderBy('createdAt')
        .execute();
    },

    /** Those of one person that no meeting has opened with yet, the oldest first. */
    async waitingFor(personId: PersonId): Promise<{ groupId: string; from: string }[]> {
      return database
        .selectFrom('returns')
        .select(['groupId', 'fromMeeting as from'])
        .where('personId', '=', personId)
        .where('offeredIn', 'is', null)
        .orderBy('createdAt')
        .execute();
    },

    /** A meeting opens with it: it is not offered again, whatever comes of it. */
    async offer(fromMeeting: string, personId: PersonId, offeredIn: string): Promise<void> {
      await one(database.updateTable('returns').set({ offeredIn }), fromMeeting, personId).execute();
    },

    async answer(fromMeeting: string, personId: PersonId, outcome: ReturnOutcome): Promise<void> {
      await one(database.updateTable('returns').set({ outcome }), fromMeeting, personId).execute();
    },
  };
}

function one<Query extends { where(column: 'fromMeeting' | 'personId', is: '=', value: string): Query }>(
  query: Query,
  fromMeeting: string,
  personId: PersonId,
): Query {
  return query.where('fromMeeting', '=', fromMeeting).where('personId', '=', personId);
}
