import { expect } from '@playwright/test';
import type { Person } from '../fixtures/person.ts';
import { groupWithSeason, post, seasonOf } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { openSeason, presentersOf } from '../steps/season.ts';

/** Holds back what two people send until both have sent it, so that both requests arrive while the turn is free. */
async function meetAtTheDoor(people: readonly Person[]): Promise<void> {
  const sent: (() => void)[] = [];
  const all = new Promise<void>((resolve) => sent.push(resolve));
  let waiting = 0;
  for (const { page } of people) {
    await page.route(/\/season\/requests\/[^/]+\/answers$/, async (route) => {
      waiting += 1;
      if (waiting === people.length) for (const go of sent) go();
      await all;
      await route.continue();
    });
  }
}

test('of two who click “I’ll take it” at the same moment one has the turn, and the other reads who', async ({
  person,
}) => {
  test.setTimeout(360_000);
  const [ruth, nadia, leo, margit] = [
    await person('Ruth'),
    await person('Nadia'),
    await person('Leo'),
    await person('Margit'),
  ];
  const everybody = [ruth, nadia, leo, margit];
  const { group, ids } = await groupWithSeason([ruth, nadia, leo, margit]);
  const before = await seasonOf(ruth, group);
  const asked = before.occurrences.find(({ slots }) => slots[0]?.presenter?.id === ids.get('Nadia'));
  await post(nadia, `/api/groups/${group}/season/requests`, { kind: 'cover', turn: asked?.slots[0]?.turn });

  for (const { page } of [leo, margit]) await openSeason(page, group);
  const buttons = [leo, margit].map(({ page }) => page.getByRole('button', { name: /^I’ll take it: Nadia asks/ }));
  for (const button of buttons) await expect(button).toBeVisible();
  await meetAtTheDoor([leo, margit]);
  await Promise.all(buttons.map((button) => button.click()));
  for (const button of buttons) await expect(button).toHaveCount(0);

  const season = await seasonOf(ruth, group);
  const taken = season.occurrences.find(({ key }) => key === asked?.key);
  const winner = taken?.slots[0]?.presenter?.name ?? 'nobody';
  expect(['Leo', 'Margit']).toContain(winner);
  const [first, late] = winner === 'Leo' ? [leo, margit] : [margit, leo];
  await expect(late.page.getByRole('alert')).toContainText(`${winner} has taken this turn already.`);
  await expect(first.page.getByRole('alert')).toHaveCount(0);

  await test.step('everybody sees the same season, in which nobody is doubled', async () => {
    for (const each of everybody) expect(presentersOf(await seasonOf(each, group))).toEqual(presentersOf(season));
    for (const { slots } of season.occurrences) expect(slots).toHaveLength(1);
    const twoRounds = presentersOf(season).slice(0, 6);
    for (const { name } of [nadia, leo, margit]) {
      expect(
        twoRounds.filter((each) => each === name),
        `turns of ${name} in ${twoRounds}`,
      ).toHaveLength(2);
    }
    const taking = season.history.filter(({ sentence }) => /took the turn of Nadia/.test(sentence));
    expect(taking.map(({ by }) => by?.name)).toEqual([winner]);
    expect(season.requests.map(({ state, answeredBy }) => [state, answeredBy?.name])).toEqual([['agreed', winner]]);
  });

  await test.step('whoever asked is told once, by the one who has it', async () => {
    await nadia.page.goto('/notices');
    const answers = nadia.page.getByRole('link', { name: /agreed to your request$/ });
    await expect(answers).toHaveText([`${winner} agreed to your request`]);
    await openSeason(late.page, group);
    await expect(late.page.getByRole('button', { name: /^I’ll take it/ })).toHaveCount(0);
  });
});
