import { randomUUID } from 'node:crypto';
import type { Format } from '@casecircle/shared/domain/formats/format.ts';
import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { Selectable } from 'kysely';
import { holdGroup } from './groups.ts';
import type { Database, Tables } from './schema.ts';

export type FormatStore = ReturnType<typeof formatStore>;
export type OwnFormat = { format: Format; version: number; changedAt: Instant };

/** The formats that groups made their own. Meetings hold the format they were planned with, so nothing here reaches them. */
export function formatStore(database: Database) {
  return {
    /** Those that are offered, by name. */
    async ofGroup(groupId: GroupId): Promise<OwnFormat[]> {
      const rows = await offered(database, groupId).execute();
      return rows.map(read).sort((one, other) => one.format.name.localeCompare(other.format.name, 'en'));
    },

    /** Undefined alike for a retired one, one of another group, and none. */
    async find(groupId: GroupId, id: string): Promise<OwnFormat | undefined> {
      const row = await offered(database, groupId).where('id', '=', id).executeTakeFirst();
      return row && read(row);
    },

    /** Keeps a new format under the id that it gets. Refuses when the group has as many as it may. */
    make: (groupId: GroupId, made: (id: string) => Format, author: PersonId, now: Instant): Promise<Result<string>> =>
      database.transaction().execute(async (within) => {
        await holdGroup(within, groupId);
        const kept = await offered(within, groupId).execute();
        if (kept.length >= limits.formatsOfGroup) return refuse('too-many', 'formats');
        const id = randomUUID();
        const row = { id, groupId, body: JSON.stringify(made(id)), version: 1, changedBy: author, changedAt: now };
        await within
          .insertInto('formats')
          .values({ ...row, retiredAt: null })
          .execute();
        return done(id);
      }),

    /** Writes the next version, unless somebody has written one since `version`; false then. */
    async change(groupId: GroupId, next: OwnFormat['format'], version: number, author: PersonId, now: Instant) {
      const changed = await database
        .updateTable('formats')
        .set({ body: JSON.stringify(next), version: version + 1, changedBy: author, changedAt: now })
        .where('groupId', '=', groupId)
        .where('id', '=', next.id)
        .where('version', '=', version)
        .where('retiredAt', 'is', null)
        .executeTakeFirst();
      return changed.numUpdatedRows === 1n;
    },

    /** Offers it no longer; false when it was not. Of the retired ones the latest are kept. */
    retire: (groupId: GroupId, id: string, author: PersonId, now: Instant): Promise<boolean> =>
      database.transaction().execute(async (within) => {
        await holdGroup(within, groupId);
        const retired = await within
          .updateTable('formats')
          .set({ retiredAt: now, changedBy: author })
          .where('groupId', '=', groupId)
          .where('id', '=', id)
          .where('retiredAt', 'is', null)
          .executeTakeFirst();
        await forgetOldest(within, groupId);
        return retired.numUpdatedRows === 1n;
      }),
  };
}

function offered(database: Database, groupId: GroupId) {
  return database.selectFrom('formats').selectAll().where('groupId', '=', groupId).where('retiredAt', 'is', null);
}

function read({ body, version, changedAt }: Selectable<Tables['formats']>): OwnFormat {
  return { format: JSON.parse(body) as Format, version, changedAt };
}

async function forgetOldest(within: Database, groupId: GroupId): Promise<void> {
  const retired = await within
    .selectFrom('formats')
    .select('id')
    .where('groupId', '=', groupId)
    .where('retiredAt', 'is not', null)
    .orderBy('retiredAt', 'desc')
    .orderBy('id')
    .execute();
  const old = retired.slice(limits.retiredFormats).map(({ id }) => id);
  if (old.length > 0) await within.deleteFrom('formats').where('id', 'in', old).execute();
}
