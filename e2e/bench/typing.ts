import { type Browser, chromium, type Page } from '@playwright/test';
import { buildClientIfStale } from '../../scripts/start/client-build.ts';
import { findChromium } from '../chromium.ts';
import { personIn } from '../fixtures/person.ts';
import { groupWithMeeting } from '../fixtures/scene.ts';
import { startServer } from '../fixtures/server.ts';
import { readNotes } from './coach/read-notes.ts';
import { type Stretches, startTrace, type Trace } from './typing/trace.ts';

/** How many words the draft has, and how long a frame may take, in milliseconds. */
const size = 2_000;
const aim = 50;

/**
 * `pnpm bench typing`: somebody types at a person's pace in a draft of 2,000 words full of findings, in a real browser: once with the
 * coach, once without it (its thread is kept from loading). Tells from the browser's own trace how long frames and tasks took.
 */
export async function benchTyping(): Promise<{ text: string; ok: boolean }> {
  await buildClientIfStale();
  const server = await startServer();
  const browser = await chromium.launch(await findChromium());
  try {
    const [ruth, nadia] = [
      await personIn(browser, server.address, 'Ruth'),
      await personIn(browser, server.address, 'Nadia'),
    ];
    const { meeting } = await groupWithMeeting([ruth, nadia]);
    const rounds: [string, Trace][] = [];
    for (const coach of [true, false, true, false]) {
      const page = await nadia.context.newPage();
      if (!coach) await page.route(/coach-worker/, (route) => route.abort());
      await openDraft(page, meeting, rounds.length === 0, coach);
      rounds.push([coach ? 'with the coach' : 'without it', await typed(browser, page)]);
      await page.close();
    }
    const lines = rounds.map(
      ([name, { frames, tasks }]) => `  ${name.padEnd(16)}${tell('frames', frames)}; ${tell('tasks', tasks)}`,
    );
    const coached = rounds.filter(([name]) => name === 'with the coach');
    const worst = Math.max(...coached.flatMap(([, { frames, tasks }]) => [frames.longest, tasks.longest]));
    const head = `Typing in a draft of ${size} words, by the browser's trace (aim: no frame over ${aim} ms)`;
    return { text: [head, ...lines].join('\n'), ok: worst <= aim };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Runs in the page, as text: what browsers know is no type here. */
const paste = `(text) => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}`;

async function openDraft(page: Page, meeting: string, isNew: boolean, coach: boolean): Promise<void> {
  await page.goto(`/meetings/${meeting}/prepare`);
  const notes = page.getByRole('textbox', { name: 'Case notes' });
  await notes.click();
  if (isNew) {
    await page.evaluate(`(${paste})(${JSON.stringify(draftOf(size))})`);
  }
  if (coach) await page.locator('.rich-text .coach-mark').first().waitFor();
  await page.getByText('Saved', { exact: true }).first().waitFor();
  // What loading and the first reading leave to be done is not typing.
  await page.waitForLoadState('networkidle');
}

/** Two sentences in the middle and one at the end, a key every 60 ms. */
async function typed(browser: Browser, page: Page): Promise<Trace> {
  const paragraphs = page.locator('.rich-text p');
  const middle = Math.floor((await paragraphs.count()) / 2);
  await paragraphs.nth(middle).click();
  const stop = await startTrace(browser, page);
  await page.keyboard.type(' She rang me twice. Her mother, Mrs. Kellerhoven, had asked her to.', { delay: 60 });
  await reading(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' And then I was tired of it.', { delay: 60 });
  await reading(page);
  return stop();
}

/** Time enough for the coach to read what was typed and to say so: that belongs to typing, too. */
async function reading(page: Page): Promise<void> {
  await page.waitForTimeout(900);
}

/** Notes of the corpus, one after the other, until there are so many words. */
function draftOf(words: number): string {
  const paragraphs: string[] = [];
  let count = 0;
  for (const { text } of readNotes()) {
    for (const paragraph of text.split(/\n+/)) {
      if (count >= words) return paragraphs.join('\n\n');
      paragraphs.push(paragraph);
      count += paragraph.split(/\s+/).length;
    }
  }
  return paragraphs.join('\n\n');
}

function tell(what: string, { longest, over50, p99, count }: Stretches): string {
  return `${what}: longest ${longest.toFixed(1)} ms, ${over50} over ${aim} ms, 99th percentile ${p99.toFixed(1)} ms of ${count} over 1 ms`;
}
