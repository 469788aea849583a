import { randomUUID } from 'node:crypto';
import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { AccessToken, MadeToken, NewToken, TokenScope } from '@casecircle/shared/protocol/tokens.ts';
import { auditOf } from '../audit/audit.ts';
import { tell } from '../notices/tell.ts';
import { holdPerson } from './people.ts';
import type { Database } from './schema.ts';
import { hashOf, makeSecret } from './secret-token.ts';

const day = 24 * 60 * 60 * 1000;
/** A use is noted no more often than this, in milliseconds: nobody needs to know it better, and every note is a write. */
const noted = 60_000;

/** What a token lets its bearer do, and in whose name. */
export type Bearer = { id: string; personId: PersonId; scopes: readonly TokenScope[]; until: Instant };
export type AccessTokenStore = ReturnType<typeof accessTokenStore>;

/** The keys that a person gives to programs. Only their hashes are kept. */
export function accessTokenStore(database: Database) {
  return {
    /** Makes one, notes it and tells its person. Refuses with `not-allowed` about `tokens` whoever has too many. */
    make: (personId: PersonId, wish: NewToken, now: Instant): Promise<Result<MadeToken>> =>
      database.transaction().execute(async (within) => {
        await holdPerson(within, personId);
        const alive = await live(within, now).select('id').where('personId', '=', personId).execute();
        if (alive.length >= limits.tokensOfPerson) return refuse('not-allowed', 'tokens');
        return done(await make(within, personId, wish, now));
      }),

    /** Those that still hold, the newest first. */
    async ofPerson(personId: PersonId, now: Instant): Promise<AccessToken[]> {
      const rows = await live(database, now)
        .select(['id', 'name', 'scopes', 'createdAt', 'until', 'lastUsedAt'])
        .where('personId', '=', personId)
        .orderBy('createdAt', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ ...row, scopes: scopesIn(row.scopes) }));
    },

    /** False when the person has no such token that still holds. */
    revoke: (personId: PersonId, id: string, now: Instant): Promise<boolean> =>
      database.transaction().execute(async (within) => {
        const ended = await end(within, personId, now).where('id', '=', id).executeTakeFirst();
        if (ended.numUpdatedRows !== 1n) return false;
        await auditOf(within, () => now).record(personId, 'token-revoked', id);
        return true;
      }),

    async revokeAll(personId: PersonId, now: Instant): Promise<void> {
      await end(database, personId, now).execute();
    },

    /** Whose token this is, if it still holds, and notes that it was used. */
    async use(token: string, now: Instant): Promise<Bearer | undefined> {
      const row = await live(database, now)
        .select(['id', 'personId', 'scopes', 'until', 'lastUsedAt'])
        .where('tokenHash', '=', hashOf(token))
        .executeTakeFirst();
      if (!row) return undefined;
      const { id, personId, until, lastUsedAt } = row;
      if (lastUsedAt === null || lastUsedAt <= now - noted)
        await database.updateTable('accessTokens').set({ lastUsedAt: now }).where('id', '=', id).execute();
      return { id, personId, until, scopes: scopesIn(row.scopes) };
    },
  };
}

function scopesIn(scopes: string): TokenScope[] {
  return JSON.parse(scopes) as TokenScope[];
}

function live(database: Database, now: Instant) {
  return database.selectFrom('accessTokens').where('until', '>', now).where('revokedAt', 'is', null);
}

function end(database: Database, personId: PersonId, now: Instant) {
  return database
    .updateTable('accessTokens')
    .set({ revokedAt: now })
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null);
}

async function make(within: Database, personId: PersonId, wish: NewToken, now: Instant): Promise<MadeToken> {
  const token = `cc_${makeSecret()}`;
  const scopes = [...new Set(wish.scopes)];
  const line = { id: randomUUID(), name: wish.name, createdAt: now, until: now + wish.days * day, lastUsedAt: null };
  const row = { ...line, personId, scopes: JSON.stringify(scopes), tokenHash: hashOf(token), revokedAt: null };
  await within.insertInto('accessTokens').values(row).execute();
  const about = { shade: 'token-made' };
  await tell(within, [{ to: [personId], kind: 'security', group: null, key: `token-made:${line.id}`, about }], now);
  await auditOf(within, () => now).record(personId, 'token-made', line.id);
  return { ...line, scopes, token };
}
