import { expect } from '@playwright/test';
import { groupWithMeeting } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';

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
