import { expect, type Locator } from '@playwright/test';
import { draftCanary, paragraphs, question } from '../content/case.ts';
import { test } from '../fixtures/test.ts';
import { joinByLink, signUpFirst } from '../steps/accounts.ts';
import { acceptAgreement, createGroup, inviteMany, planMeeting } from '../steps/group.ts';
import { look } from '../steps/look.ts';
import { enterLobby, enterRoom, pressStart, readSummary, shareDraft, writeDraft } from '../steps/meeting.ts';
import { expectNeverReceived, expectReceived } from '../steps/received.ts';
import { addRun, advanceTo, entry, expectSaved, keepSlip, releaseSlip, roomOf, shareEntry } from '../steps/room.ts';

const hiddenCanary = 'ossifragewren';
const releasedCanary = 'lapwingember';
const presentersCanary = 'meadowbasalt';

test('a group holds its first meeting, and everybody receives what is theirs and nothing else', async ({
  person,
  server,
}) => {
  test.setTimeout(600_000);
  const facilitator = await person('Ruth');
  const presenter = await person('Nadia');
  const first = await person('Margit');
  const second = await person('Leo');
  const everybody = [facilitator, presenter, first, second];
  const pages = everybody.map(({ page }) => page);
  const others = [facilitator, first, second];

  await test.step('the first account, a group and its invitation', async () => {
    await facilitator.page.goto('/');
    await expect(facilitator.page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(facilitator.page, 'sign-up');
    await signUpFirst(facilitator);
    await createGroup(facilitator.page, { name: 'The Linden Circle', kind: 'Supervision' });
    const link = await inviteMany(facilitator.page);
    for (const guest of [presenter, first, second]) {
      await joinByLink(guest, link);
      await acceptAgreement(guest.page);
    }
    await look(second.page, 'group');
  });

  await test.step('the meeting is planned and the presenter prepares alone', async () => {
    await planMeeting(facilitator.page, { presenter: 'Nadia' });
    await look(facilitator.page, 'group-facilitator');
    await writeDraft(presenter.page, { question, paragraphs });
    await expectSaved(presenter.page);
    await look(presenter.page, 'prepare');
    await expectNeverReceived(draftCanary, others);
  });

  await test.step('everybody meets in the lobby; the draft is still the presenter’s alone', async () => {
    for (const { page } of others) await enterLobby(page);
    await look(first.page, 'lobby');
    await expectNeverReceived(draftCanary, others);
    await shareDraft(presenter.page);
    await enterLobby(presenter.page);
    await pressStart(facilitator.page);
    for (const page of pages) await enterRoom(page);
    for (const page of pages) await expect(roomOf(page).running).toContainText('Request for help');
    await expect(first.page.getByText(draftCanary)).toBeVisible();
    await expectReceived(draftCanary, others);
    await look(first.page, 'room-request');
  });

  await test.step('the presenter completes the case for everybody to see', async () => {
    await addRun(roomOf(presenter.page).caseNotes, ' She wrote an e-mail about the salad bowl yesterday.');
    await expect(second.page.getByText('about the salad bowl yesterday')).toBeVisible();
    await presenter.page.getByRole('button', { name: 'My notebook', exact: true }).click();
    await keepSlip(presenter.page, 'Reflection', `Do not look at the clock. ${presentersCanary}`);
    await presenter.page.getByRole('button', { name: 'Close the notebook' }).click();
  });

  await test.step('questions and answers, in turns', async () => {
    await advanceTo('Questions', facilitator.page, pages);
    await shareEntry(first.page, 'What did the salad bowl look like?');
    await shareEntry(second.page, 'How long are you her third therapist?');
    const asked = entry(presenter.page, 'salad bowl look like');
    await asked.getByRole('button', { name: 'Answer', exact: true }).click();
    await asked.getByRole('textbox').fill('I don’t know. Blue, in my head.');
    await asked.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(entry(second.page, 'salad bowl look like')).toContainText('Blue, in my head');

    await roomOf(first.page).order.getByRole('button', { name: 'Ask for a turn' }).click();
    await roomOf(second.page).order.getByRole('button', { name: 'Ask for a turn' }).click();
    await facilitator.page.getByRole('button', { name: 'Give the floor to Margit' }).click();
    await expect(roomOf(first.page).order).toContainText('Your turn');
    await expect(roomOf(presenter.page).order).toContainText('Margit has the floor');
    await roomOf(second.page).order.getByRole('button', { name: 'Pass after all' }).click();
    await expect(roomOf(second.page).order).toContainText('You passed.');
    await facilitator.page.getByRole('button', { name: 'More time' }).click();
    await facilitator.page.getByRole('menuitem', { name: /^Borrow 2 min from Pause/ }).click();
    await expect(roomOf(presenter.page).phases).toContainText('lent to Questions');
    await look(presenter.page, 'room-questions');
  });

  await test.step('feedback: one reflection is released, another stays in its notebook', async () => {
    await advanceTo('Feedback', facilitator.page, pages);
    await shareEntry(second.page, 'If this were my client, I would be scared of her too.', 'Perspective');
    await shareEntry(first.page, 'Put on the other jacket.', 'Idea');
    await first.page.getByRole('button', { name: 'My notebook', exact: true }).click();
    await keepSlip(first.page, 'Reflection', `My own father laid no table. ${hiddenCanary}`);
    await keepSlip(first.page, 'Reflection', `I notice how still we all sit. ${releasedCanary}`);
    await expectSaved(first.page);
    await releaseSlip(first.page, releasedCanary);
    await look(first.page, 'room-notebook');
    await first.page.getByRole('button', { name: 'Close the notebook' }).click();
    for (const { page } of [facilitator, presenter, second]) await expect(entry(page, releasedCanary)).toBeVisible();
    await expectReceived(releasedCanary, [facilitator, presenter, second]);
    await expectNeverReceived(hiddenCanary, [facilitator, presenter, second]);
    expect(await first.recorder.sent(hiddenCanary)).not.toEqual([]);
  });

  await test.step('two people write in the group notes at once, each sees the other’s caret', async () => {
    const one = roomOf(first.page).groupNotes;
    const other = roomOf(second.page).groupNotes;
    await one.click();
    await first.page.keyboard.insertText('From Margit: ');
    await expect(other).toContainText('From Margit:');
    await other.click();
    await other.press('Control+End');
    await other.press('Enter');
    await second.page.keyboard.insertText('From Leo: ');
    await expect(one).toContainText('From Leo:');
    await one.press('Control+Home');
    await one.press('End');
    await expect(caretOf(one, 'Leo')).toBeVisible();
    await expect(caretOf(other, 'Margit')).toBeVisible();
    await Promise.all([
      one.pressSequentially('the anger keeps somebody in the room', { delay: 15 }),
      other.pressSequentially('being good is also a way of leaving', { delay: 15 }),
    ]);
    for (const page of pages) {
      const notes = page.getByRole('region', { name: 'Group notes' });
      await expect(notes).toContainText('From Margit: the anger keeps somebody in the room');
      await expect(notes).toContainText('From Leo: being good is also a way of leaving');
    }
    await look(second.page, 'room-feedback');
  });

  await test.step('the server is killed in the middle of a sentence and comes back', async () => {
    const notes = roomOf(second.page).groupNotes;
    await expectSaved(second.page);
    await shareEntry(second.page, 'Saved just before the dark.', 'Idea');
    await expectSaved(second.page);
    await notes.press('Control+End');
    await notes.pressSequentially('. And then the');
    await server.kill();
    await notes.pressSequentially(' sentence goes on');
    await expect(second.page.getByText(/^Offline, \d+ edits? waiting$/)).toBeVisible();
    await server.restart();
    await expectSaved(second.page);
    await notes.pressSequentially(' to its end.');
    for (const page of pages) {
      await expect(page.getByRole('region', { name: 'Group notes' })).toContainText(
        'leaving. And then the sentence goes on to its end.',
      );
      await expect(entry(page, 'Saved just before the dark.')).toBeVisible();
      await expect(entry(page, releasedCanary)).toBeVisible();
      await expect(roomOf(page).running).toContainText('Feedback');
      await expectSaved(page);
      // Commands have a connection of their own, which is back when it says who is here.
      await expect(page.getByRole('list', { name: 'Who is here' })).toBeVisible();
    }
  });

  await test.step('the presenter sorts what helps and answers', async () => {
    await advanceTo('Pause', facilitator.page, pages);
    await expect(first.page.getByText('Nobody speaks in this phase.')).toBeVisible();
    await entry(presenter.page, 'the other jacket').getByRole('button', { name: 'Helps' }).click();
    await expect(entry(first.page, 'the other jacket')).toContainText('Helps');
    await look(presenter.page, 'room-pause');
    await advanceTo('Presenter’s response', facilitator.page, pages);
    await presenter.page.getByLabel('Something that helps').fill('Her anger is how she stays.');
    await presenter.page.getByRole('button', { name: 'Add', exact: true }).click();
    await advanceTo('How we worked', facilitator.page, pages);
    await shareEntry(second.page, 'I dared to say that I was scared.');
  });

  await test.step('closing: one intention, then nobody can write any more', async () => {
    await facilitator.page.getByRole('button', { name: 'Next: Closing' }).click();
    await presenter.page.getByLabel('One intention').fill('I will wear my own jacket.');
    await presenter.page.getByRole('button', { name: 'Set the intention' }).click();
    await expect(first.page.getByText('I will wear my own jacket.')).toBeVisible();
    await expectSaved(presenter.page);
    await look(presenter.page, 'room-closing');
    await facilitator.page.getByRole('button', { name: 'Close the meeting' }).click();
    await facilitator.page.getByRole('alertdialog').getByRole('button', { name: 'Close the meeting' }).click();
    for (const page of pages) {
      await expect(page.getByText('This meeting is closed and can only be read.')).toBeVisible();
      await expect(roomOf(page).share).toHaveCount(0);
      await expect(roomOf(page).groupNotes).toHaveCount(0);
    }
    await expect(presenter.page.getByLabel('Something that helps')).toHaveCount(0);
    await look(second.page, 'room-closed');
  });

  await test.step('the summary is there for everybody', async () => {
    for (const page of pages) {
      await readSummary(page);
      const summary = page.getByRole('main');
      await expect(summary).toContainText(question);
      await expect(summary).toContainText('Her anger is how she stays.');
      await expect(summary).toContainText('I will wear my own jacket.');
      await expect(summary).toContainText('And then the sentence goes on to its end.');
      await expect(summary).toContainText(releasedCanary);
    }
    await look(second.page, 'summary');
  });

  await test.step('what was never released never left its notebook', async () => {
    await expectNeverReceived(hiddenCanary, [facilitator, presenter, second]);
    await expectNeverReceived(presentersCanary, others);
    for (const { name, recorder, errors } of everybody) {
      for (const plane of ['http', 'commands', 'documents'] as const) {
        expect(recorder.count(plane), `${plane} of ${name}`).toBeGreaterThan(5);
      }
      expect(recorder.unread, `answers to ${name} that could not be looked into`).toEqual([]);
      expect(errors, `errors in the browser of ${name}`).toEqual([]);
    }
  });
});

/** The name at somebody's caret; the coach may mark the same name in the words. */
function caretOf(text: Locator, name: string): Locator {
  return text.locator('.caret-label').and(text.getByText(name, { exact: true }));
}
