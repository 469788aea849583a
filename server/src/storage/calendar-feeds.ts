import { randomUUID } from 'node:crypto';
import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import type { CalendarFeed } from '@casecircle/shared/protocol/calendar.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { Selectable } from 'kysely';
import { holdPerson } from './people.ts';
import type { Database, GroupRow, Tables } from './schema.ts';
import { hashOf, makeSecret } from './secret-token.ts';

export type FeedRow = Selectable<Tables['calendarFeeds']>;
export type FeedGroup = GroupRow & { leavesOn: string | null };
export type CalendarFeedStore = ReturnType<typeof calendarFeedStore>;

/** Reading notes when; once in this time is enough to see whether anybody still does. */
const noteEveryMs = 10 * 60_000;

/** The secret addresses by which calendars of people read on their own. */
export function calendarFeedStore(database: Database) {
  return {
    /**
     * Makes an address. Only the hash of its token is kept, so this is the one time that it can be shown. Refuses with
     * `too-many` whoever has as many as one person can keep.
     */
    make: (person: PersonId, group: GroupId | null, now: Instant): Promise<Result<{ id: string; token: string }>> =>
      database.transaction().execute(async (within) => {
        await holdPerson(within, person);
        if ((await liveOf(within, person)).length >= limits.feedsOfPerson) return refuse('too-many', 'calendar-feeds');
        const token = makeSecret();
        const row = { id: randomUUID(), personId: person, groupId: group, tokenHash: hashOf(token), createdAt: now };
        await within
          .insertInto('calendarFeeds')
          .values({ ...row, lastReadAt: null, revokedAt: null })
          .execute();
        return done({ id: row.id, token });
      }),

    /** The addresses of a person that still answer, latest first. */
    list: (person: PersonId): Promise<CalendarFeed[]> => liveOf(database, person),

    /** False when the person has no such address. Revoking twice keeps the first time. */
    async revoke(person: PersonId, feed: string, now: Instant): Promise<boolean> {
      const revoked = await database
        .updateTable('calendarFeeds')
        .set((row) => ({ revokedAt: row.fn.coalesce('revokedAt', row.val(now)) }))
        .where('id', '=', feed)
        .where('personId', '=', person)
        .executeTakeFirst();
      return revoked.numUpdatedRows === 1n;
    },

    /** Undefined alike for an unknown token and one that was revoked. */
    findByToken: (token: string): Promise<FeedRow | undefined> =>
      database
        .selectFrom('calendarFeeds')
        .selectAll()
        .where('tokenHash', '=', hashOf(token))
        .where('revokedAt', 'is', null)
        .executeTakeFirst(),

    /** The groups that a feed tells of: those that its person belongs to now and that are not put away. */
    async groupsOf({ personId, groupId }: Pick<FeedRow, 'personId' | 'groupId'>): Promise<FeedGroup[]> {
      const query = database
        .selectFrom('groups')
        .innerJoin('memberships', 'memberships.groupId', 'groups.id')
        .where('memberships.personId', '=', personId)
        .where('memberships.leftAt', 'is', null)
        .where('groups.archivedAt', 'is', null)
        .selectAll('groups')
        .select('memberships.leavesOn')
        .orderBy('groups.id');
      return (groupId === null ? query : query.where('groups.id', '=', groupId)).execute();
    },

    async noteRead({ id, lastReadAt }: Pick<FeedRow, 'id' | 'lastReadAt'>, now: Instant): Promise<void> {
      if (lastReadAt !== null && now - lastReadAt < noteEveryMs) return;
      await database.updateTable('calendarFeeds').set({ lastReadAt: now }).where('id', '=', id).execute();
    },
  };
}

/** A feed of a group that its person has left is not among them: it answers nobody. */
async function liveOf(database: Database, person: PersonId): Promise<CalendarFeed[]> {
  const rows = await database
    .selectFrom('calendarFeeds as feed')
    .leftJoin('groups', 'groups.id', 'feed.groupId')
    .leftJoin('memberships', (join) =>
      join
        .onRef('memberships.groupId', '=', 'feed.groupId')
        .onRef('memberships.personId', '=', 'feed.personId')
        .on('memberships.leftAt', 'is', null),
    )
    .where('feed.personId', '=', person)
    .where('feed.revokedAt', 'is', null)
    .where((row) => row.or([row('feed.groupId', 'is', null), row('memberships.id', 'is not', null)]))
    .select(['feed.id', 'feed.createdAt', 'feed.lastReadAt', 'groups.id as groupId', 'groups.name as groupName'])
    .orderBy('feed.createdAt', 'desc')
    .orderBy('feed.id')
    .execute();
  return rows.map(({ groupId, groupName, ...feed }) => ({
    ...feed,
    group: groupId === null || groupName === null ? null : { id: groupId, name: groupName },
  }));
}
