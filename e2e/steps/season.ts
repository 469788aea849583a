import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { expect, type Locator, type Page } from '@playwright/test';

/** The parts of the season's screen, by their roles and names. */
export function seasonPartsOf(page: Page) {
  return {
    ribbon: page.getByRole('region', { name: 'Ribbon of the season' }),
    /** Who brings a case to the meeting that is looked at, and why. */
    presents: page.getByRole('list', { name: 'Who presents' }),
    proposal: page.getByRole('group', { name: 'Before you decide' }),
    absences: page.getByRole('list', { name: 'Absences' }),
    changes: page.getByRole('list', { name: 'Changes, latest first' }),
  };
}

export async function openSeason(page: Page, group: string): Promise<void> {
  await page.goto(`/groups/${group}/season`);
  await expect(page.getByRole('heading', { level: 1, name: 'Season' })).toBeVisible();
}

/** The meetings of the ribbon at which somebody presents, earliest first; oneself is “You”. */
export function meetingsOf(page: Page, name: string): Locator {
  return seasonPartsOf(page).ribbon.getByRole('button', { name: new RegExp(`\\. ${name}(\\.|$)`) });
}

/** Looks at one's own next turn. */
export async function lookAtOwnTurn(page: Page): Promise<void> {
  await meetingsOf(page, 'You').first().click();
  await expect(page.getByText('You present', { exact: true })).toBeVisible();
}

/** Reads what a change would move, then does it. */
export async function doIt(page: Page, expected: RegExp): Promise<void> {
  const { proposal } = seasonPartsOf(page);
  await expect(proposal).toContainText(expected);
  await proposal.getByRole('button', { name: 'Do it' }).click();
  await expect(proposal).toHaveCount(0);
}

/** Sets the rhythm on the screen of a season that has none: every other Tuesday at 17:30, not on Germany's holidays. */
export async function setRhythm(page: Page, { method, from }: { method: string; from: string }): Promise<void> {
  await chooseFrom(page, 'How often', 'Every other week');
  for (const day of await page.getByRole('group', { name: 'On' }).getByRole('checkbox', { checked: true }).all()) {
    await day.uncheck();
  }
  await page.getByRole('checkbox', { name: 'Tuesday' }).check();
  await page.getByLabel('Time', { exact: true }).fill('17:30');
  await page.getByLabel('First day').fill(from);
  await chooseFrom(page, 'Not on public holidays of', 'Germany');
  await chooseFrom(page, 'Your usual method', method);
  await expect(page.getByRole('list', { name: 'The first dates' }).getByRole('listitem')).toHaveCount(6);
  await page.getByRole('button', { name: 'See what this changes' }).click();
}

async function chooseFrom(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
}

/** All that a season says of who presents when, and why. */
export function orderOf({ occurrences }: SeasonView) {
  return occurrences.map(({ key, startsAt, state, slots }) => ({ key, startsAt, state, slots }));
}

/** Those who present, one after the other. */
export function presentersOf({ occurrences }: SeasonView): string[] {
  return occurrences.flatMap(({ slots }) => slots.map(({ presenter }) => presenter?.name ?? 'nobody'));
}
