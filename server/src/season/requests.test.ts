import type { PersonId } from '@casecircle/shared/domain/people.ts';
import type { SeasonChange } from '@casecircle/shared/domain/rotation/change.ts';
import { turnOf } from '@casecircle/shared/domain/rotation/season.ts';
import type { NewRequest } from '@casecircle/shared/protocol/season.ts';
import { expect } from 'vitest';
import { valueIn } from '../errors.ts';
import type { Storage } from '../storage/database.ts';
import { ordinarily } from '../storage/season.ts';
import { storesOn } from '../storage/stores.ts';
import { addPerson } from '../storage/testing/add-person.ts';
import { onBothDatabases } from '../storage/testing/on-both.ts';
import { turnRequestStore } from '../storage/turn-requests.ts';
import { answerRequest } from './answer.ts';
import { askAboutTurn } from './ask.ts';
import { changeSeason } from './change.ts';
import { lapseRequests } from './lapse-requests.ts';
import { seasonViewOf } from './view.ts';

const now = Date.UTC(2030, 0, 1);
const dayMs = 86_400_000;
const wish = {
  name: 'Circle',
  kind: 'supervision',
  timeZone: 'UTC',
  meetingMinutes: 90,
  agreement: 'Be kind.',
} as const;

/** Ana, Ben and Cleo meet every Tuesday with Frida, who does not present, and take turns in this order. */
async function openSeason({ database, ...storage }: Storage) {
  const stores = storesOn(database);
  const frida = await addPerson({ database, ...storage }, 'Frida');
  const group = await stores.groups.create(wish, frida, now - 100);
  const others: PersonId[] = [];
  for (const [index, name] of ['Ana', 'Ben', 'Cleo'].entries()) {
    const person = await addPerson({ database, ...storage }, name);
    const link = { kind: 'single-use', role: 'member' } as const;
    const { token } = valueIn(await stores.invitations.make(group, link, frida, now - 90));
    valueIn(await stores.invitations.accept(token, person, now - 50 + index));
    others.push(person);
  }
  const [ana, ben, cleo] = others as [PersonId, PersonId, PersonId];
  const rule = { rule: 'FREQ=WEEKLY;BYDAY=TU', startsOn: '2030-01-08', endsOn: null, time: '17:30', holidays: null };
  const change = { kind: 'rhythm', rhythm: rule, ...ordinarily } as const;
  const actor = { group, by: frida, role: 'facilitator' } as const;
  const within = database.transaction();
  valueIn(await within.execute((held) => changeSeason(held, actor, change, now)));

  const tryToAsk = (by: PersonId, asked: NewRequest) =>
    database.transaction().execute((held) => askAboutTurn(held, group, by, asked, now));
  const ask = async (by: PersonId, asked: NewRequest) => valueIn(await tryToAsk(by, asked));
  const lay = async (laid: SeasonChange) =>
    valueIn(await database.transaction().execute((held) => changeSeason(held, actor, laid, now)));
  const answer = (request: string, by: PersonId, at = now, what: 'agree' | 'withdraw' = 'agree') =>
    database.transaction().execute((held) => answerRequest(held, { group, request, by, answer: what }, at));
  const requests = async (asking: PersonId) => (await seasonViewOf(database, group, asking, now)).requests;
  return { database, group, frida, ana, ben, cleo, ask, tryToAsk, lay, answer, requests };
}

onBothDatabases('requests about turns', (test) => {
  test('of two who agree in the same moment exactly one gets the turn, and it changes hands once', async ({
    storage,
  }) => {
    const { database, group, ana, ben, cleo, ask, answer } = await openSeason(storage);
    const { id } = await ask(ana, { kind: 'cover', turn: turnOf(ana, 1) });
    const answers = await Promise.all([answer(id, ben), answer(id, cleo)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'already-done', about: 'request', sentence: expect.stringMatching(/^(Ben|Cleo) has taken/) },
    });
    const laid = await database.selectFrom('exceptions').select('by').where('groupId', '=', group).execute();
    expect(laid).toHaveLength(1);
    expect((await turnRequestStore(database).find(group, id))?.answeredBy).toBe(laid[0]?.by);
  });

  test('two who ask about the same turn at once put down one request', async ({ storage }) => {
    const { database, group, ana, ask } = await openSeason(storage);
    const both = await Promise.allSettled([1, 2].map(() => ask(ana, { kind: 'cover', turn: turnOf(ana, 1) })));
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await turnRequestStore(database).open(group)).toHaveLength(1);
  });

  test('an answer that the season refuses leaves the request open and nothing written', async ({ storage }) => {
    const { database, group, frida, ana, ben, ask, answer } = await openSeason(storage);
    const { id } = await ask(ana, { kind: 'swap', turn: turnOf(ana, 1), with: ben, theirs: turnOf(ben, 1) });
    const away = { kind: 'away', person: ana, from: '2030-01-15', to: '2030-01-15' } as const;
    const actor = { group, by: frida, role: 'facilitator' } as const;
    valueIn(await database.transaction().execute((held) => changeSeason(held, actor, away, now)));
    const before = await database.selectFrom('seasonEvents').selectAll().execute();
    expect(await answer(id, ben)).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
    expect(await turnRequestStore(database).find(group, id)).toMatchObject({ state: 'open', answeredBy: null });
    expect(await database.selectFrom('seasonEvents').selectAll().execute()).toHaveLength(before.length);
    expect(await database.selectFrom('exceptions').selectAll().execute()).toEqual([]);
  });

  test('a request is answered once, whoever tries', async ({ storage }) => {
    const { database, ana, ben, ask } = await openSeason(storage);
    const { id } = await ask(ana, { kind: 'cover', turn: turnOf(ana, 1) });
    const store = turnRequestStore(database);
    expect([await store.close(id, 'agreed', ben, now), await store.close(id, 'lapsed', null, now)]).toEqual([
      true,
      false,
    ]);
  });

  test('who asked takes it back, and nobody can agree any more', async ({ storage }) => {
    const { ana, ben, ask, answer } = await openSeason(storage);
    const { id } = await ask(ana, { kind: 'cover', turn: turnOf(ana, 1) });
    expect(await answer(id, ben, now, 'withdraw')).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
    expect((await answer(id, ana, now, 'withdraw')).ok).toBe(true);
    expect(await answer(id, ben)).toMatchObject({
      refusal: { code: 'already-done', sentence: 'Ana has taken this request back.' },
    });
  });

  test('somebody away cannot take a turn, is told why, and it stays open for the others', async ({ storage }) => {
    const { ana, ben, cleo, ask, lay, answer } = await openSeason(storage);
    const { id } = await ask(ana, { kind: 'cover', turn: turnOf(ana, 1) });
    await lay({ kind: 'away', person: cleo, from: '2030-01-08', to: '2030-01-08' });
    expect(await answer(id, cleo)).toMatchObject({
      refusal: { code: 'malformed', sentence: expect.stringContaining('You cannot take this turn') },
    });
    expect((await answer(id, ben)).ok).toBe(true);
  });

  test('one asks about own turns alone, once, and about such as lie where the order puts them', async ({ storage }) => {
    const { ana, ben, ask, tryToAsk, answer } = await openSeason(storage);
    const cover = { kind: 'cover', turn: turnOf(ana, 1) } as const;
    expect(await tryToAsk(ben, cover)).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await tryToAsk(ana, { kind: 'cover', turn: turnOf(ana, 900) })).toMatchObject({
      refusal: { code: 'not-found' },
    });
    const { id } = await ask(ana, cover);
    expect(await tryToAsk(ana, cover)).toMatchObject({ refusal: { code: 'already-done' } });
    expect((await answer(id, ben)).ok).toBe(true);
    expect(await tryToAsk(ana, cover)).toMatchObject({ refusal: { code: 'wrong-stage' } });
  });

  test('a swap with another’s turn, or with somebody away then, is refused when it is asked', async ({ storage }) => {
    const { ana, ben, cleo, tryToAsk, lay } = await openSeason(storage);
    const wrong = { kind: 'swap', turn: turnOf(ana, 1), with: cleo, theirs: turnOf(ben, 1) } as const;
    expect(await tryToAsk(ana, wrong)).toMatchObject({ refusal: { code: 'malformed', about: 'theirs' } });
    await lay({ kind: 'away', person: cleo, from: '2030-01-08', to: '2030-01-08' });
    const away = { ...wrong, theirs: turnOf(cleo, 1) };
    expect(await tryToAsk(ana, away)).toMatchObject({ refusal: { code: 'malformed', about: 'by' } });
  });

  test('a request whose turn is moved by an exchange meanwhile runs out with it', async ({ storage }) => {
    const { ana, ben, ask, lay, requests } = await openSeason(storage);
    await ask(ana, { kind: 'cover', turn: turnOf(ana, 1) });
    await lay({ kind: 'exchange', turn: turnOf(ana, 1), by: ben, theirs: null });
    expect(await requests(ana)).toMatchObject([{ state: 'lapsed', answeredBy: null }]);
  });

  test('when its turn has passed it runs out by the clock, and who asked is told once', async ({ storage }) => {
    const { database, group, ana, ask, requests } = await openSeason(storage);
    await ask(ana, { kind: 'cover', turn: turnOf(ana, 1) });
    for (const days of [6, 8, 9]) {
      await database.transaction().execute((held) => lapseRequests(held, group, now + days * dayMs));
      const state = days === 6 ? 'open' : 'lapsed';
      expect(await requests(ana)).toMatchObject([{ state }]);
    }
    const told = await database
      .selectFrom('notices')
      .select(['personId', 'about'])
      .where('kind', '=', 'request-answered');
    expect((await told.execute()).map(({ personId, about }) => [personId, JSON.parse(about).shade])).toEqual([
      [ana, 'lapsed'],
    ]);
  });

  test('those are asked who could take the turn: not who is away then, nor who takes no turns', async ({ storage }) => {
    const { database, group, ana, ben, cleo, ask } = await openSeason(storage);
    const away = { kind: 'away', person: cleo, from: '2030-01-07', to: '2030-01-09' } as const;
    const actor = { group, by: cleo, role: 'member' } as const;
    valueIn(await database.transaction().execute((held) => changeSeason(held, actor, away, now)));
    await ask(ana, { kind: 'cover', turn: turnOf(ana, 1) });
    const rows = await database.selectFrom('notices').select('personId').where('kind', '=', 'cover-asked').execute();
    expect(rows.map(({ personId }) => personId)).toEqual([ben]);
  });

  test('once a request has its answer, nobody is still asked', async ({ storage }) => {
    const { database, ana, ben, ask, answer } = await openSeason(storage);
    const { id } = await ask(ana, { kind: 'cover', turn: turnOf(ana, 1) });
    const unread = () =>
      database.selectFrom('notices').select('kind').where('kind', '=', 'cover-asked').where('readAt', 'is', null);
    expect(await unread().execute()).not.toEqual([]);
    valueIn(await answer(id, ben));
    expect(await unread().execute()).toEqual([]);
  });

  test('the history and the notices hold ids and moments, and no name', async ({ storage }) => {
    const { database, ana, ben, ask, answer } = await openSeason(storage);
    const { id } = await ask(ana, { kind: 'swap', turn: turnOf(ana, 1), with: ben, theirs: turnOf(ben, 1) });
    valueIn(await answer(id, ben));
    const events = await database.selectFrom('seasonEvents').select('body').execute();
    const notices = await database.selectFrom('notices').select(['kind', 'about']).execute();
    expect(JSON.stringify([events, notices])).not.toMatch(/Ana|Ben|example/);
    const about = JSON.parse(notices.find(({ kind }) => kind === 'swap-asked')?.about ?? '{}');
    expect(about).toMatchObject({
      by: ana,
      startsAt: Date.UTC(2030, 0, 8, 17, 30),
      before: Date.UTC(2030, 0, 15, 17, 30),
    });
  });
});
