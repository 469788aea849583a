import { tomasz, fill, close, out } from './zz-look.ts';
const page = await tomasz();
const panel = page.getByRole('region', { name: 'The coach' });
const notes = page.getByRole('textbox', { name: 'Case notes' });
const active = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.outerHTML.slice(0, 80));
const text = 'Thomas Kellerhoven, 34, came to me on 3 March 2021 from Winterthur. His mother, Mrs. Rosemarie Kellerhoven, is 93 and lives in Dornbirn.\nI filled some lines here that hold nothing at all, only to be long enough so that one has to scroll.\n'.repeat(1) + Array.from({ length: 14 }, (_, i) => `Paragraph ${i} speaks of the sea and of how calm it was, and that she did not know what to say about it in the end.`).join('\n') + '\nHe works for Brandvold Elementary School and his sister Claudia rang on 14 May. Thomas wept.';
await fill(page, 'how I stay calm with Thomas when his mother rings', text);
await page.screenshot({ path: `${out}/c0.png` });
console.log('items', await panel.locator('[data-coach-item]').count(), await page.evaluate(() => scrollY));
// caret at middle -> F8
await notes.locator('p', { hasText: 'Paragraph 3' }).click();
const y0 = await page.evaluate(() => scrollY);
await page.keyboard.press('F8');
console.log('F8', await active(), 'scroll', y0, await page.evaluate(() => scrollY));
await page.screenshot({ path: `${out}/c1.png` });
await page.keyboard.press('F8');
console.log('F8', await active(), await page.evaluate(() => scrollY));
await page.keyboard.press('Escape');
await page.waitForTimeout(200);
console.log('Esc', await active(), await page.evaluate(() => getSelection()?.toString()));
await page.keyboard.press('F8'); await page.keyboard.press('F8'); await page.keyboard.press('F8');
console.log('F8x3', await active(), await page.evaluate(() => scrollY));
await page.screenshot({ path: `${out}/c2.png` });
// click a word
await page.evaluate(() => scrollTo(0, 0));
await notes.locator('.coach-mark', { hasText: 'Winterthur' }).first().click();
await page.waitForTimeout(300);
console.log('clicked', await page.locator('[data-active][data-coach-item]').innerText(), await active());
await page.screenshot({ path: `${out}/c3.png` });
// replace, type, take back
await panel.getByRole('button', { name: /^Replace with .*Thomas”?$/ }).first().click().catch((e) => console.log(String(e).slice(0, 100)));
console.log('after replace', await active());
await page.waitForTimeout(600);
console.log(await panel.locator('text=replaced').allInnerTexts());
await notes.locator('p').last().click();
await page.keyboard.press('End'); await page.keyboard.press('Enter'); await page.keyboard.insertText('A whole new paragraph.');
await page.waitForTimeout(800);
await panel.getByRole('button', { name: 'Put the words back' }).click();
await page.waitForTimeout(800);
console.log('back', (await notes.innerText()).slice(-160), '|', await page.getByLabel('I need your help with').inputValue(), await active());
// replace all, ctrl z in the panel
await panel.getByRole('button', { name: /^Replace (all|\d)/ }).click();
await page.waitForTimeout(800);
console.log('all', await active(), await panel.locator('text=replaced').allInnerTexts());
await page.screenshot({ path: `${out}/c4.png` });
await page.keyboard.press('Control+z');
await page.waitForTimeout(800);
console.log('ctrl z', (await notes.innerText()).slice(0, 60), '|', await page.getByLabel('I need your help with').inputValue(), await active());
await close();
