import { expect, type Page } from '@playwright/test';
import { groupWithSeason, seasonOf } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { pressOn, tabTo } from '../steps/keyboard.ts';
import { meetingsOf, seasonPartsOf } from '../steps/season.ts';

/** Fills a field for a day as one does by keyboard. The browser itself speaks American here: month, day, year. */
async function typeDay(page: Page, label: string, date: string): Promise<void> {
  const [year, month, day] = date.split('-');
  const field = page.getByLabel(label);
  await tabTo(page, field);
  await page.keyboard.type(`${month}${day}${year}`);
  await expect(field).toHaveValue(date);
}

for (const width of [1280, 390]) {
  test(`a member finds their turn, asks, and goes away by keyboard alone at ${width} pixels`, async ({ person }) => {
    test.setTimeout(360_000);
    const [ruth, nadia, leo] = [await person('Ruth'), await person('Nadia'), await person('Leo')];
    const { group } = await groupWithSeason([ruth, nadia, leo]);
    const { page } = leo;
    const { ribbon, presents, proposal, absences } = seasonPartsOf(page);
    await page.setViewportSize({ width, height: 844 });
    const own = (await seasonOf(leo, group)).occurrences.filter(({ slots }) => slots[0]?.presenter?.name === 'Leo');
    const [first] = own;
    if (first === undefined) throw new Error('Leo has no turn.');

    await test.step('to the season, and along the ribbon with the arrows', async () => {
      await page.goto(`/groups/${group}`);
      await pressOn(page, page.getByRole('link', { name: 'Open the season' }));
      await expect(ribbon).toBeVisible();
      await tabTo(page, ribbon.getByRole('button', { name: /^Next: / }));
      const target = meetingsOf(page, 'You').first();
      for (let presses = 0; presses < 10; presses += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press('ArrowRight');
      }
      await expect(target).toBeFocused();
      await expect(target).toBeInViewport();
    });

    await test.step('into the details and back to where one was', async () => {
      await page.keyboard.press('Enter');
      await expect(page.getByText('You present', { exact: true })).toBeVisible();
      await expect(page.locator(':focus')).toHaveRole('heading');
      await expect(presents).toContainText('Leo');
      await page.keyboard.press('Escape');
      await expect(meetingsOf(page, 'You').first()).toBeFocused();
    });

    await test.step('ask whether anybody can take the turn, and stop asking', async () => {
      await page.keyboard.press('Enter');
      await pressOn(page, page.getByRole('button', { name: 'Can anybody take my turn?, your turn' }));
      await expect(presents).toContainText('You ask whether anybody can take this turn.');
      expect((await seasonOf(ruth, group)).requests).toMatchObject([
        { kind: 'cover', state: 'open', by: { name: 'Leo' } },
      ]);
      await expect(page.locator(':focus')).toHaveRole('heading');
      await pressOn(page, page.getByRole('button', { name: 'Stop asking, your turn' }), 'Space');
      await expect(presents).not.toContainText('You ask whether');
    });

    await test.step('away on that day: what it moves is read first, then done', async () => {
      const away = new Date(first.startsAt).toISOString().slice(0, 10);
      await pressOn(page, page.getByRole('button', { name: 'I’m away' }));
      await expect(page.getByLabel('First day')).toBeFocused();
      await typeDay(page, 'First day', away);
      await typeDay(page, 'Last day', away);
      await page.keyboard.press('Enter');
      await expect(proposal).toBeFocused();
      await expect(proposal).toContainText('Leo');
      await pressOn(page, proposal.getByRole('button', { name: 'Do it' }));
      await expect(absences).toContainText('You');
      await expect(page.locator(':focus')).toHaveAttribute('type', 'button');
      const kept = (await seasonOf(ruth, group)).occurrences.find(({ slots }) => slots[0]?.presenter?.name === 'Leo');
      expect(kept?.startsAt).toBeGreaterThan(first.startsAt);
    });

    await test.step('and back again, which restores the turn', async () => {
      await pressOn(page, page.getByRole('button', { name: /^Take back: You away from/ }));
      await pressOn(page, proposal.getByRole('button', { name: 'Do it' }));
      await expect(absences).toHaveCount(0);
      const now = (await seasonOf(ruth, group)).occurrences.filter(({ slots }) => slots[0]?.presenter?.name === 'Leo');
      expect(now).toEqual(own);
    });
    expect(leo.errors).toEqual([]);
  });
}
