import type { NewRequest, RequestView, SeasonView } from '@casecircle/shared/protocol/season.ts';
import { expect, test } from 'vitest';
import { type Circle, coming, dayMs, openCircle, presenters, viewOf } from './testing/circle.ts';
import { type Answer, codeOf, type Guest, given, join } from './testing/house.ts';

type Asker = Pick<Guest, 'visitor' | 'account'>;

test('anybody takes a turn that was asked about, with one click, and gives their own for it', async () => {
  const { circle, ana, ben, cleo } = await open();
  const before = presenters(await viewOf(circle, ana));
  const asked = await ask(circle, ana, { kind: 'cover', turn: await turnOf(circle, ana) });
  expect(asked).toMatchObject({ kind: 'cover', state: 'open', by: { name: 'Ana' }, mine: false });
  expect(await requestSeenBy(circle, cleo)).toMatchObject({ mine: true });

  const after = given<SeasonView>(await answer(circle, cleo, asked.id, 'agree'));
  expect(after.requests[0]).toMatchObject({ state: 'agreed', answeredBy: { name: 'Cleo' } });
  expect(presenters(after).slice(0, 4)).toEqual(swapped(before.slice(0, 4), 'Ana', 'Cleo'));
  expect(after.history[0]?.sentence).toMatch(/^Cleo took the turn of Ana on /);
  expect(after.history[1]?.sentence).toMatch(/^Ana asked whether anybody can take their turn on /);
  expect(await noticesOf(ana)).toEqual(['request-answered']);
  expect(await noticesOf(ben)).toEqual(['cover-asked']);
});

test('of two who take a turn at once exactly one gets it, and the other is told who', async () => {
  const { circle, ana, ben, cleo } = await open();
  const { id } = await ask(circle, ana, { kind: 'cover', turn: await turnOf(circle, ana) });
  const answers = await Promise.all([ben, cleo].map((guest) => answer(circle, guest, id, 'agree')));
  const [won, lost] = answers.toSorted((one, other) => one.status - other.status) as [Answer, Answer];
  const winner = given<SeasonView>(won).requests[0]?.answeredBy?.name;
  expect(['Ben', 'Cleo']).toContain(winner);
  expect(codeOf(lost)).toBe('already-done');
  expect(lost.body).toMatchObject({ detail: `${winner} has taken this turn already.` });
  const exchanges = (await viewOf(circle, ana)).occurrences.flatMap(({ slots }) => slots);
  expect(exchanges.filter(({ kind }) => kind === 'exchange')).toHaveLength(2);
});

test('a swap is asked of one person alone, who says yes', async () => {
  const { circle, ana, ben, cleo } = await open();
  const before = presenters(await viewOf(circle, ana));
  const { id } = await ask(circle, ana, await swapWith(circle, ana, cleo));
  expect(codeOf(await answer(circle, ben, id, 'agree'))).toBe('not-allowed');
  const after = given<SeasonView>(await answer(circle, cleo, id, 'agree'));
  expect(presenters(after).slice(0, 4)).toEqual(swapped(before.slice(0, 4), 'Ana', 'Cleo'));
  expect(await noticesOf(cleo)).toEqual(['swap-asked']);
  expect(await noticesOf(ben)).toEqual([]);
});

test('a swap that is declined changes nothing, and who asked is told', async () => {
  const { circle, ana, cleo } = await open();
  const before = presenters(await viewOf(circle, ana));
  const { id } = await ask(circle, ana, await swapWith(circle, ana, cleo));
  const after = given<SeasonView>(await answer(circle, cleo, id, 'decline'));
  expect(presenters(after)).toEqual(before);
  expect(after.requests[0]).toMatchObject({ state: 'declined', mine: false });
  expect(after.history[0]?.sentence).toBe('Cleo declined a request of Ana.');
  expect(await noticesOf(ana)).toEqual(['request-answered']);
});

test('an urgent wish is granted by a facilitator, and paid back with the next turn', async () => {
  const { circle, ana, ben } = await open();
  const [first] = coming(await viewOf(circle, ana));
  const asking = [ana, ben].find((guest) => guest.account.id !== first?.slots[0]?.presenter?.id) ?? ana;
  const { id } = await ask(circle, asking, { kind: 'urgent', occurrence: first?.key ?? '' });
  expect(codeOf(await answer(circle, asking, id, 'agree'))).toBe('not-allowed');
  expect(await noticesOf(circle.facilitator)).toEqual(['urgent-asked']);
  const after = given<SeasonView>(await answer(circle, circle.facilitator, id, 'agree'));
  const { slots } = coming(after)[0] ?? { slots: [] };
  expect(slots).toMatchObject([{ presenter: { id: asking.account.id }, kind: 'placed' }]);
  expect(slots[0]?.sentence).toContain('ahead of the order, because it is urgent');
});

test('a request whose turn has passed runs out, and nothing changes', async () => {
  const { circle, ana, cleo } = await open();
  const { id } = await ask(circle, ana, { kind: 'cover', turn: await turnOf(circle, ana) });
  circle.house.pass(60 * dayMs);
  const late = await answer(circle, cleo, id, 'agree');
  expect(codeOf(late)).toBe('already-done');
  expect(late.body).toMatchObject({ detail: expect.stringContaining('has run out') });
  const after = await viewOf(circle, cleo);
  expect(after.requests[0]).toMatchObject({ state: 'lapsed', answeredBy: null, mine: false });
  expect(after.occurrences.flatMap(({ slots }) => slots).every(({ kind }) => kind !== 'exchange')).toBe(true);
  expect(await noticesOf(ana)).toEqual(['request-answered']);
});

test('a request whose turn has come runs out by the clock, without anybody’s doing', async () => {
  const { circle, ana } = await open();
  await ask(circle, ana, { kind: 'cover', turn: await turnOf(circle, ana) });
  await circle.house.work();
  expect((await requestSeenBy(circle, ana))?.state).toBe('open');
  circle.house.pass(60 * dayMs);
  await circle.house.work();
  expect((await requestSeenBy(circle, ana))?.state).toBe('lapsed');
});

test('a request of somebody who has left runs out', async () => {
  const { circle, ana, cleo } = await open();
  const { id } = await ask(circle, ana, { kind: 'cover', turn: await turnOf(circle, ana) });
  const { visitor } = circle.facilitator;
  given(await visitor.delete(`/api/groups/${circle.group.id}/members/${ana.account.id}`));
  expect(codeOf(await answer(circle, cleo, id, 'agree'))).toBe('already-done');
  expect((await requestSeenBy(circle, cleo))?.state).toBe('lapsed');
});

test('an observer asks nothing, and a foreign group and request are not found', async () => {
  const { circle, ana } = await open();
  const turn = await turnOf(circle, ana);
  expect(codeOf(await post(circle, circle.observer, { kind: 'cover', turn }))).toBe('not-allowed');
  const { id } = await ask(circle, ana, { kind: 'cover', turn });
  const missing = '00000000-0000-4000-8000-000000000000';
  expect(codeOf(await answer(circle, ana, missing, 'agree'))).toBe('not-found');
  const stranger = await join(circle.house, circle.facilitator, circle.group.id, 'Stan');
  given(await circle.facilitator.visitor.delete(`/api/groups/${circle.group.id}/members/${stranger.account.id}`));
  expect(codeOf(await answer(circle, stranger, id, 'agree'))).toBe('not-found');
});

async function open() {
  const circle = await openCircle();
  const [ana, ben, cleo] = circle.members as [Guest, Guest, Guest];
  return { circle, ana, ben, cleo };
}

function post({ path }: Circle, { visitor }: Asker, wish: NewRequest): Promise<Answer> {
  return visitor.post(`${path}/requests`, wish);
}

/** The request that this puts down, as who asks sees it. */
async function ask(circle: Circle, asker: Asker, wish: NewRequest): Promise<RequestView> {
  const { requests } = given<SeasonView>(await post(circle, asker, wish));
  const [latest] = requests.filter(({ by }) => by.id === asker.account.id);
  if (!latest) throw new Error('not asked');
  return latest;
}

function answer({ path }: Circle, { visitor }: Asker, id: string, what: 'agree' | 'decline' | 'withdraw') {
  return visitor.post(`${path}/requests/${id}/answers`, { answer: what });
}

async function requestSeenBy(circle: Circle, guest: Asker): Promise<RequestView | undefined> {
  return (await viewOf(circle, guest)).requests[0];
}

/** The next turn of somebody. */
async function turnOf(circle: Circle, { visitor, account }: Asker): Promise<string> {
  const slots = coming(await viewOf(circle, { visitor })).flatMap((one) => one.slots);
  return slots.find(({ presenter }) => presenter?.id === account.id)?.turn ?? '';
}

async function swapWith(circle: Circle, asker: Asker, other: Asker): Promise<NewRequest> {
  const turn = await turnOf(circle, asker);
  return { kind: 'swap', turn, with: other.account.id, theirs: await turnOf(circle, other) };
}

function swapped(names: readonly string[], one: string, other: string): string[] {
  return names.map((name) => (name === one ? other : name === other ? one : name));
}

async function noticesOf({ visitor }: Asker): Promise<string[]> {
  const lines = given<{ kind: string }[]>(await visitor.get('/api/notices'));
  return lines.map(({ kind }) => kind).filter((kind) => kind.endsWith('asked') || kind === 'request-answered');
}
