import { join as pathOf } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { HomeView } from '@casecircle/shared/protocol/home.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { expect, test } from 'vitest';
import { dateIn, foundGroup, type Guest, given, join, newGroup, openHouse } from './testing/house.ts';

async function homeOf({ visitor }: Guest): Promise<HomeView> {
  return HomeView.parse(given(await visitor.get('/api/home')));
}

/** A group that meets every Tuesday. */
async function startSeason({ visitor }: Guest, group: string): Promise<void> {
  const season = `/api/groups/${group}/season`;
  const { version } = given<SeasonView>(await visitor.get(season));
  const rhythm = { rule: 'FREQ=WEEKLY;BYDAY=TU', startsOn: dateIn(1), endsOn: null, time: '17:30', holidays: null };
  const change = { kind: 'rhythm', rhythm, formatId: 'structured-group-supervision', wrap: 'none' };
  given(await visitor.post(`${season}/changes`, { version, change }));
}

/** A group in its season, with somebody of each role. */
async function inSeason() {
  const house = await openHouse();
  const found = await foundGroup(house);
  await startSeason(found.facilitator, found.group.id);
  return { house, ...found };
}

function open(dataDir: string): DatabaseSync {
  return new DatabaseSync(pathOf(dataDir, 'casecircle.db'));
}

test('everybody who presents finds their next turn, with the season’s own sentence on why it is theirs', async () => {
  const { facilitator, member, group } = await inSeason();
  const season = given<SeasonView>(await member.visitor.get(`/api/groups/${group.id}/season`));
  for (const { visitor, account } of [facilitator, member]) {
    const mine = season.occurrences.find(({ slots }) => slots.some(({ presenter }) => presenter?.id === account.id));
    const slot = mine?.slots.find(({ presenter }) => presenter?.id === account.id);
    const { turns } = await homeOf({ visitor, account });
    expect(turns).toMatchObject([
      { group: { id: group.id }, occurrence: mine?.key, startsAt: mine?.startsAt, sentence: slot?.sentence },
    ]);
    expect(turns[0]?.sentence).toContain(account.name);
  }
});

test('an observer has no turns, and is asked for none', async () => {
  const { observer } = await inSeason();
  expect(await homeOf(observer)).toMatchObject({ turns: [], requests: [] });
});

test('whoever looks for cover asks all the others, and nobody who cannot take it', async () => {
  const { facilitator, member, observer, group } = await inSeason();
  const season = `/api/groups/${group.id}/season`;
  const { occurrences } = given<SeasonView>(await member.visitor.get(season));
  const theirs = occurrences
    .flatMap(({ slots }) => slots)
    .find(({ presenter, kind }) => presenter?.id === member.account.id && kind !== 'fixed');
  given(await member.visitor.post(`${season}/requests`, { kind: 'cover', turn: theirs?.turn }));
  expect((await homeOf(facilitator)).requests).toMatchObject([
    { group: { id: group.id }, request: { kind: 'cover', by: { id: member.account.id }, mine: true } },
  ]);
  expect((await homeOf(member)).requests).toEqual([]);
  expect((await homeOf(observer)).requests).toEqual([]);
});

test('a season that cannot be read is logged, and everything else is there', async () => {
  const { house, facilitator, member, group, meeting } = await inSeason();
  const second = given<GroupView>(await facilitator.visitor.post('/api/groups', { ...newGroup, name: 'Second' }));
  await startSeason(facilitator, second.id);
  const row = open(house.dataDir);
  row.prepare('update seasons set rhythm = ? where "groupId" = ?').run('nonsense', group.id);
  row.close();
  expect((await homeOf(member)).turns).toEqual([]);
  const home = await homeOf(facilitator);
  expect(home.next).not.toBeNull();
  expect(home.turns.map(({ group: { id } }) => id)).toEqual([second.id]);
  expect(house.logged.some((line) => line.includes('season could not be read') && line.includes(group.id))).toBe(true);
  expect((await homeOf(member)).next?.meeting.group.id).toBe(meeting.group.id);
});

test('in a second group somebody new has the turns of that group alone', async () => {
  const { house, facilitator, group } = await inSeason();
  const second = given<GroupView>(await facilitator.visitor.post('/api/groups', { ...newGroup, name: 'Second' }));
  const newcomer = await join(house, facilitator, second.id, 'Nils');
  await startSeason(facilitator, second.id);
  const { turns } = await homeOf(newcomer);
  expect(turns.map(({ group: { id } }) => id)).toEqual([second.id]);
  const both = await homeOf(facilitator);
  expect(both.turns.map(({ group: { id } }) => id).toSorted()).toEqual([group.id, second.id].toSorted());
});
