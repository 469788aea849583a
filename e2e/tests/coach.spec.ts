import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe.ts';
import { groupWithMeeting } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { pressOn, tabTo } from '../steps/keyboard.ts';
import { look } from '../steps/look.ts';
import { attestation, startMeeting } from '../steps/meeting.ts';
import { expectNeverReceived, expectReceived } from '../steps/received.ts';
import { advanceTo, entry, expectSaved, roomOf, shareEntry } from '../steps/room.ts';

const names = ['Kellerhoven', 'Brandvold', 'Dornbirn'];

const note = `Tessa Kellerhoven, 34, has come to me since March 3, 2021. Her mother, Mrs. Kellerhoven, lives in Dornbirn and rings me at 555-201-4432.

She works for Brandvold Elementary School. Her PHQ-9 fell from 18 to 11 on sertraline 50 mg. Tessa says that I am the only one who listens, and I want to rescue her.`;

/** Pastes as one does from another program. */
async function paste(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, words);
}

test('a note full of identifiers is cleaned by keyboard and shared; one that slips in later is blanked for all', async ({
  person,
}) => {
  test.setTimeout(300_000);
  const [ruth, nadia, leo] = [await person('Ruth'), await person('Nadia'), await person('Leo')];
  const pages = [ruth, nadia, leo].map(({ page }) => page);
  const { meeting } = await groupWithMeeting([ruth, nadia, leo]);
  const { page } = nadia;
  const panel = page.getByRole('region', { name: 'The coach' });

  await test.step('pasted, the note is read at once, and nothing can be shared yet', async () => {
    await page.goto(`/meetings/${meeting}/prepare`);
    await page.getByLabel('I need your help with').fill('staying with her when I feel like rescuing her');
    await page.getByRole('textbox', { name: 'Case notes' }).click();
    await paste(page, note);
    await expect(panel.getByText(/to change.*It can be wrong; you decide\./)).toBeVisible();
    await expect(page.locator('.rich-text .coach-red').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Share with the group' })).toBeDisabled();
    await expect(panel.getByText('PHQ-9')).toHaveCount(0);
    await expectSaved(page);
    await look(page, 'coach-draft');
  });

  await test.step('what it finds and misses can be read, also without an account', async () => {
    await leo.page.goto('/help/coach');
    await expect(leo.page.getByRole('heading', { level: 1, name: 'The coach' })).toBeVisible();
    await look(leo.page, 'coach-help');
  });

  await test.step('by keyboard each word is replaced or kept, and what is sure all at once', async () => {
    await page.keyboard.press('F8');
    await expect(panel.getByRole('button', { name: /^Show “/ }).first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: 'Case notes' })).toBeFocused();
    await page.keyboard.press('F8');
    const all = panel.getByRole('button', { name: /^Replace all/ });
    await tabTo(page, all, 'Shift+Tab');
    await page.keyboard.press('Enter');
    for (const name of names.slice(0, 1)) await expect(page.locator('.rich-text')).not.toContainText(name);
    const settle = panel.getByRole('button', { name: /not identifying$/ });
    const replace = panel.getByRole('button', { name: /^Replace with “/ });
    await expect(async () => {
      if ((await replace.count()) > 0) await pressOn(page, replace.first());
      else if ((await settle.count()) > 0) await pressOn(page, settle.first());
      await expect(panel.getByText(/^Nothing to ask about/)).toBeVisible({ timeout: 1_000 });
    }).toPass();
    for (const name of names) await expect(page.locator('.rich-text')).not.toContainText(name);
    await expect(page.locator('.rich-text')).toContainText('Her PHQ-9 fell from 18 to 11 on sertraline 50 mg.');
  });

  await test.step('the author gives their word by keyboard', async () => {
    await pressOn(page, attestation(page), 'Space');
    await pressOn(page, page.getByRole('button', { name: 'Share with the group' }));
    await pressOn(page, page.getByRole('button', { name: 'Share it now' }));
    await expect(page.getByRole('heading', { name: 'Everything is there' })).toBeVisible();
    await expect(page.getByText(/^Shared with The Linden Circle/).locator('..')).toBeFocused();
    await look(page, 'coach-shared');
  });

  await test.step('a name that the author types after sharing is held back until it is changed', async () => {
    await leo.page.goto(`/meetings/${meeting}/lobby`);
    await expect(leo.page.getByText('I want to rescue her')).toBeVisible();
    await page.getByRole('textbox', { name: 'Case notes' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Then Mrs. Fellgiebel rang.');
    const held = page.getByRole('region', { name: 'Not with the group yet' });
    await expect(held).toContainText('The coach sees a name: “Mrs. Fellgiebel”.');
    await expect(page.getByRole('heading', { name: 'Everything is there' })).toHaveCount(0);
    await expect(page.getByText('Held back', { exact: true })).toBeVisible();
    await look(page, 'coach-held');
    await held.getByRole('button', { name: 'Show it in the text' }).click();
    await expect(page.getByRole('textbox', { name: 'Case notes' })).toBeFocused();
    await page.keyboard.type('she');
    await expect(held).toHaveCount(0);
    await expectSaved(page);
    await expect(leo.page.getByText('Then she rang.')).toBeVisible();
    await expectNeverReceived('Fellgiebel', [ruth, leo]);
  });

  await test.step('the group receives what is left', async () => {
    await startMeeting(meeting, ruth.page, pages);
    for (const each of pages) await expect(each.getByText('I want to rescue her')).toBeVisible();
    await expectReceived('I want to rescue her', [ruth, leo]);
    for (const name of names) await expectNeverReceived(name, [ruth, leo]);
  });

  await test.step('a name in a question is asked about: its author and the facilitator, and not the presenter', async () => {
    await advanceTo('Questions', ruth.page, pages);
    await roomOf(leo.page).composer.fill('Does Mrs. Osterlohn know that she comes?');
    await expect(leo.page.getByRole('region', { name: 'The coach asks' })).toContainText('“Mrs. Osterlohn” – a name?');
    await look(leo.page, 'coach-composer');
    await leo.page.getByRole('button', { name: /^Write “/ }).click();
    await expect(roomOf(leo.page).composer).not.toHaveValue(/Osterlohn/);
    await leo.page.keyboard.press('Control+z');
    await expect(roomOf(leo.page).composer).toHaveValue('Does Mrs. Osterlohn know that she comes?');
    await shareEntry(leo.page, 'Does Mrs. Osterlohn know that she comes?');
    const asks = (at: Page) => at.getByRole('complementary', { name: 'The coach asks' });
    await expect(asks(leo.page)).toContainText('in what you wrote here');
    await expect(asks(ruth.page)).toContainText('by Leo');
    await expect(asks(page)).toHaveCount(0);
    await look(ruth.page, 'coach-flag');
  });

  await test.step('the facilitator blanks it for everybody by keyboard, and its author keeps it', async () => {
    await pressOn(ruth.page, ruth.page.getByRole('button', { name: 'Blank the words for everyone' }));
    await expectAccessible(ruth.page, 'coach-blank');
    await pressOn(ruth.page, ruth.page.getByRole('button', { name: 'Blank the words', exact: true }));
    await expect(ruth.page.getByRole('listitem', { name: 'Question by Leo' })).toBeFocused();
    for (const each of pages) {
      await expect(entry(each, 'Does [blanked] know that she comes?')).toBeVisible();
      await expect(each.getByText('Osterlohn')).toHaveCount(0);
      await expect(each.getByRole('complementary', { name: 'The coach asks' })).toHaveCount(0);
    }
    await leo.page.getByRole('button', { name: 'My notebook', exact: true }).click();
    await expect(roomOf(leo.page).slips.getByText('Mrs. Osterlohn')).toBeVisible();
    await look(leo.page, 'room-coach-blanked');
  });
});
