import { expect } from '@playwright/test';
import type { Person } from '../fixtures/person.ts';
import { groupWithMeeting } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { look } from '../steps/look.ts';
import { closeMeeting, shareDraft, startMeeting } from '../steps/meeting.ts';
import { expectNeverReceived, expectReceived, expectWhole } from '../steps/received.ts';
import {
  addRun,
  advanceTo,
  closeNotebook,
  entry,
  expectSaved,
  goRound,
  keepForMe,
  keepSlip,
  openNotebook,
  roomOf,
  shareEntry,
} from '../steps/room.ts';

const margitsChoice = 'yarrowflint';
const leosChoice = 'dunlinochre';
const unchosen = 'thymegraphite';
const leadersOwn = 'plovermica';
const presentersOwn = 'sedgecobalt';

test('a group writes alone what each would have done, reveals it at once, and then hears what was done', async ({
  person,
}) => {
  test.setTimeout(480_000);
  const [ruth, nadia] = [await person('Ruth'), await person('Nadia')];
  const [margit, leo] = [await person('Margit'), await person('Leo')];
  const everybody = [ruth, nadia, margit, leo];
  const pages = everybody.map(({ page }) => page);
  const { meeting } = await groupWithMeeting([ruth, nadia, margit, leo], 'incident-method');

  await test.step('the presenter prepares the incident and stops before what she did', async () => {
    const { page } = nadia;
    await page.goto(`/meetings/${meeting}/prepare`);
    await expect(page.getByRole('heading', { name: 'Stop before what you did' })).toBeVisible();
    await page.getByLabel('I need your help with').fill('the moment at the door');
    await page.getByRole('textbox', { name: 'The incident' }).click();
    await page.keyboard.insertText('The hour was over. She stood in the door and did not go.');
    await expectSaved(page);
    await look(page, 'prepare-incident');
    await shareDraft(page);
  });

  await test.step('the incident is told up to the moment of decision', async () => {
    await startMeeting(meeting, ruth.page, pages);
    await expect(nadia.page.getByText('Stop before what you did.')).toBeVisible();
    for (const { page } of [ruth, margit, leo]) await expect(page.getByText('did not go.')).toBeVisible();
    await look(leo.page, 'room-incident');
  });

  await test.step('questions in a round; one passes without a reason', async () => {
    await advanceTo('Facts', ruth.page, pages);
    await roomOf(ruth.page).order.getByRole('button', { name: 'Pass', exact: true }).click();
    await shareEntry(margit.page, 'Was anybody waiting outside?');
    const asked = entry(nadia.page, 'Was anybody waiting outside?');
    await asked.getByRole('button', { name: 'Answer', exact: true }).click();
    await asked.getByRole('textbox').fill('Yes, the next one.');
    await asked.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(entry(leo.page, 'Was anybody waiting outside?')).toContainText('Yes, the next one.');
    await goRound(ruth.page, ['Margit'], [margit.page, leo.page]);
    for (const page of pages) await expect(roomOf(page).order).toContainText('Round 2');
    await advanceTo('Is it clear?', ruth.page, pages);
    await advanceTo('Analysis', ruth.page, pages);
    await shareEntry(leo.page, 'The hour has an end, and she has none.', 'Perspective');
    await expect(entry(nadia.page, 'she has none')).toBeVisible();
    await expect(roomOf(nadia.page).order.getByRole('button', { name: 'Bring me back' })).toBeVisible();
  });

  await test.step('while all write alone nothing leaves: the others receive not one frame', async () => {
    await advanceTo('My position', ruth.page, pages);
    for (const page of pages) await expectSaved(page);
    await arrivedAfterAll([ruth, nadia, leo]);
    await keepForMe(margit.page, `I would sit down again. ${margitsChoice}`);
    await roomOf(margit.page).composer.pressSequentially(`I would open a window. ${unchosen}`, { delay: 10 });
    await margit.page.keyboard.press('Control+Enter');
    await openNotebook(margit.page);
    await keepSlip(margit.page, 'Reflection', 'My feet want to go.');
    await closeNotebook(margit.page);
    await expectSaved(margit.page);
    expect(await margit.recorder.sent(margitsChoice), 'what was written was on its way').not.toEqual([]);
    for (const { name, recorder } of [ruth, nadia, leo]) expect(recorder.arrived(), `frames at ${name}`).toEqual([]);
    await look(margit.page, 'room-alone');
    // What leaves on purpose does arrive, so the silence above was not that of a dead line.
    await roomOf(margit.page).order.getByRole('button', { name: 'I have finished' }).click();
    for (const { page, recorder } of [ruth, nadia, leo]) {
      await expect(roomOf(page).order).toContainText('1 of 4 ready');
      expect(recorder.arrived()).toEqual([expect.stringMatching(/^commands .*ready/)]);
    }
  });

  await test.step('each chooses what will be revealed, and nobody is told', async () => {
    const mine = margit.page.getByRole('region', { name: 'Yours, for “All at once”' });
    await mine
      .getByRole('listitem')
      .filter({ hasText: margitsChoice })
      .getByRole('checkbox', { name: 'Put on the table at the reveal' })
      .check();
    await roomOf(leo.page).composer.fill(`I would say: until next week. ${leosChoice}`);
    await roomOf(leo.page).entries.getByRole('button', { name: 'Keep it for the reveal' }).click();
    await keepForMe(ruth.page, `I would have no idea. ${leadersOwn}`);
    await keepForMe(nadia.page, `I still hear the door. ${presentersOwn}`);
    for (const page of pages) await expectSaved(page);
    await expectNeverReceived(margitsChoice, [ruth, nadia, leo]);
    await expectNeverReceived(leosChoice, [ruth, nadia, margit]);
    await look(leo.page, 'room-chosen');
  });

  await test.step('the reveal brings all that were chosen at once, and none besides', async () => {
    await advanceTo('All at once', ruth.page, pages);
    for (const page of pages) {
      await expect(entry(page, margitsChoice)).toBeVisible();
      await expect(entry(page, leosChoice)).toBeVisible();
    }
    for (const { name, recorder } of [ruth, nadia]) {
      expect(await recorder.receivedAtOnce([margitsChoice, leosChoice]), `one frame at ${name}`).toBe(true);
    }
    await expectReceived(margitsChoice, [leo]);
    await expectReceived(leosChoice, [margit]);
    await look(nadia.page, 'room-revealed');
  });

  await test.step('each reads out in turn, then the presenter tells what she did', async () => {
    await advanceTo('Reading out', ruth.page, pages);
    await goRound(ruth.page, ['Margit'], [margit.page, leo.page, ruth.page]);
    await advanceTo('What I did', ruth.page, pages);
    for (const { page } of [ruth, margit, leo]) await expect(roomOf(page).composer).toHaveCount(0);
    await addRun(roomOf(nadia.page).caseNotes, ' I said her name, and she went.');
    for (const { page } of [ruth, margit, leo]) await expect(page.getByText('I said her name')).toBeVisible();
    await entry(nadia.page, leosChoice).getByRole('button', { name: 'Helps' }).click();
    await entry(nadia.page, margitsChoice).getByRole('button', { name: 'Later' }).click();
    await expect(entry(margit.page, leosChoice)).toContainText('Helps');
    await expect(entry(leo.page, margitsChoice)).toContainText('Later');
    await look(nadia.page, 'room-what-i-did');
  });

  await test.step('discussion, looking back, and the end', async () => {
    await advanceTo('Discussion', ruth.page, pages);
    await shareEntry(leo.page, 'Both ways keep the frame.', 'Perspective');
    await advanceTo('Looking back', ruth.page, pages);
    await ruth.page.getByRole('button', { name: 'Next: Closing' }).click();
    await nadia.page.getByLabel('One intention').fill('I will say when the hour ends.');
    await nadia.page.getByRole('button', { name: 'Set the intention' }).click();
    await expect(leo.page.getByText('I will say when the hour ends.')).toBeVisible();
    await closeMeeting(ruth.page, pages);
    await look(leo.page, 'room-incident-closed');
    await expectNeverReceived(unchosen, [ruth, nadia, leo]);
    await expectNeverReceived(leadersOwn, [nadia, margit, leo]);
    await expectNeverReceived(presentersOwn, [ruth, margit, leo]);
    expectWhole(everybody);
  });
});

/** Waits until what was still on its way to these people is there, and forgets it. */
async function arrivedAfterAll(people: readonly Person[]): Promise<void> {
  for (const { recorder } of people) {
    await expect
      .poll(async () => {
        const before = recorder.arrived().length;
        await recorder.forget();
        return before;
      })
      .toBe(0);
  }
}
