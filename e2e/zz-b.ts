import { open, close, out } from './zz-look.ts';
const page = await open();
await page.goto('http://localhost:3471/sign-in');
await page.getByRole('button', { name: /Tomasz/ }).click();
await page.waitForTimeout(2500);
console.log(page.url(), await page.locator('main a').evaluateAll((as) => as.map((a) => [a.textContent, a.getAttribute('href')].join(' '))));
await close();
