import { expect } from '@playwright/test';
import { groupWithMeeting, groupWithSeason, post, seasonOf } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { meetingsOf, openSeason } from '../steps/season.ts';

test('at 320 pixels no page outside the room scrolls sideways, however long a name is', async ({ person }) => {
  const long = await person('Maximiliane-Konstantina-Oberhauser-Wittgensteiner');
  const { group, meeting } = await groupWithMeeting([long, await person('Bernadette-Alexandrina')]);
  await long.page.setViewportSize({ width: 320, height: 640 });
  const pages = ['/', '/account', '/administration', '/groups/new', `/groups/${group}`];
  for (const path of [...pages, ...['/lobby', '/summary'].map((end) => `/meetings/${meeting}${end}`)]) {
    await long.page.goto(path);
    await expect(long.page.getByRole('heading', { level: 1 })).toBeVisible();
    const width = await long.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(320);
  }
});

test('at 320 pixels and with text at twice its size the header stays within the page', async ({ person }) => {
  const long = await person('Maximiliane-Konstantina-Oberhauser-Wittgensteiner');
  await groupWithMeeting([long, await person('Ben')]);
  await long.page.setViewportSize({ width: 320, height: 640 });
  await long.page.goto('/account');
  await long.page.addStyleTag({ content: 'html { font-size: 200%; }' });
  const menu = await long.page.getByRole('banner').getByRole('button', { name: long.name }).boundingBox();
  expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeLessThanOrEqual(320);
  await long.page
    .getByRole('banner')
    .getByRole('button', { name: /^Colours/ })
    .click();
  await expect(long.page.getByRole('menuitemradio', { name: 'Dark' })).toBeVisible();
});

for (const width of [320, 390]) {
  test(`at ${width} pixels neither the season nor what belongs to it scrolls sideways`, async ({ person }) => {
    test.setTimeout(360_000);
    const long = await person('Maximiliane-Konstantina-Oberhauser-Wittgensteiner');
    const other = await person('Bernadette-Alexandrina-Schwarzenbach-Fuerstenberg');
    const asked = await person('Ben');
    const { group } = await groupWithSeason([long, other, asked]);
    const { occurrences } = await seasonOf(other, group);
    const own = occurrences.find(({ slots }) => slots[0]?.presenter?.name === other.name);
    await post(other, `/api/groups/${group}/season/requests`, { kind: 'cover', turn: own?.slots[0]?.turn });
    const { page } = long;
    for (const each of [long, asked]) await each.page.setViewportSize({ width, height: 844 });
    const expectNoScrolling = async (where: string, on = page) => {
      const found = await on.evaluate(() => document.documentElement.scrollWidth);
      expect(found, where).toBeLessThanOrEqual(width);
    };
    const season = `/groups/${group}/season`;
    for (const path of ['/', '/notices']) {
      await asked.page.goto(path);
      await expect(asked.page.getByRole('link', { name: `Can you present instead of ${other.name}` })).toBeVisible();
      await expectNoScrolling(path, asked.page);
    }
    const pages = ['/', '/account', `/groups/${group}`, season];
    for (const path of [...pages, `${season}?form=list`, `${season}?form=month`]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await expectNoScrolling(path);
    }
    await openSeason(page, group);
    await meetingsOf(page, other.name).first().click();
    for (const name of [
      'Move it',
      'Choose who presents',
      'How many cases',
      'Another method',
      'Urgent: let somebody present here',
    ]) {
      await page.getByRole('button', { name: 'Change this meeting' }).click();
      await expectNoScrolling(`${season}: the menu`);
      await page.getByRole('menuitem', { name: new RegExp(`^${name}, `) }).click();
      await expectNoScrolling(`${season}: ${name}`);
    }
    for (const name of ['Change the rhythm', 'Who begins', 'Add a break', 'Add a meeting', 'Mark somebody away']) {
      await page.getByRole('button', { name }).click();
      await expectNoScrolling(`${season}: ${name}`);
    }
  });
}
