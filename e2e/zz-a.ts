import { open, close, out } from './zz-look.ts';
const page = await open();
await page.goto('http://localhost:3471/sign-in');
await page.waitForTimeout(1500);
await page.screenshot({ path: `${out}/signin.png`, fullPage: true });
console.log(await page.locator('button, a').allInnerTexts());
await close();
