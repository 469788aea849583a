import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import type { Agreement, AgreementVersion } from '@casecircle/shared/protocol/groups.ts';
import { tell } from '../notices/tell.ts';
import { holdGroup } from './groups.ts';
import type { AgreementRow, Database } from './schema.ts';

export type AgreementStore = ReturnType<typeof agreementStore>;

export function agreementStore(database: Database) {
  return {
    /** The current version, with when this person accepted it. Every group has one. */
    currentFor: (groupId: string, personId: PersonId): Promise<Agreement> => currentFor(database, groupId, personId),

    /**
     * Writes a new version, which everybody accepts anew, also its author. With the text that holds already, only what it is
     * said to cover changes, and the version stays. The others are told of a new one. Gives back the version that holds.
     */
    change: (groupId: string, { text, covers }: Written, author: PersonId, now: Instant): Promise<number> =>
      database.transaction().execute(async (within) => {
        await holdGroup(within, groupId);
        const before = await current(within, groupId);
        const written = { text, covers: JSON.stringify([...new Set(covers)]) };
        if (before.text === text) {
          await ofVersion(within.updateTable('agreements').set(written), before).execute();
          return before.version;
        }
        const version = before.version + 1;
        const row = { groupId, version, ...written, createdAt: now, createdBy: author };
        await within.insertInto('agreements').values(row).execute();
        await tellTheOthers(within, { groupId, version, author }, now);
        return version;
      }),

    /** All versions, newest first, with who of those who belong now accepted them. */
    versions: (groupId: string): Promise<AgreementVersion[]> => versions(database, groupId),

    /** Notes that a person accepted a version. Refuses any but the current one; accepting twice changes nothing. */
    accept: (groupId: string, version: number, personId: PersonId, now: Instant): Promise<Result<void>> =>
      database.transaction().execute(async (within) => {
        await holdGroup(within, groupId);
        if ((await current(within, groupId)).version !== version) return refuse('agreement-needed', 'version');
        await within
          .insertInto('acceptances')
          .values({ groupId, version, personId, at: now })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return done(undefined);
      }),
  };
}

type NewVersion = { groupId: string; version: number; author: PersonId };

async function tellTheOthers(within: Database, { groupId, version, author }: NewVersion, now: Instant): Promise<void> {
  const others = await within
    .selectFrom('memberships')
    .select('personId')
    .where('groupId', '=', groupId)
    .where('personId', '!=', author)
    .where('leftAt', 'is', null)
    .orderBy('personId')
    .execute();
  const to = others.map(({ personId }) => personId);
  const key = `agreement-changed:${groupId}:${version}`;
  await tell(within, [{ to, kind: 'agreement-changed', group: groupId, key, about: { by: author } }], now);
}

function ofVersion<Query extends { where(column: 'groupId' | 'version', is: '=', value: string | number): Query }>(
  query: Query,
  { groupId, version }: Pick<AgreementRow, 'groupId' | 'version'>,
): Query {
  return query.where('groupId', '=', groupId).where('version', '=', version);
}

type Written = { text: string; covers: readonly string[] };

function current(database: Database, groupId: string): Promise<AgreementRow> {
  return database
    .selectFrom('agreements')
    .selectAll()
    .where('groupId', '=', groupId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

async function currentFor(database: Database, groupId: string, personId: PersonId): Promise<Agreement> {
  const { version, text, createdAt, covers } = await current(database, groupId);
  const accepted = await database
    .selectFrom('acceptances')
    .select('at')
    .where('groupId', '=', groupId)
    .where('version', '=', version)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return { version, text, since: createdAt, acceptedAt: accepted?.at ?? null, covers: JSON.parse(covers) as string[] };
}

async function versions(database: Database, groupId: string): Promise<AgreementVersion[]> {
  const rows = await database
    .selectFrom('agreements')
    .innerJoin('user', 'user.id', 'agreements.createdBy')
    .selectAll('agreements')
    .select('user.name as author')
    .where('groupId', '=', groupId)
    .orderBy('version', 'desc')
    .execute();
  const accepted = await database
    .selectFrom('acceptances')
    .innerJoin('memberships', 'memberships.personId', 'acceptances.personId')
    .innerJoin('user', 'user.id', 'acceptances.personId')
    .select(['acceptances.version', 'user.id', 'user.name', 'acceptances.at'])
    .where('acceptances.groupId', '=', groupId)
    .where('memberships.groupId', '=', groupId)
    .where('memberships.leftAt', 'is', null)
    .orderBy('acceptances.at')
    .execute();
  return rows.map(({ version, text, covers, createdAt, createdBy, author }) => ({
    version,
    text,
    covers: JSON.parse(covers) as string[],
    since: createdAt,
    by: { id: createdBy, name: author },
    acceptedBy: accepted.filter((one) => one.version === version).map(({ version: _, ...person }) => person),
  }));
}
