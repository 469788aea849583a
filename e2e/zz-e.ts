import { tomasz, close, out } from './zz-look.ts';
const active = (page: any) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.outerHTML.slice(0, 60) + document.activeElement?.textContent?.slice(0, 40));
for (const [name, options, scheme] of [['w', {}, 'light'], ['p', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, 'dark']] as const) {
  const page = await tomasz({ ...options, colorScheme: scheme });
  for (const file of ['case.docx', 'latin1.txt']) {
    await page.getByLabel('A file with case notes').setInputFiles(`/tmp/trial/f/${file}`);
    const dialog = page.getByRole('dialog', { name: 'Bring in a file' });
    await dialog.waitFor();
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${out}/e-${name}-${file}.png` });
    await page.keyboard.press('Escape');
    await page.waitForTimeout(500);
    console.log(name, file, await active(page));
  }
  if (name === 'w') {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Bring in a file' }).click();
    await (await chooser).setFiles('/tmp/trial/f/empty.docx');
    await page.getByRole('alert').waitFor();
    console.log(await page.getByRole('alert').innerText(), await active(page));
    await page.getByRole('textbox', { name: 'Case notes' }).click();
    await page.keyboard.press('Control+a');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/html', '<meta charset="utf-8"><table><tr><td>Ort</td><td>Winterthur</td></tr><tr><td>Beruf</td><td>Lehrer</td></tr></table>');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.waitForTimeout(1000);
    console.log(await page.getByRole('textbox', { name: 'Case notes' }).innerText());
    await page.keyboard.press('Control+z');
  } else {
    await page.evaluate(() => document.querySelector('section[aria-label="The coach"]')?.scrollIntoView());
    await page.getByRole('button', { name: 'Words to always ask about' }).tap();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${out}/e-p-panel.png`, fullPage: true });
  }
}
await close();
