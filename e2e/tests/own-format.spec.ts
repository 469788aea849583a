import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/test.ts';
import { joinByLink, signUpFirst } from '../steps/accounts.ts';
import { acceptAgreement, createGroup, inviteMany } from '../steps/group.ts';
import { look } from '../steps/look.ts';
import { shareDraft } from '../steps/meeting.ts';

/** At the narrowest width nothing makes the page scroll sideways. */
async function expectNarrow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  if (before) await page.setViewportSize(before);
}

/** Copies a built-in format on the group’s page. Ends in its editor. */
async function copyFormat(page: Page, from: string, name: string): Promise<void> {
  await page.getByText('12 built-in formats').click();
  await page.getByRole('button', { name: `Make our own copy, ${from}` }).click();
  await page.getByLabel('Name of your copy').fill(name);
  await page.getByRole('button', { name: 'Make the copy' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('a group makes a format its own by keyboard, and what it planned before stays as it was', async ({ person }) => {
  test.setTimeout(360_000);
  const { page } = await signedUp(await person('Ruth'));
  await createGroup(page, { name: 'The Linden Circle', kind: 'Consultation' });
  await page.getByText('12 built-in formats').click();
  await look(page, 'group-formats');
  await page.getByText('12 built-in formats').click();
  await copyFormat(page, 'Balint Group', 'Our way');
  await expectNarrow(page);
  await look(page, 'format-editor');

  await test.step('a phase is moved, and the focus stays with it', async () => {
    await page.getByRole('button', { name: 'Move Facts up' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Move Facts down' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Move Facts down' })).toBeFocused();
  });

  await test.step('a broken format is refused with the reason beside its phase, and nothing typed is lost', async () => {
    await page.getByRole('button', { name: /^3 The group imagines/ }).focus();
    await page.keyboard.press('Enter');
    const right = page.getByRole('checkbox', { name: 'Speak: Presenter' });
    await right.focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Name of the phase').fill('We imagine');
    await page.getByRole('button', { name: 'Save the format' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'To mend in We imagine' })).toBeFocused();
    await look(page, 'format-editor-flawed');
    await expectNarrow(page);
    await page.reload();
    await expect(page.getByRole('list', { name: 'To mend in We imagine' })).toBeVisible();
    await page.getByRole('button', { name: /^3 We imagine/ }).click();
    await right.uncheck();
    await page.getByRole('button', { name: 'Save the format' }).click();
    await expect(page.getByText(/^Everything is saved/)).toBeVisible();
  });

  await test.step('a meeting planned with it keeps it, whatever becomes of it', async () => {
    await page.getByRole('link', { name: 'The Linden Circle' }).click();
    await page.getByRole('button', { name: 'Plan a meeting' }).click();
    await page.getByRole('combobox', { name: 'Who presents?' }).click();
    await page.getByRole('option', { name: 'Ruth' }).click();
    await page.getByRole('combobox', { name: 'Format' }).click();
    await page.getByRole('option', { name: /^Our way/ }).click();
    await look(page, 'plan-a-meeting');
    await expectNarrow(page);
    await page.getByRole('button', { name: 'Plan this meeting' }).click();
    const coming = page.getByRole('list', { name: 'Coming meetings' });
    await expect(coming.getByText(/^You present, Our way/)).toBeVisible();
    await page.getByRole('button', { name: 'Retire Our way' }).click();
    await page.getByRole('button', { name: 'Retire it' }).click();
    await expect(page.getByText(/^No format of your own yet/)).toBeVisible();
    await expect(coming.getByText(/^You present, Our way/)).toBeVisible();
  });
});

test('two bring a case each, and whoever tells theirs prepares a title alone', async ({ person }) => {
  test.setTimeout(360_000);
  const ruth = await signedUp(await person('Ruth'));
  const nadia = await person('Nadia');
  await createGroup(ruth.page, { name: 'The Linden Circle', kind: 'Supervision' });
  await joinByLink(nadia, await inviteMany(ruth.page));
  await acceptAgreement(nadia.page);

  await test.step('the link of the call is kept for everybody', async () => {
    await ruth.page.getByRole('button', { name: 'Change the settings' }).click();
    await ruth.page.getByLabel('Link of your video call').fill('https://meet.example.org/linden');
    await ruth.page.getByRole('button', { name: 'Keep this' }).click();
    await nadia.page.reload();
    await expect(nadia.page.getByRole('link', { name: 'meet.example.org' })).toBeVisible();
    await look(nadia.page, 'group-member');
  });

  await test.step('both cases are planned in one go', async () => {
    const { page } = ruth;
    await page.reload();
    await page.getByRole('button', { name: 'Plan a meeting' }).click();
    await page.getByRole('combobox', { name: 'Who presents?' }).click();
    await page.getByRole('option', { name: 'Ruth' }).click();
    await page.getByRole('button', { name: 'Add a second case' }).click();
    await page.getByRole('combobox', { name: 'Who presents it?' }).click();
    await page.getByRole('option', { name: 'Nadia' }).click();
    await page.getByRole('combobox', { name: 'Its format' }).click();
    await page.getByRole('option', { name: /^Balint Group/ }).click();
    await page.getByRole('combobox', { name: 'Opening and ending' }).click();
    await page.getByRole('option', { name: 'Welcome' }).click();
    await look(page, 'plan-two-cases');
    await page.getByRole('button', { name: 'Plan this meeting' }).click();
    await expect(page.getByText(/^You and Nadia present/)).toBeVisible();
  });

  await test.step('the second presenter gives a title and shares it', async () => {
    const { page } = nadia;
    await page.goto('/');
    await page.getByRole('link', { name: 'Prepare your case' }).click();
    await page.getByLabel('A title for your story').fill('The coat');
    await expect(page.getByRole('textbox')).toHaveCount(1);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await look(page, 'prepare-title');
    await shareDraft(page);
    await look(page, 'prepare-title-shared');
    await page.goto('/');
    await expect(page.getByText('Your case is on the table.')).toBeVisible();
  });
});

async function signedUp<Somebody extends Parameters<typeof signUpFirst>[0]>(somebody: Somebody): Promise<Somebody> {
  await signUpFirst(somebody);
  return somebody;
}
