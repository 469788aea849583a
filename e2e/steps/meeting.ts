import { expect, type Page } from '@playwright/test';
import { roomOf } from './room.ts';

/** Opens the draft from the home page and fills it, each paragraph in one go. */
export async function writeDraft(
  page: Page,
  { question, paragraphs }: { question: string; paragraphs: readonly string[] },
): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Prepare your case', exact: true }).click();
  await page.getByLabel('I need your help with').fill(question);
  const notes = page.getByRole('textbox', { name: 'Case notes' });
  await notes.click();
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) await notes.press('Enter');
    await page.keyboard.insertText(paragraph);
  }
}

/**
 * Shares the draft that is open: says of every word which the coach asks about that it does not identify anybody (the words of the
 * flows are made up), gives the author's word, and says yes to what that means.
 */
export async function shareDraft(page: Page): Promise<void> {
  const share = page.getByRole('button', { name: 'Share with the group' });
  const settle = page.getByRole('region', { name: 'The coach' }).getByRole('button', { name: /not identifying$/ });
  await expect(async () => {
    while ((await settle.count()) > 0) await settle.first().click({ timeout: 1_000 });
    await attestation(page).check({ timeout: 1_000 });
    await expect(share).toBeEnabled({ timeout: 1_000 });
  }).toPass();
  await share.click();
  await page.getByRole('button', { name: 'Share it now' }).click();
  await expect(page.getByRole('heading', { name: 'Everything is there' })).toBeVisible();
}

/** The author's word that, as far as they know, nobody can be recognised. */
export function attestation(page: Page) {
  return page.getByRole('checkbox', { name: /nobody in it can be recognised/ });
}

export async function enterLobby(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Go to the lobby', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Waits until the room is there; whoever is in the lobby is taken along when the meeting starts. */
export async function enterRoom(page: Page): Promise<void> {
  await expect(roomOf(page).entries).toBeVisible();
}

export async function readSummary(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Open the summary' }).click();
  await expect(page).toHaveURL(/\/summary$/);
}

/** Starts the meeting, and says yes where it is long before its time or the case is not shared. */
export async function pressStart(facilitator: Page): Promise<void> {
  await facilitator.getByRole('button', { name: 'Start the meeting' }).click();
  const sure = facilitator.getByRole('button', { name: 'Start it now' });
  await expect(sure.or(roomOf(facilitator).entries)).toBeVisible();
  if (await sure.isVisible()) await sure.click();
}

/** Everybody meets in the lobby, the facilitator starts, everybody is taken into the room. */
export async function startMeeting(meeting: string, facilitator: Page, everybody: readonly Page[]): Promise<void> {
  for (const page of everybody) await page.goto(`/meetings/${meeting}/lobby`);
  await pressStart(facilitator);
  for (const page of everybody) await enterRoom(page);
}

/** Closes the meeting, once its phases are over; everybody's screen says so. */
export async function closeMeeting(facilitator: Page, everybody: readonly Page[]): Promise<void> {
  await facilitator.getByRole('button', { name: 'Close the meeting' }).click();
  await facilitator.getByRole('alertdialog').getByRole('button', { name: 'Close the meeting' }).click();
  for (const page of everybody)
    await expect(page.getByText('This meeting is closed and can only be read.')).toBeVisible();
}
