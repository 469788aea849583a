import { expect } from '@playwright/test';
import { type Person, password } from '../fixtures/person.ts';

/** Makes the very first account, which is where an empty installation leads everybody. */
export async function signUpFirst(person: Person): Promise<void> {
  await person.page.goto('/');
  await expect(person.page.getByRole('heading', { name: 'Create the first account' })).toBeVisible();
  await fillSignUp(person);
}

/** Opens an invitation's link and makes an account, which joins the group. Ends on the group's page. */
export async function joinByLink(person: Person, link: string): Promise<void> {
  const { page } = person;
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'You are invited' })).toBeVisible();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await fillSignUp(person);
  await expect(page).toHaveURL(/\/groups\//);
}

async function fillSignUp({ page, name, email }: Person): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Create the account' }).click();
}

export async function signIn({ page, email }: Person): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
