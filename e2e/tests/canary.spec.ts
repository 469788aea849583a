import { expect, type Page } from '@playwright/test';
import type { Person } from '../fixtures/person.ts';
import { groupWithMeeting } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { look } from '../steps/look.ts';
import { closeMeeting, pressStart, shareDraft } from '../steps/meeting.ts';
import { expectNeverReceived, expectReceived, expectWhole } from '../steps/received.ts';
import {
  addRun,
  advanceTo,
  closeNotebook,
  entry,
  expectSaved,
  keepSlip,
  openNotebook,
  releaseSlip,
  roomOf,
} from '../steps/room.ts';

// All that the server would print at all is searched too.
test.use({ logLevel: 'trace' });

const draftSentences = 10;
const slipsEach = 4;
const freeNotesEach = 4;

const root = 'wheatearmarl';

/** A word that stands in no other text: what is marked with it can be searched for, all of one kind or one alone. */
function mark(owner: string, kind: 'draft' | 'slip' | 'note', number: number): string {
  return `${stem(owner, kind)}${String(number).padStart(2, '0')}`;
}

function stem(owner: string, kind: 'draft' | 'slip' | 'note'): string {
  return `${root}-${owner.toLowerCase()}-${kind}-`;
}

test('of fifty sentences in notebooks and a draft nobody receives one before it is released, then who it is for', async ({
  person,
  server,
}) => {
  test.setTimeout(480_000);
  const [ruth, nadia] = [await person('Ruth'), await person('Nadia')];
  const [margit, leo, ines] = [await person('Margit'), await person('Leo'), await person('Ines')];
  const everybody = [ruth, nadia, margit, leo, ines];
  const pages = everybody.map(({ page }) => page);
  const without = (...left: Person[]) => everybody.filter((each) => !left.includes(each));
  const { meeting } = await groupWithMeeting([ruth, nadia, margit, leo, ines]);
  const written: string[] = [];

  await test.step('ten sentences in the draft', async () => {
    const { page } = nadia;
    await page.goto(`/meetings/${meeting}/prepare`);
    await page.getByLabel('I need your help with').fill(`not knowing. ${mark('Nadia', 'draft', 0)}`);
    const notes = page.getByRole('textbox', { name: 'Case notes' });
    await notes.click();
    written.push(mark('Nadia', 'draft', 0));
    for (let number = 1; number < draftSentences; number += 1) {
      await writeParagraph(page, number, `I turn it over and over. ${mark('Nadia', 'draft', number)}`);
      written.push(mark('Nadia', 'draft', number));
    }
    await expectSaved(page);
    for (const each of without(nadia)) await each.page.goto(`/meetings/${meeting}/lobby`);
    await expectNeverReceived(stem('Nadia', 'draft'), without(nadia));
  });

  await test.step('released, the draft is received by the four others, each sentence by each', async () => {
    const { page } = nadia;
    await shareDraft(page);
    await page.goto(`/meetings/${meeting}/lobby`);
    await pressStart(ruth.page);
    for (const each of pages) await expect(roomOf(each).running).toContainText('Request for help');
    for (const sentence of written) await expectReceived(sentence, without(nadia));
  });

  await test.step('forty sentences in five notebooks, through the phases of the meeting', async () => {
    for (const { name, page } of everybody) {
      await openNotebook(page);
      await page.getByRole('textbox', { name: 'My free notes' }).click();
      for (let number = 0; number < freeNotesEach; number += 1) {
        await writeParagraph(page, number, `It stays with me. ${mark(name, 'note', number)}`);
        written.push(mark(name, 'note', number));
      }
    }
    for (let number = 0; number < slipsEach; number += 1) {
      for (const { name, page } of everybody) {
        const kind = number % 2 === 0 ? 'Reflection' : 'Idea';
        await keepSlip(page, kind, `I notice that. ${mark(name, 'slip', number)}`);
        written.push(mark(name, 'slip', number));
      }
      if (number === 0) await advanceTo('Questions', ruth.page, pages);
      if (number === 1) await advanceTo('Feedback', ruth.page, pages);
    }
    for (const page of pages) await expectSaved(page);
    expect(new Set(written).size).toBe(50);
    await look(ines.page, 'room-canary');
  });

  await test.step('before a release nobody received one of them, and all of them left their browsers', async () => {
    for (const owner of everybody) {
      for (const kind of ['slip', 'note'] as const) {
        await expectNeverReceived(stem(owner.name, kind), without(owner));
        expect(await owner.recorder.sent(stem(owner.name, kind)), `${kind} of ${owner.name}`).not.toEqual([]);
      }
    }
  });

  await test.step('one slip goes to the facilitator, one to the group, one is released by the facilitator', async () => {
    const toFacilitator = mark('Leo', 'slip', 0);
    const toGroup = mark('Margit', 'slip', 1);
    const facilitators = mark('Ruth', 'slip', 2);
    const slip = roomOf(leo.page).slips.getByRole('listitem').filter({ hasText: toFacilitator });
    await slip.getByRole('button', { name: 'Show the facilitator' }).click();
    await leo.page.getByRole('button', { name: 'Show it now' }).click();
    await releaseSlip(margit.page, toGroup);
    await releaseSlip(ruth.page, facilitators);
    for (const page of pages) await closeNotebook(page);
    for (const { page } of everybody) {
      await expect(entry(page, toGroup)).toBeVisible();
      await expect(entry(page, facilitators)).toBeVisible();
    }
    await expectReceived(toFacilitator, [ruth]);
    await expectReceived(toGroup, without(margit));
    await expectReceived(facilitators, without(ruth));
    await look(ruth.page, 'room-canary-released');
  });

  await test.step('the meeting goes on to its end', async () => {
    for (const phase of ['Pause', 'Presenter’s response', 'How we worked']) await advanceTo(phase, ruth.page, pages);
    await addRun(roomOf(ines.page).groupNotes, 'We stayed with it.');
    await expect(leo.page.getByText('We stayed with it.')).toBeVisible();
    await ruth.page.getByRole('button', { name: 'Next: Closing' }).click();
    await closeMeeting(ruth.page, pages);
    for (const page of pages) {
      await page.getByRole('link', { name: 'Open the summary' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Summary' })).toBeVisible();
    }
  });

  await test.step('afterwards each sentence was received by exactly those it was for', async () => {
    const released = new Map<string, readonly Person[]>([
      [mark('Leo', 'slip', 0), [ruth]],
      [mark('Margit', 'slip', 1), without(margit)],
      [mark('Ruth', 'slip', 2), without(ruth)],
    ]);
    for (const owner of everybody) {
      await expectNeverReceived(stem(owner.name, 'note'), without(owner));
      for (let number = 0; number < slipsEach; number += 1) {
        const sentence = mark(owner.name, 'slip', number);
        const receivers = released.get(sentence) ?? [];
        await expectNeverReceived(sentence, without(owner, ...receivers));
        await expectReceived(sentence, receivers);
      }
    }
    await expectReceived(stem('Nadia', 'draft'), without(nadia));
  });

  await test.step('no address holds one, and the server printed much and none of them', async () => {
    for (const { name, recorder } of everybody) expect(recorder.asked(root), `addresses of ${name}`).toEqual([]);
    const said = server.said();
    expect(said.split('"msg":"answered"').length, 'answers in the log').toBeGreaterThan(100);
    expect(said.includes(root), 'words in the log').toBe(false);
    for (const { name, recorder } of everybody) {
      for (const plane of ['http', 'commands', 'documents'] as const) {
        expect(recorder.count(plane), `${plane} of ${name}`).toBeGreaterThan(5);
      }
    }
    expectWhole(everybody);
  });
});

/** Writes one paragraph in one go, so that it travels as one run. */
async function writeParagraph(page: Page, number: number, words: string): Promise<void> {
  if (number > 0) await page.keyboard.press('Enter');
  await page.keyboard.insertText(words);
}
