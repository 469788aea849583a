import { expect, type Page } from '@playwright/test';
import { cableOf } from '../fixtures/cable.ts';
import { groupWithMeeting } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { look } from '../steps/look.ts';
import { shareDraft, startMeeting } from '../steps/meeting.ts';
import { expectNeverReceived, expectReceived } from '../steps/received.ts';
import { advanceTo, entry, expectSaved, roomOf, shareEntry } from '../steps/room.ts';

const sentence = /closed when your words arrived\. They are in your notebook now\./;

/** The line below who is here; what is spoken besides stands elsewhere. */
function saidOn(page: Page) {
  return page.getByRole('banner').getByText(sentence);
}

function notesOn(page: Page) {
  return page.getByRole('region', { name: 'Group notes' });
}

function freeNotes(page: Page) {
  return page.getByRole('textbox', { name: 'My free notes' });
}

/** Waits, by the shared clock of a phase of twelve minutes, until words of the phase before have no grace left. */
async function expectGraceIsOver(page: Page): Promise<void> {
  await expect(roomOf(page).timer).toContainText(/^(11:5[0-6]|11:[0-4]\d|10:|\d:)/);
}

test('words that a phase does not take are kept: on the table while on their way, in their author’s notebook afterwards', async ({
  person,
}) => {
  test.setTimeout(480_000);
  const facilitator = await person('Ruth');
  const presenter = await person('Nadia');
  const member = await person('Leo');
  const other = await person('Margit');
  const others = [facilitator, presenter, other];
  const pages = [...others, member].map(({ page }) => page);
  const { meeting } = await groupWithMeeting([facilitator, presenter, member, other]);
  const cable = await cableOf(member.page);
  const { groupNotes } = roomOf(member.page);

  await test.step('what is on its way when the phase ends is still taken, and everybody receives it', async () => {
    await startMeeting(meeting, facilitator.page, pages);
    await advanceTo('Questions', facilitator.page, pages);
    await advanceTo('Feedback', facilitator.page, pages);
    await groupNotes.click();
    await groupNotes.pressSequentially('Written in time, ');
    await expectSaved(member.page);
    cable.hold();
    await member.page.keyboard.insertText('heronlattice');
    await facilitator.page.getByRole('button', { name: 'Next: Pause' }).click();
    await expect(roomOf(facilitator.page).running).toContainText('Pause');
    cable.letGo();
    for (const page of pages) {
      await expect(roomOf(page).running).toContainText('Pause');
      await expect(notesOn(page)).toContainText('Written in time, heronlattice');
    }
    await expectSaved(member.page);
    await expectReceived('heronlattice', others);
    await expect(groupNotes).toHaveCount(0);
    await expect(saidOn(member.page)).toHaveCount(0);
    await look(member.page, 'room-locked');
  });

  await test.step('offline, one goes on writing while the others go on to another phase', async () => {
    await facilitator.page.getByRole('button', { name: 'Back to Feedback' }).click();
    for (const page of pages) await expect(roomOf(page).running).toContainText('Feedback');
    await cable.pull();
    await groupNotes.press('Control+End');
    await groupNotes.press('Enter');
    await groupNotes.pressSequentially('Too late I say ');
    await groupNotes.press('Control+b');
    await member.page.keyboard.insertText('kestrelmarrow');
    await shareEntry(member.page, 'And think of thistledrum.', 'Idea');
    await expect(member.page.getByText(/^Offline, \d+ edits waiting$/)).toBeVisible();
    await advanceTo(
      'Pause',
      facilitator.page,
      others.map(({ page }) => page),
    );
    await expectGraceIsOver(facilitator.page);
  });

  await test.step('back again, the words are in the notebook, with their formatting, and one sentence says so', async () => {
    await cable.plugIn();
    await expect(saidOn(member.page)).toHaveCount(1);
    await expect(roomOf(member.page).running).toContainText('Pause');
    await expectSaved(member.page);
    await expect(notesOn(member.page)).not.toContainText('kestrelmarrow');
    await expect(entry(member.page, 'thistledrum')).toHaveCount(0);
    await look(member.page, 'room-refused');
    await member.page.getByRole('button', { name: 'My notebook', exact: true }).click();
    await expect(freeNotes(member.page)).toContainText('Too late I say kestrelmarrow');
    await expect(freeNotes(member.page).locator('strong')).toHaveText('kestrelmarrow');
    await expect(roomOf(member.page).slips.getByText('And think of thistledrum.')).toBeVisible();
    await look(member.page, 'notebook-refused');
    await member.page.getByRole('button', { name: 'Close the notebook' }).click();
  });

  await test.step('nobody else received a word of it', async () => {
    for (const words of ['kestrelmarrow', 'thistledrum']) await expectNeverReceived(words, others);
    for (const { page } of others) {
      await expect(notesOn(page)).toContainText('heronlattice');
      await expect(notesOn(page)).not.toContainText('Too late');
    }
  });

  await test.step('the table is in step again: in the next open phase everybody reads what is written there', async () => {
    await facilitator.page.getByRole('button', { name: 'Back to Feedback' }).click();
    for (const page of pages) await expect(roomOf(page).running).toContainText('Feedback');
    await groupNotes.press('Control+End');
    await member.page.keyboard.insertText(', larkspurtin');
    await shareEntry(member.page, 'A slower idea.', 'Idea');
    for (const page of pages) {
      await expect(notesOn(page)).toContainText('heronlattice, larkspurtin');
      await expect(entry(page, 'A slower idea.')).toBeVisible();
    }
    await expectReceived('larkspurtin', others);
    await expectSaved(member.page);
  });

  await test.step('after a reload the words are still in the notebook, and still nobody else’s', async () => {
    await member.page.reload();
    await member.page.getByRole('button', { name: 'My notebook', exact: true }).click();
    await expect(freeNotes(member.page).locator('strong')).toHaveText('kestrelmarrow');
    await expect(roomOf(member.page).slips.getByText('thistledrum')).toHaveCount(1);
    await expect(saidOn(member.page)).toHaveCount(0);
    for (const words of ['kestrelmarrow', 'thistledrum']) await expectNeverReceived(words, others);
    for (const { name, recorder, errors } of [...others, member]) {
      expect(recorder.unread, `answers to ${name} that could not be looked into`).toEqual([]);
      expect(errors, `errors in the browser of ${name}`).toEqual([]);
    }
  });
});

test('whoever writes on in a text that stays open keeps the place, when other words of theirs are refused', async ({
  person,
}) => {
  const [facilitator, presenter, member] = [await person('Ruth'), await person('Nadia'), await person('Leo')];
  const pages = [facilitator, presenter, member].map(({ page }) => page);
  const { meeting } = await groupWithMeeting([facilitator, presenter, member]);
  const cable = await cableOf(presenter.page);
  await presenter.page.goto(`/meetings/${meeting}/prepare`);
  await presenter.page.getByLabel('I need your help with').fill('staying curious');
  await presenter.page.getByRole('textbox', { name: 'Case notes' }).click();
  await presenter.page.keyboard.insertText('She came in spring.');
  await expectSaved(presenter.page);
  await shareDraft(presenter.page);
  await startMeeting(meeting, facilitator.page, pages);
  await advanceTo('Questions', facilitator.page, pages);
  await shareEntry(member.page, 'When did she come?');
  const asked = entry(presenter.page, 'When did she come?');
  await expect(asked).toBeVisible();
  await cable.pull();
  await asked.getByRole('button', { name: 'Answer', exact: true }).click();
  await asked.getByRole('textbox').fill('In spring, siskinvale.');
  await asked.getByRole('button', { name: 'Answer', exact: true }).click();
  const { caseNotes } = roomOf(presenter.page);
  await caseNotes.click();
  await caseNotes.press('Control+Home');
  for (let letter = 0; letter < 'She came'.length; letter += 1) await caseNotes.press('ArrowRight');
  await facilitator.page.getByRole('button', { name: 'Back to Request for help' }).click();
  await expect(roomOf(facilitator.page).running).toContainText('Request for help');
  await expect(roomOf(facilitator.page).timer).not.toContainText(/^10:00|^9:59|^9:58|^9:57/);
  await cable.plugIn();
  await expect(saidOn(presenter.page)).toHaveCount(1);
  await expect(caseNotes).toBeFocused();
  await presenter.page.keyboard.type(' back');
  await expect(member.page.getByText('She came back in spring.')).toBeVisible();
  // With the presenter’s caret, and their name, where they write.
  await expect(roomOf(facilitator.page).caseNotes).toContainText('She came backNadia in spring.');
  await presenter.page.getByRole('button', { name: 'My notebook', exact: true }).click();
  await expect(freeNotes(presenter.page)).toContainText('In spring, siskinvale.');
  await expectNeverReceived('siskinvale', [facilitator, member]);
  await look(presenter.page, 'room-kept-place');
});
