import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { GroupId, Instant, MeetingId, PersonId } from '@casecircle/shared/domain/people.ts';
import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import { freezePast, settleSeason } from '../season/settle.ts';
import { holdGroup } from './groups.ts';
import type { Database } from './schema.ts';

export type ArchiveStore = ReturnType<typeof archiveStore>;

/** Putting a group away, so that it can be read and nothing else, and taking it up again. */
export function archiveStore(database: Database) {
  return {
    /**
     * Puts a group away; its open invitations die with it. Gives back the meetings that wait in their lobbies, for whoever
     * looks at them now. Refuses while one of its meetings runs, and `already-done` where it was put away before.
     */
    put: (group: GroupId, by: PersonId, now: Instant): Promise<Result<MeetingId[]>> =>
      database.transaction().execute(async (within) => {
        await holdGroup(within, group);
        if (await isArchived(within, group)) return refuse('already-done');
        const meetings = await within
          .selectFrom('meetings')
          .select(['id', 'state'])
          .where('groupId', '=', group)
          .execute();
        const stages = meetings.map(({ id, state }) => ({ id, stage: (JSON.parse(state) as Meeting).stage.kind }));
        if (stages.some(({ stage }) => stage === 'phase' || stage === 'closing'))
          return refuse('wrong-stage', 'running');
        await freezePast(within, group, now);
        await within.updateTable('groups').set({ archivedAt: now }).where('id', '=', group).execute();
        await endInvitations(within, group, now);
        await settleSeason(within, group, by, now);
        return done(stages.flatMap(({ id, stage }) => (stage === 'lobby' ? [id] : [])));
      }),

    /** Takes a group up again. Its invitations stay dead. False where it was not put away. */
    takeUp: (group: GroupId, by: PersonId, now: Instant): Promise<boolean> =>
      database.transaction().execute(async (within) => {
        await holdGroup(within, group);
        if (!(await isArchived(within, group))) return false;
        await freezePast(within, group, now);
        await within.updateTable('groups').set({ archivedAt: null }).where('id', '=', group).execute();
        await settleSeason(within, group, by, now);
        return true;
      }),
  };
}

async function isArchived(within: Database, group: GroupId): Promise<boolean> {
  const row = await within.selectFrom('groups').select('archivedAt').where('id', '=', group).executeTakeFirstOrThrow();
  return row.archivedAt !== null;
}

async function endInvitations(within: Database, group: GroupId, now: Instant): Promise<void> {
  await within
    .updateTable('invitations')
    .set({ revokedAt: now })
    .where('groupId', '=', group)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('until', '>', now)
    .execute();
}
