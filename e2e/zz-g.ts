import { tomasz, close, out } from './zz-look.ts';
const page = await tomasz();
await page.waitForTimeout(1500);
const panel = page.getByRole('region', { name: 'The coach' });
const notes = page.getByRole('textbox', { name: 'Case notes' });
const active = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.outerHTML.slice(0, 60));
console.log(await page.evaluate(() => scrollY));
await page.mouse.move(950, 600); await page.mouse.wheel(0, 300); await page.waitForTimeout(400); console.log("page", await page.evaluate(() => scrollY));
const button = panel.getByRole('button', { name: /^Replace with “.*”: “Claudia”/ });
const box = (await button.boundingBox())!;
await page.mouse.move(box.x + 20, box.y + 10); await page.mouse.down(); await page.waitForTimeout(150); await page.mouse.up();
await page.waitForTimeout(800);
console.log(await panel.locator('text=replaced').allInnerTexts(), await active(), await page.evaluate(() => scrollY));
await page.screenshot({ path: `${out}/g1.png` });
await page.keyboard.press('Control+z');
await page.waitForTimeout(600);
console.log((await notes.innerText()).includes('Claudia'));
// tab through cards
await page.evaluate(() => scrollTo(0, 0));
await page.getByLabel("I need your help with").click(); for (let i = 0; i < 14; i++) { await page.keyboard.press('Tab'); }
await page.waitForTimeout(300);
console.log(await active(), await page.evaluate(() => scrollY));
await page.screenshot({ path: `${out}/g2.png` });
await close();
