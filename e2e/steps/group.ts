import { expect, type Page } from '@playwright/test';

/** Creates a group with the agreement that is offered. Ends on the group's page. */
export async function createGroup(page: Page, { name, kind }: { name: string; kind: 'Supervision' | 'Consultation' }) {
  await page.getByRole('link', { name: 'Create a group' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).click();
  await page.getByRole('button', { name: 'Create the group' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Makes a link for several people on the group's page and gives it back. */
export async function inviteMany(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByRole('radio', { name: 'Several people' }).check();
  await page.getByRole('button', { name: 'Make the link' }).click();
  return page.getByLabel('Link to the group').inputValue();
}

/** Accepts the agreement that the group's page shows to whoever has not done so. */
export async function acceptAgreement(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I accept this agreement' }).click();
  await expect(page.getByText(/You accepted it on/)).toBeVisible();
}

/** Plans a meeting in a week, on the group's page. */
export async function planMeeting(page: Page, { presenter }: { presenter: string }): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name: 'Plan a meeting' }).click();
  await page.getByRole('combobox', { name: 'Who presents?' }).click();
  await page.getByRole('option', { name: presenter }).click();
  await page.getByRole('button', { name: 'Plan this meeting' }).click();
  await expect(page.getByRole('list', { name: 'Coming meetings' }).getByText(`${presenter} presents`)).toBeVisible();
}
