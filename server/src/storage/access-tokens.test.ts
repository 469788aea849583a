import { limits } from '@casecircle/shared/protocol/limits.ts';
import { expect } from 'vitest';
import { valueIn } from '../errors.ts';
import { storesOn } from './stores.ts';
import { addPerson } from './testing/add-person.ts';
import { onBothDatabases } from './testing/on-both.ts';

const now = Date.UTC(2030, 0, 1);
const day = 24 * 60 * 60 * 1000;
const wish = { name: 'Backup', scopes: ['groups:read' as const], days: 7 };

onBothDatabases('access tokens', (test) => {
  test('a token is known by its hash alone, until it has run out', async ({ storage }) => {
    const { accessTokens } = storesOn(storage.database);
    const person = await addPerson(storage);
    const { token, id } = valueIn(await accessTokens.make(person, wish, now));
    expect(token).toMatch(/^cc_[A-Za-z0-9_-]{43}$/);
    const row = await storage.database.selectFrom('accessTokens').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(token.slice(3));
    const bearer = { id, personId: person, scopes: ['groups:read'], until: now + 7 * day };
    expect(await accessTokens.use(token, now + 7 * day - 1)).toEqual(bearer);
    expect(await accessTokens.use(token, now + 7 * day)).toBeUndefined();
    expect(await accessTokens.use(row.tokenHash, now)).toBeUndefined();
  });

  test('when it was used is noted once a minute at most', async ({ storage }) => {
    const { accessTokens } = storesOn(storage.database);
    const person = await addPerson(storage);
    const { token } = valueIn(await accessTokens.make(person, wish, now));
    const used = async (at: number) => {
      await accessTokens.use(token, at);
      return (await accessTokens.ofPerson(person, at))[0]?.lastUsedAt;
    };
    expect(await used(now + 5)).toBe(now + 5);
    expect(await used(now + 59_000)).toBe(now + 5);
    expect(await used(now + 60_005)).toBe(now + 60_005);
  });

  test('a revoked token opens nothing, and only its own person revokes it', async ({ storage }) => {
    const { accessTokens } = storesOn(storage.database);
    const [person, other] = [await addPerson(storage), await addPerson(storage)];
    const { token, id } = valueIn(await accessTokens.make(person, wish, now));
    expect(await accessTokens.revoke(other, id, now)).toBe(false);
    expect(await accessTokens.use(token, now)).toBeDefined();
    expect(await accessTokens.revoke(person, id, now)).toBe(true);
    expect(await accessTokens.revoke(person, id, now)).toBe(false);
    expect(await accessTokens.use(token, now)).toBeUndefined();
    expect(await accessTokens.ofPerson(person, now)).toEqual([]);
  });

  test('a person has so many tokens and no more, also when many are asked for at once', async ({ storage }) => {
    const { accessTokens } = storesOn(storage.database);
    const person = await addPerson(storage);
    const asked = Array.from({ length: limits.tokensOfPerson + 3 }, () => accessTokens.make(person, wish, now));
    const answers = await Promise.all(asked);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(limits.tokensOfPerson);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
    expect(refused).toEqual(Array(3).fill({ code: 'not-allowed', about: 'tokens' }));
    expect((await accessTokens.make(person, wish, now + 7 * day)).ok).toBe(true);
  });
});
