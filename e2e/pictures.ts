import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from './chromium.ts';
import { startServer } from './fixtures/server.ts';
import { enterLobby, enterRoom, pressStart } from './steps/meeting.ts';
import { advanceTo, entry, expectSaved, releaseSlip, roomOf, shareEntry } from './steps/room.ts';

/** Takes the README's pictures: the room during the feedback, as members of the demo see it at a desk and on a phone. */
const pictures = { desk: inDocs('room.png'), phone: inDocs('room-phone.png') };

const desk = { viewport: { width: 1280, height: 860 }, colorScheme: 'light' } as const;
const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;

const server = await startServer(['--demo']);
const browser = await chromium.launch(await findChromium());

async function signedInAs(name: string, look: typeof desk | typeof phone): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.address,
    ...look,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'America/Chicago',
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByText('Next meeting').waitFor();
  return page;
}

async function become(name: string): Promise<Page> {
  const page = await signedInAs(name, desk);
  await enterLobby(page);
  return page;
}

async function release(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'My notebook', exact: true }).click();
  await releaseSlip(page, words);
  await page.getByRole('button', { name: 'Close the notebook' }).click();
}

async function play(): Promise<Page> {
  const [ruth, tomasz] = [await become('Ruth'), await become('Tomasz')];
  const [imani, leo, margit] = [await become('Imani'), await become('Leo'), await become('Margit')];
  const everybody = [ruth, tomasz, imani, leo, margit];
  await pressStart(ruth);
  for (const page of everybody) await enterRoom(page);

  await advanceTo('Questions', ruth, everybody);
  await release(leo, 'Do you tell him how much time is left?');
  await shareEntry(ruth, 'Has he ever said one of these things sitting down?');
  await answer(tomasz, 'how much time is left', 'Ten minutes before. He thanks me for it.');
  await answer(tomasz, 'sitting down', 'No. I had not noticed that until now.');

  await advanceTo('Feedback', ruth, everybody);
  await release(margit, 'If this were my client, I would wonder');
  await release(leo, 'could you start with the coat?');
  await shareEntry(imani, 'My jaw is set, too. Since the daughter made the call.', 'Reflection');
  await roomOf(margit).order.getByRole('button', { name: 'Ask for a turn' }).click();
  await roomOf(imani).order.getByRole('button', { name: 'Ask for a turn' }).click();
  await ruth.getByRole('button', { name: 'Give the floor to Margit' }).click();
  await roomOf(leo).order.getByText('Margit Halloran has the floor').waitFor();
  await entry(leo, 'My jaw is set, too.').waitFor();
  // The phase is no longer news.
  await leo.getByText('Phase 3 of 6').waitFor();
  await expectSaved(leo);
  return leo;
}

async function answer(page: Page, question: string, words: string): Promise<void> {
  const asked = entry(page, question);
  await asked.getByRole('button', { name: 'Answer', exact: true }).click();
  await asked.getByRole('textbox').fill(words);
  await asked.getByRole('button', { name: 'Answer', exact: true }).click();
}

/** Margit, whose turn it is, looks at her phone. */
async function onThePhone(): Promise<Page> {
  const page = await signedInAs('Margit', phone);
  await page.getByRole('link', { name: 'Enter the room' }).click();
  await page.getByRole('tab', { name: 'Group' }).click();
  await page.getByRole('tab', { name: 'Your turn' }).waitFor();
  await entry(page, 'My jaw is set, too.').waitFor();
  await expectSaved(page);
  return page;
}

function inDocs(name: string): string {
  return fileURLToPath(new URL(`../docs/${name}`, import.meta.url));
}

try {
  const atTheDesk = await play();
  await atTheDesk.screenshot({ path: pictures.desk });
  await (await onThePhone()).screenshot({ path: pictures.phone });
  console.log(`Taken: ${Object.values(pictures).join(', ')}`);
} finally {
  await browser.close();
  await server.stop();
}
