import { expect } from '@playwright/test';
import { groupWithMeeting } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';

test('a summary is printed as ink on white, whatever scheme is chosen, and leads back to the group', async ({
  person,
}) => {
  const facilitator = await person('Ruth');
  const { group, meeting } = await groupWithMeeting([facilitator, await person('Nadia')]);
  const { page } = facilitator;
  await page.goto(`/meetings/${meeting}/summary`);
  const heading = page.getByRole('heading', { level: 1, name: 'Summary' });
  await expect(heading).toBeVisible();
  await page.getByRole('button', { name: /^Colours/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(heading).toHaveCSS('color', 'rgb(232, 229, 218)');
  await page.emulateMedia({ media: 'print' });
  await expect(heading).toHaveCSS('color', 'rgb(29, 37, 33)');
  await expect(page.getByText('The meeting is not closed yet')).not.toHaveCSS('color', 'rgb(232, 229, 218)');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('main').getByRole('link', { name: 'The Linden Circle' }).click();
  await expect(page).toHaveURL(new RegExp(`/groups/${group}$`));
});
