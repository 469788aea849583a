import { expect, type Page } from '@playwright/test';
import { groupWithMeeting } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { look } from '../steps/look.ts';
import { attestation } from '../steps/meeting.ts';
import { expectNeverReceived, expectReceived } from '../steps/received.ts';
import { expectSaved } from '../steps/room.ts';

const note = `# Session twelve

Mrs. Kellerhoven rang me on 14 March.

- Her PHQ-9 fell from 18 to 11.
- I want to rescue her.`;

/** The coach may still be reading the last letters: until it has, nobody can give their word for them. */
async function giveWord(page: Page): Promise<void> {
  await expect(async () => attestation(page).check({ timeout: 1_000 })).toPass();
}

test('a note is brought in from a file, read by a second person, given back once, and then shared', async ({
  person,
}) => {
  test.setTimeout(240_000);
  const [ruth, nadia, leo] = [await person('Ruth'), await person('Nadia'), await person('Leo')];
  const { meeting, group } = await groupWithMeeting([ruth, nadia, leo]);
  const { page } = nadia;

  await test.step('the facilitator wants a second reader', async () => {
    await ruth.page.goto(`/groups/${group}`);
    await ruth.page.getByRole('button', { name: 'Change the settings' }).click();
    await ruth.page.getByRole('checkbox', { name: /^Somebody else reads each case/ }).check();
    await look(ruth.page, 'second-reader-setting');
    await ruth.page.getByRole('button', { name: 'Keep this' }).click();
    await expect(ruth.page.getByText('A facilitator other than its author reads each')).toBeVisible();
  });

  await test.step('the presenter brings in a file, and the coach has read it before its words are there', async () => {
    await page.goto(`/meetings/${meeting}/prepare`);
    await page.getByLabel('I need your help with').fill('staying with her when I feel like rescuing her');
    await page
      .getByLabel('A file with case notes')
      .setInputFiles({ name: 'Kellerhoven.md', mimeType: 'text/markdown', buffer: Buffer.from(note) });
    const sheet = page.getByRole('dialog', { name: 'Bring in a file' });
    await expect(sheet.getByRole('region', { name: 'Names' })).toContainText('Kellerhoven');
    await look(page, 'bring-in');
    await sheet.getByRole('button', { name: 'Put in with all of it replaced' }).click();
    await expect(page.locator('.rich-text')).toContainText('Her PHQ-9 fell from 18 to 11.');
    await expect(page.locator('.rich-text')).not.toContainText('Kellerhoven');
    await page.keyboard.press('Control+z');
    await expect(page.locator('.rich-text')).not.toContainText('PHQ-9');
    await page.keyboard.press('Control+Shift+z');
    await expect(page.locator('.rich-text')).toContainText('I want to rescue her.');
    await expectSaved(page);
  });

  await test.step('with the author’s word it goes to the facilitator, and to nobody else', async () => {
    await expect(page.getByText(/^Nothing to ask about/)).toBeVisible();
    await giveWord(page);
    await page.getByRole('button', { name: 'Ask for a second reading' }).click();
    await page.getByRole('button', { name: 'Ask now' }).click();
    await expect(page.getByText(/^It waits for a second reading/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Share with the group' })).toHaveCount(0);
    await look(page, 'second-reading-asked');
    await leo.page.goto('/');
    await expect(leo.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(leo.page.getByRole('link', { name: 'Read the case of Nadia' })).toHaveCount(0);
    await ruth.page.goto('/');
    await ruth.page.getByRole('link', { name: 'Read the case of Nadia' }).click();
    await expect(ruth.page.getByText('I want to rescue her.')).toBeVisible();
    await look(ruth.page, 'second-reading');
  });

  await test.step('what its author changes meanwhile is taken from the reader’s screen, and asked about anew', async () => {
    await page.getByRole('textbox', { name: 'Case notes' }).click();
    await page.keyboard.type('Late. ');
    await expect(page.getByText('Only you can read this, until you share it.')).toBeVisible();
    await expect(ruth.page.getByText(/^Nadia has changed it after asking/)).toBeVisible();
    await expect(ruth.page.getByText('I want to rescue her.')).toHaveCount(0);
    await look(ruth.page, 'second-reading-changed');
    await expect(page.getByText(/^Nothing to ask about/)).toBeVisible();
    await giveWord(page);
    await page.getByRole('button', { name: 'Ask for a second reading' }).click();
    await page.getByRole('button', { name: 'Ask now' }).click();
    await expect(page.getByText(/^It waits for a second reading/)).toBeVisible();
    const anew = ruth.page.getByText(/^Nadia has changed it after you opened it\. This is how it reads now/);
    await expect(anew).toBeVisible();
    await expect(anew).toBeInViewport();
    await expect(ruth.page.getByText('Late.')).toBeVisible();
    await look(ruth.page, 'second-reading-anew');
    await ruth.page.goto('/');
    await expect(ruth.page.getByText(/^One thing has to be done before/)).toBeVisible();
    await look(ruth.page, 'second-reading-home');
    await ruth.page.getByRole('link', { name: 'Read the case of Nadia' }).click();
  });

  await test.step('given back with a sentence, it is changed and read again', async () => {
    await ruth.page.getByRole('textbox', { name: 'Or give it back to Nadia' }).fill('Leave out the session’s number.');
    await ruth.page.getByRole('button', { name: 'Give it back' }).click();
    await expect(ruth.page.getByText(/^It is back with Nadia/)).toBeVisible();
    await expect(page.getByText('Ruth gave it back to you:')).toBeVisible();
    await expect(page.getByText('Leave out the session’s number.')).toBeVisible();
    await look(page, 'second-reading-returned');
    await page.getByRole('textbox', { name: 'Case notes' }).click();
    await page.keyboard.type(' I am tired.');
    await expectSaved(page);
    await expect(page.getByText(/^Nothing to ask about/)).toBeVisible();
    await giveWord(page);
    await page.getByRole('button', { name: 'Ask for a second reading' }).click();
    await page.getByRole('button', { name: 'Ask now' }).click();
    await expect(page.getByText(/^It waits for a second reading/)).toBeVisible();
    await ruth.page.goto('/');
    await ruth.page.getByRole('link', { name: 'Read the case of Nadia' }).click();
    await ruth.page.getByRole('button', { name: 'I have read it; it can be shared' }).click();
    await expect(ruth.page.getByText(/^Nadia can share it now/)).toBeVisible();
  });

  await test.step('the author shares it, and the name that was replaced has reached nobody', async () => {
    await expect(page.getByText('Ruth has read it. You can share it as it stands.')).toBeVisible();
    await page.reload();
    await expect(page.getByText(/^Nothing to ask about/)).toBeVisible();
    await expect(attestation(page)).toBeChecked();
    await page.getByRole('button', { name: 'Share with the group' }).click();
    await page.getByRole('button', { name: 'Share it now' }).click();
    await expect(page.getByRole('heading', { name: 'Everything is there' })).toBeVisible();
    await leo.page.goto(`/meetings/${meeting}/lobby`);
    await expect(leo.page.getByText('I want to rescue her').first()).toBeVisible();
    await expectReceived('I want to rescue her', [ruth]);
    await expectNeverReceived('Kellerhoven', [ruth, leo]);
  });
});
