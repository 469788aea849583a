import { randomUUID } from 'node:crypto';
import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { Selectable } from 'kysely';
import type { Database, Tables } from './schema.ts';

export type TurnRequest = Selectable<Tables['turnRequests']>;

/** What somebody asks for; what does not belong to its kind is null. */
export type Wish = Pick<TurnRequest, 'kind' | 'turn' | 'occurrence' | 'withPerson' | 'theirs'>;

export type Closing = Exclude<TurnRequest['state'], 'open'>;

/** What people ask of each other about turns. To be changed in a transaction that holds the group. */
export function turnRequestStore(database: Database) {
  return {
    find: (group: GroupId, id: string): Promise<TurnRequest | undefined> =>
      database
        .selectFrom('turnRequests')
        .selectAll()
        .where('groupId', '=', group)
        .where('id', '=', id)
        .executeTakeFirst(),

    /** Those that wait for an answer, the oldest first. */
    open: (group: GroupId): Promise<TurnRequest[]> =>
      database
        .selectFrom('turnRequests')
        .selectAll()
        .where('groupId', '=', group)
        .where('state', '=', 'open')
        .orderBy('askedAt')
        .orderBy('id')
        .execute(),

    async add(groupId: GroupId, by: PersonId, wish: Wish, askedAt: Instant): Promise<TurnRequest> {
      const answer = { answeredBy: null, answeredAt: null };
      const row: TurnRequest = { id: randomUUID(), groupId, state: 'open', by, askedAt, ...wish, ...answer };
      await database.insertInto('turnRequests').values(row).execute();
      return row;
    },

    /** Gives the one answer that a request has; false where it had been given one before. `by` is null for the clock. */
    async close(id: string, state: Closing, by: PersonId | null, answeredAt: Instant): Promise<boolean> {
      const closed = await database
        .updateTable('turnRequests')
        .set({ state, answeredBy: by, answeredAt })
        .where('id', '=', id)
        .where('state', '=', 'open')
        .executeTakeFirst();
      return closed.numUpdatedRows === 1n;
    },

    /** Takes an answer back that could not be carried out. */
    async reopen(id: string): Promise<void> {
      const open = { state: 'open', answeredBy: null, answeredAt: null } as const;
      await database.updateTable('turnRequests').set(open).where('id', '=', id).execute();
    },
  };
}
