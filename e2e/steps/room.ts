import { expect, type Locator, type Page } from '@playwright/test';

/** The parts of the room, by their roles and names. */
export function roomOf(page: Page) {
  const entries = page.getByRole('region', { name: 'Entries' });
  return {
    phases: page.getByRole('list', { name: 'Phases' }),
    running: page.getByRole('list', { name: 'Phases' }).locator('[aria-current="step"]'),
    timer: page.getByRole('timer'),
    entries,
    composer: entries.getByRole('textbox', { name: /^Your / }),
    share: entries.getByRole('button', { name: 'Share with the group' }),
    groupNotes: page.getByRole('textbox', { name: 'Group notes' }),
    caseNotes: page.getByRole('textbox', { name: 'Case notes' }),
    order: page.getByRole('region', { name: 'Speaking order' }),
    slips: page.getByRole('region', { name: 'Slips' }),
  };
}

/** Moves the meeting on and waits until everybody's screen shows the next phase. */
export async function advanceTo(phase: string, facilitator: Page, everybody: readonly Page[]): Promise<void> {
  await facilitator.getByRole('button', { name: `Next: ${phase}` }).click();
  for (const page of everybody) await expect(roomOf(page).running).toContainText(phase);
}

/** Writes one entry for the group; `kind` chooses among several that are open. */
export async function shareEntry(page: Page, words: string, kind?: string): Promise<void> {
  const { entries, composer, share } = roomOf(page);
  if (kind) await entries.getByRole('radio', { name: kind }).check();
  await composer.fill(words);
  await share.click();
  await expect(composer).toHaveValue('');
}

/** An entry on somebody's screen, by its words. */
export function entry(page: Page, words: string): Locator {
  return roomOf(page).entries.getByRole('listitem').filter({ hasText: words });
}

/** Writes a reaction for oneself first: it goes into the notebook. */
export async function keepForMe(page: Page, words: string): Promise<void> {
  const { entries, composer } = roomOf(page);
  await composer.fill(words);
  // What the coach asks comes between field and button: a press that it moves the button away from is made again.
  await expect(async () => {
    if ((await composer.inputValue()) !== '') await entries.getByRole('button', { name: 'Keep for me' }).click();
    await expect(composer).toHaveValue('', { timeout: 5_000 });
  }).toPass();
}

export async function openNotebook(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'My notebook', exact: true }).click();
  await expect(roomOf(page).slips).toBeVisible();
}

export async function closeNotebook(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close the notebook' }).click();
  await expect(roomOf(page).slips).toHaveCount(0);
}

/** Gives the floor round: one after another has it and gives it on, until everybody has had a turn. */
export async function goRound(facilitator: Page, names: readonly string[], pages: readonly Page[]): Promise<void> {
  await facilitator.getByRole('button', { name: `Give the floor to ${names[0]}` }).click();
  for (const page of pages) {
    const { order } = roomOf(page);
    await expect(order.getByText('Your turn')).toBeVisible();
    await order.getByRole('button', { name: 'I am done' }).click();
    await expect(order.getByText('Your turn')).toHaveCount(0);
  }
}

/** Writes a slip into the open notebook. */
export async function keepSlip(page: Page, kind: string, words: string): Promise<void> {
  const { slips } = roomOf(page);
  await slips.getByRole('radio', { name: kind }).check();
  await slips.getByRole('textbox', { name: /^New slip/ }).fill(words);
  await slips.getByRole('button', { name: 'Keep the slip' }).click();
  await expect(slips.getByRole('listitem').filter({ hasText: words })).toBeVisible();
}

/** Shares a slip of the open notebook and says yes to what that means. */
export async function releaseSlip(page: Page, words: string): Promise<void> {
  const slip = roomOf(page).slips.getByRole('listitem').filter({ hasText: words });
  await slip.getByRole('button', { name: 'Share with the group' }).click();
  await page.getByRole('button', { name: 'Share it now' }).click();
  await expect(slip).toContainText('Shared with the group');
}

/** Puts words into a rich text in one go, as one run, at its end. */
export async function addRun(editor: Locator, words: string): Promise<void> {
  await editor.click();
  await editor.press('Control+End');
  await editor.page().keyboard.insertText(words);
}

/** Waits until the server has acknowledged everything. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
}
