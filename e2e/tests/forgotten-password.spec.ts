import { expect, type Page } from '@playwright/test';
import { type Person, password } from '../fixtures/person.ts';
import { inviteToAccount, post, signUp } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { signIn } from '../steps/accounts.ts';
import { look } from '../steps/look.ts';
import { expectMail, linkIn } from '../steps/mail.ts';

const newPassword = 'quince marmalade at noon';

async function forget(person: Person): Promise<void> {
  await post(person, '/api/auth/sign-out', {});
  await person.page.goto('/sign-in');
  await person.page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(person.page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
}

async function setNewPassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Choose a new password' })).toBeVisible();
  await expect(page).toHaveURL(/\/reset-password$/);
  await look(page, 'reset-password');
  await page.getByRole('textbox', { name: 'New password' }).fill(newPassword);
  await page.getByRole('button', { name: 'Set the new password' }).click();
  await expect(page.getByRole('heading', { name: 'Your new password is set' })).toBeVisible();
}

/** The old password is over and the new one lets in; the link is used up. */
async function expectChanged(person: Person, link: string): Promise<void> {
  const { page, name } = person;
  await page.getByRole('link', { name: 'Sign in' }).click();
  await signIn(person);
  await expect(page.getByText('E-mail and password do not belong together.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Password' }).fill(newPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible();
  await page.goto(link);
  await page.getByRole('textbox', { name: 'New password' }).fill('another one that comes too late');
  await page.getByRole('button', { name: 'Set the new password' }).click();
  await expect(page.getByRole('heading', { name: 'This link is no longer valid' })).toBeVisible();
  await look(page, 'reset-password-used');
}

test.describe('with mail', () => {
  test.use({ withMail: true });

  test('who forgot the password gets a link by mail and signs in with a new one', async ({ person, post }) => {
    test.setTimeout(360_000);
    const ruth = await person('Ruth');
    await signUp(ruth);
    await forget(ruth);
    await ruth.page.getByLabel('E-mail').fill(ruth.email);
    await look(ruth.page, 'forgot-password');
    await ruth.page.getByRole('button', { name: 'Send me a link' }).click();
    await expect(ruth.page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
    const mail = await expectMail(post, ruth, /^Set a new password$/);
    const link = linkIn(mail, '/reset-password/');
    await setNewPassword(ruth.page, link);
    await expectChanged(ruth, link);
    const told = await expectMail(post, ruth, /^Your password was set anew$/);
    expect(told.text).not.toContain('/reset-password/');
  });
});

test('without mail the administrator makes a link, and whoever uses it is told so', async ({ person }) => {
  test.setTimeout(360_000);
  const [ruth, leo] = [await person('Ruth'), await person('Leo')];
  await signUp(ruth);
  await signUp(leo, await inviteToAccount(ruth));
  await forget(leo);
  await expect(leo.page.getByText('Ask its administrator for a link')).toBeVisible();
  await look(leo.page, 'forgot-password-without-mail');
  await ruth.page.goto('/administration');
  const links = ruth.page.getByRole('form', { name: 'Password links' });
  await links.getByLabel('E-mail of their account').fill(leo.email);
  await links.getByRole('button', { name: 'Make a link' }).click();
  const link = await ruth.page.getByLabel(`Link for ${leo.email}`).inputValue();
  await look(ruth.page, 'administration-password-link');
  await setNewPassword(leo.page, link);
  expect(leo.recorder.asked(password)).toEqual([]);
  await expectChanged(leo, link);
  await leo.page.goto('/notices');
  await expect(leo.page.getByRole('main')).toContainText('a link that an administrator of this server made');
});
