import { expect } from '@playwright/test';
import { groupWithMeeting, plan } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { look } from '../steps/look.ts';
import { closeMeeting, shareDraft, startMeeting } from '../steps/meeting.ts';
import { expectNeverReceived, expectReceived, expectWhole } from '../steps/received.ts';
import {
  advanceTo,
  closeNotebook,
  entry,
  goRound,
  keepForMe,
  openNotebook,
  releaseSlip,
  roomOf,
  shareEntry,
} from '../steps/room.ts';

const keptWords = 'fennelgarnet';
const shownWords = 'sorrelopal';
const releasedWords = 'bitternsaffron';
const intentionWords = 'osprey-cinnabar';

test('a Balint group works with a story that nobody wrote, and its presenter returns at the next meeting', async ({
  person,
}) => {
  test.setTimeout(480_000);
  const [ruth, nadia] = [await person('Ruth'), await person('Nadia')];
  const [margit, leo] = [await person('Margit'), await person('Leo')];
  const everybody = [ruth, nadia, margit, leo];
  const pages = everybody.map(({ page }) => page);
  const { group, meeting, ids } = await groupWithMeeting([ruth, nadia, margit, leo], 'balint');

  await test.step('the presenter prepares a title and nothing else', async () => {
    const { page } = nadia;
    await page.goto(`/meetings/${meeting}/prepare`);
    await expect(page.getByRole('heading', { name: 'A title is enough' })).toBeVisible();
    await page.getByLabel('A title for your story').fill('The coat');
    await expect(page.getByRole('textbox')).toHaveCount(1);
    await shareDraft(page);
  });

  await test.step('the story is told: nobody writes for the group, the presenter neither', async () => {
    await startMeeting(meeting, ruth.page, pages);
    for (const page of pages) {
      await expect(roomOf(page).running).toContainText('The story');
      await expect(page.getByRole('article')).toContainText('The coat');
      await expect(roomOf(page).caseNotes).toHaveCount(0);
      await expect(roomOf(page).composer).toHaveCount(0);
    }
    await expect(leo.page.getByText('Nadia has the floor in this phase')).toBeVisible();
    await expect(leo.page.getByRole('article')).toContainText('Nadia tells a story');
    await look(nadia.page, 'room-story');
  });

  await test.step('facts in a round: one question a turn, nobody twice, the presenter answers', async () => {
    await advanceTo('Facts', ruth.page, pages);
    await shareEntry(margit.page, 'How old is she?');
    const asked = entry(nadia.page, 'How old is she?');
    await asked.getByRole('button', { name: 'Answer', exact: true }).click();
    await asked.getByRole('textbox').fill('About forty.');
    await asked.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(entry(leo.page, 'How old is she?')).toContainText('About forty.');
    await look(margit.page, 'room-facts');
    await expect(roomOf(nadia.page).order).toContainText('You answer when you are asked.');
    await goRound(ruth.page, ['Margit'], [margit.page, leo.page, ruth.page]);
    for (const page of pages) await expect(roomOf(page).order).toContainText('Round 2');
  });

  await test.step('the group imagines: reactions are kept for oneself first', async () => {
    await advanceTo('The group imagines', ruth.page, pages);
    for (const { page } of [margit, leo]) await roomOf(page).entries.getByRole('radio', { name: 'Reflection' }).check();
    await expect(margit.page.getByText('Only you, until you decide otherwise.')).toBeVisible();
    await keepForMe(margit.page, `My shoulders are cold. ${releasedWords}`);
    await keepForMe(leo.page, `I think of my sister. ${keptWords}`);
    await keepForMe(leo.page, `I am bored, and I mind it. ${shownWords}`);
    await look(leo.page, 'room-imagines');
    for (const words of [releasedWords, keptWords, shownWords]) {
      const others = everybody.filter(({ name }) => name !== (words === releasedWords ? 'Margit' : 'Leo'));
      await expectNeverReceived(words, others);
    }
  });

  await test.step('one shows a slip to the facilitator alone, another releases one to the group', async () => {
    await openNotebook(leo.page);
    const slip = roomOf(leo.page).slips.getByRole('listitem').filter({ hasText: shownWords });
    await slip.getByRole('button', { name: 'Show the facilitator' }).click();
    await leo.page.getByRole('button', { name: 'Show it now' }).click();
    await expect(ruth.page.getByRole('list', { name: 'Shown by Leo' })).toContainText(shownWords);
    await closeNotebook(leo.page);
    await openNotebook(margit.page);
    await releaseSlip(margit.page, releasedWords);
    await closeNotebook(margit.page);
    for (const { page } of [ruth, nadia, leo]) await expect(entry(page, releasedWords)).toBeVisible();
    await expectReceived(releasedWords, [ruth, nadia, leo]);
    await expectReceived(shownWords, [ruth]);
    await expectNeverReceived(shownWords, [nadia, margit]);
    await expectNeverReceived(keptWords, [ruth, nadia, margit]);
  });

  await test.step('outside and silent, the presenter asks to be brought back, and whoever leads sees it', async () => {
    const { order, composer } = roomOf(nadia.page);
    await expect(order).toContainText('You listen in this phase.');
    await expect(order).toContainText('In “The presenter returns” you answer, and nobody interrupts you.');
    await expect(composer).toHaveCount(0);
    await expect(order.getByRole('button', { name: 'Ask for a turn' })).toHaveCount(0);
    await order.getByRole('button', { name: 'Bring me back' }).click();
    await expect(order).toContainText('Whoever leads knows that you want to come back.');
    await look(nadia.page, 'room-outside');
    const leading = ruth.page.getByRole('region', { name: 'Facilitating' });
    await expect(leading).toContainText('Nadia asks to be brought back.');
    await look(ruth.page, 'room-asked-back');
    await ruth.page.getByRole('button', { name: 'Bring Nadia back' }).click();
    for (const page of pages) await expect(roomOf(page).running).toContainText('The presenter returns');
  });

  await test.step('the answer is protected: the others listen, the presenter marks and takes along', async () => {
    for (const { page } of [ruth, margit, leo]) await expect(roomOf(page).composer).toHaveCount(0);
    await entry(nadia.page, releasedWords).getByRole('button', { name: 'Helps' }).click();
    await expect(entry(leo.page, releasedWords)).toContainText('Helps');
    await nadia.page.getByLabel('Something that helps').fill('The cold is hers too.');
    await nadia.page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(leo.page.getByText('The cold is hers too.')).toBeVisible();
    await look(nadia.page, 'room-returns');
  });

  await test.step('close: one intention, and the meeting is over', async () => {
    await advanceTo('Close', ruth.page, pages);
    await ruth.page.getByRole('button', { name: 'Next: Closing' }).click();
    await nadia.page.getByLabel('One intention').fill(`I will offer her the chair. ${intentionWords}`);
    await nadia.page.getByRole('button', { name: 'Set the intention' }).click();
    await expect(leo.page.getByText(intentionWords)).toBeVisible();
    await closeMeeting(ruth.page, pages);
    await look(leo.page, 'room-balint-closed');
  });

  await test.step('the presenter’s next meeting opens with the return; the intention comes to its owner alone', async () => {
    await expectNeverReceived(keptWords, [ruth, nadia, margit]);
    const next = await plan(ruth, group, { presenter: ids.get('Margit'), formatId: 'free' });
    for (const { page, recorder } of everybody) {
      await page.goto(`/meetings/${next}/lobby`);
      await recorder.forget();
    }
    await startMeeting(next, ruth.page, pages);
    for (const page of pages) await expect(roomOf(page).running).toContainText('Return: Nadia');
    const mine = nadia.page.getByRole('region', { name: 'Return' });
    await expect(mine).toContainText(intentionWords);
    await expect(leo.page.getByRole('region', { name: 'Return' })).toContainText('Nadia comes back to the last case.');
    await expect(roomOf(nadia.page).entries).toContainText('You have the floor.');
    await expect(roomOf(leo.page).entries).not.toContainText('the presenter tells');
    await look(nadia.page, 'room-my-return');
  });

  await test.step('two actions answer it; the others see the word and never the intention', async () => {
    const mine = nadia.page.getByRole('region', { name: 'Return' });
    await mine.getByRole('radio', { name: 'Tried' }).check();
    await mine.getByRole('button', { name: 'Say it to the group' }).click();
    for (const { page } of [ruth, margit, leo]) {
      await expect(page.getByRole('region', { name: 'Return' })).toContainText('Tried');
    }
    await look(leo.page, 'room-their-return');
    await advanceTo('Telling', ruth.page, pages);
    await expectReceived(intentionWords, [nadia]);
    await expectNeverReceived(intentionWords, [ruth, margit, leo]);
    for (const { name, recorder } of [ruth, margit, leo]) {
      for (const plane of ['http', 'commands', 'documents'] as const) {
        expect(recorder.count(plane), `${plane} of ${name}`).toBeGreaterThan(0);
      }
    }
    expectWhole(everybody);
  });
});
