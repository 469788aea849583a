import type { CaseId, GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { SecondReadingState } from '@casecircle/shared/domain/second-reading.ts';
import type { Database, SecondReadingRow } from './schema.ts';

export type SecondReadingStore = ReturnType<typeof secondReadingStore>;

/** Which cases were read a second time, or wait for it. It holds no words, only a fingerprint of those that were asked about. */
export function secondReadingStore(database: Database) {
  return {
    find: (caseId: CaseId, within: Database = database): Promise<SecondReadingRow | undefined> =>
      within.selectFrom('secondReadings').selectAll().where('caseId', '=', caseId).executeTakeFirst(),

    /** Asked again, what was answered before counts no more. */
    async ask(
      within: Database,
      row: Pick<SecondReadingRow, 'caseId' | 'groupId' | 'meetingId' | 'presenter' | 'fingerprint' | 'askedAt'>,
    ): Promise<void> {
      const fresh = { ...row, state: 'asked' as const, reader: null, answeredAt: null };
      const { caseId: _, ...again } = fresh;
      await within
        .insertInto('secondReadings')
        .values(fresh)
        .onConflict((conflict) => conflict.column('caseId').doUpdateSet(again))
        .execute();
    },

    async takeBack(caseId: CaseId, presenter: PersonId): Promise<void> {
      await database
        .updateTable('secondReadings')
        .set({ state: 'withdrawn', reader: null, answeredAt: null })
        .where('caseId', '=', caseId)
        .where('presenter', '=', presenter)
        .execute();
    },

    /** False when it is no longer asked for these words: somebody was faster, or the author asked anew. */
    async answer(
      within: Database,
      { caseId, fingerprint }: Pick<SecondReadingRow, 'caseId' | 'fingerprint'>,
      { state, reader, at }: { state: SecondReadingState; reader: PersonId; at: Instant },
    ): Promise<boolean> {
      const { numUpdatedRows } = await within
        .updateTable('secondReadings')
        .set({ state, reader, answeredAt: at })
        .where('caseId', '=', caseId)
        .where('fingerprint', '=', fingerprint)
        .where('state', '=', 'asked')
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    /** Once its case is shared nothing is left to read. */
    async close(caseId: CaseId): Promise<void> {
      await database.deleteFrom('secondReadings').where('caseId', '=', caseId).execute();
    },

    /**
     * Those that wait in groups that want it, where this person facilitates now and the author still is; not their own, and none of a
     * meeting whose table they left quietly. The oldest first.
     */
    waitingFor: (person: PersonId) =>
      database
        .selectFrom('secondReadings')
        .innerJoin('memberships', 'memberships.groupId', 'secondReadings.groupId')
        .innerJoin('groups', 'groups.id', 'secondReadings.groupId')
        .innerJoin('user', 'user.id', 'secondReadings.presenter')
        .innerJoin('memberships as author', (join) =>
          join
            .onRef('author.groupId', '=', 'secondReadings.groupId')
            .onRef('author.personId', '=', 'secondReadings.presenter')
            .on('author.leftAt', 'is', null),
        )
        .where('memberships.personId', '=', person)
        .where('memberships.role', '=', 'facilitator')
        .where('memberships.leftAt', 'is', null)
        .where('groups.archivedAt', 'is', null)
        .where('groups.secondReader', '=', 1)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('quietExits')
                .select('quietExits.personId')
                .whereRef('quietExits.meetingId', '=', 'secondReadings.meetingId')
                .where('quietExits.personId', '=', person),
            ),
          ),
        )
        .where('secondReadings.state', '=', 'asked')
        .where('secondReadings.presenter', '!=', person)
        .orderBy('secondReadings.askedAt')
        .select(['secondReadings.caseId', 'secondReadings.askedAt', 'user.name as presenter'])
        .select(['groups.id as groupId', 'groups.name as groupName'])
        .execute(),

    /** Whether the group wants it, and who belongs to it now. */
    async rulesOf(groupId: GroupId) {
      const group = await database
        .selectFrom('groups')
        .select('secondReader')
        .where('id', '=', groupId)
        .executeTakeFirst();
      const people = await database
        .selectFrom('memberships')
        .select(['personId as id', 'role'])
        .where('groupId', '=', groupId)
        .where('leftAt', 'is', null)
        .execute();
      return { wanted: group?.secondReader === 1, people };
    },
  };
}
