import { chromium, type Page } from '@playwright/test';
import { findChromium } from './chromium.ts';
const browser = await chromium.launch(await findChromium());
export const out = '/tmp/e1data/shots';
export async function open(options: object = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()));
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
  return page;
}
export const close = () => browser.close();
export const url = 'http://localhost:3471/meetings/fefa2005-7b6c-44b6-8c1c-67337c3a6fbb/prepare';
export async function tomasz(options: object = {}): Promise<Page> {
  const page = await open(options);
  await page.goto('http://localhost:3471/sign-in');
  await page.getByRole('button', { name: /Tomasz/ }).click();
  await page.waitForURL('http://localhost:3471/');
  await page.goto(url);
  await page.getByRole('textbox', { name: 'Case notes' }).waitFor();
  return page;
}
export async function fill(page: Page, question: string, words: string) {
  await page.getByLabel('I need your help with').fill(question);
  await page.getByRole('textbox', { name: 'Case notes' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  for (const [i, p] of words.split('\n').entries()) { if (i) await page.keyboard.press('Enter'); await page.keyboard.insertText(p); }
  await page.waitForTimeout(1500);
}
