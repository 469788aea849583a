import { expect } from '@playwright/test';
import { groupWithMeeting } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { act, choose, chooseItem, pressOn, tabTo, typeInto } from '../steps/keyboard.ts';
import { look } from '../steps/look.ts';
import { attestation, enterRoom } from '../steps/meeting.ts';
import { entry, expectSaved, roomOf } from '../steps/room.ts';

test('a whole meeting by keyboard alone, for whoever leads it and for whoever presents', async ({ person }) => {
  test.setTimeout(360_000);
  const [ruth, nadia, leo] = [await person('Ruth'), await person('Nadia'), await person('Leo')];
  await groupWithMeeting([ruth, nadia, leo], 'free');
  const pages = [ruth.page, nadia.page, leo.page];
  const next = async (phase: string) => {
    await act(ruth.page, 'next');
    for (const page of pages) await expect(roomOf(page).running).toContainText(phase);
  };

  await test.step('the presenter prepares and shares', async () => {
    const { page } = nadia;
    await page.goto('/');
    await pressOn(page, page.getByRole('link', { name: 'Prepare your case', exact: true }));
    await typeInto(page, page.getByLabel('I need your help with'), 'saying no to him');
    await typeInto(page, page.getByRole('textbox', { name: 'Case notes' }), 'He asks whether we can go on a little.');
    await expectSaved(page);
    await expect(page.getByText(/^Nothing to ask about/)).toBeVisible();
    await pressOn(page, attestation(page), 'Space');
    await expect(attestation(page)).toBeChecked();
    await pressOn(page, page.getByRole('button', { name: 'Share with the group' }));
    await pressOn(page, page.getByRole('button', { name: 'Share it now' }));
    await expect(page.getByRole('heading', { name: 'Everything is there' })).toBeVisible();
  });

  await test.step('everybody comes to the lobby, and the facilitator starts', async () => {
    for (const page of pages) {
      await page.goto('/');
      await pressOn(page, page.getByRole('link', { name: 'Go to the lobby', exact: true }));
    }
    await expect(ruth.page.getByRole('list', { name: 'Here' })).toContainText('Leo');
    await look(ruth.page, 'lobby-facilitator');
    await pressOn(ruth.page, ruth.page.getByRole('button', { name: 'Start the meeting' }));
    await pressOn(ruth.page, ruth.page.getByRole('button', { name: 'Start it now' }));
    for (const page of pages) await enterRoom(page);
  });

  await test.step('the presenter writes on in the case while telling it', async () => {
    const { caseNotes } = roomOf(nadia.page);
    await tabTo(nadia.page, caseNotes);
    await nadia.page.keyboard.press('Control+End');
    await nadia.page.keyboard.type(' I look at the clock.');
    await expect(leo.page.getByText('I look at the clock.')).toBeVisible();
  });

  await test.step('minutes are borrowed; the member asks for a turn, the facilitator gives the floor', async () => {
    await next('Questions');
    await act(ruth.page, 'borrow talk');
    await expect(roomOf(nadia.page).phases).toContainText('lent to Questions');
    await act(leo.page, 'ask turn');
    await act(ruth.page, 'give floor');
    await expect(roomOf(leo.page).order).toContainText('Your turn');
    await typeInto(leo.page, roomOf(leo.page).composer, 'What happens in your hands?');
    await leo.page.keyboard.press('Control+Enter');
    await act(leo.page, 'done');
    await expect(roomOf(ruth.page).order).toContainText('Your turn');
    await act(ruth.page, 'done');
    await expect(roomOf(leo.page).order).toContainText('Round 2');
  });

  await test.step('the presenter answers, and opens the notebook and leaves it', async () => {
    const { page } = nadia;
    const asked = entry(page, 'in your hands');
    await pressOn(page, asked.getByRole('button', { name: 'Answer', exact: true }));
    await page.keyboard.type('They pull at my cuffs.');
    await page.keyboard.press('Control+Enter');
    await expect(entry(leo.page, 'in your hands')).toContainText('They pull at my cuffs.');
    await page.keyboard.press('Alt+N');
    await expect(roomOf(page).slips.getByRole('textbox', { name: /^New slip/ })).toBeFocused();
    await page.keyboard.type('I was never asked that.');
    await page.keyboard.press('Control+Enter');
    await expect(roomOf(page).slips.getByRole('listitem')).toContainText('I was never asked that.');
    await page.keyboard.press('Escape');
    await expect(roomOf(page).slips).toHaveCount(0);
  });

  await test.step('the facilitator holds an entry up for all, and puts it down', async () => {
    const { page } = ruth;
    await next('Talking it over');
    await act(leo.page, 'write');
    await expect(roomOf(leo.page).composer).toBeFocused();
    await leo.page.keyboard.type('Could the end be yours to say?');
    await leo.page.keyboard.press('Control+Enter');
    await pressOn(page, page.getByRole('button', { name: /^For everyone: question by Leo/ }).last());
    await chooseItem(page, page.getByRole('menuitem', { name: 'Hold it up for everyone' }));
    const held = nadia.page.getByRole('region', { name: 'Held up for everyone' });
    await expect(held).toContainText('Could the end be yours to say?');
    await look(nadia.page, 'room-held-up');
    await pressOn(page, page.getByRole('button', { name: 'Put it down again' }));
    await expect(held).toHaveCount(0);
  });

  await test.step('the lead is handed over and taken back', async () => {
    const { page } = ruth;
    await act(page, 'hand over');
    const dialog = page.getByRole('dialog', { name: 'Hand over the lead' });
    await choose(page, dialog.getByRole('radio'), dialog.getByRole('radio', { name: 'Leo' }));
    await pressOn(page, dialog.getByRole('button', { name: 'Hand over to Leo' }));
    await expect(dialog).toHaveCount(0);
    await expect(leo.page.getByRole('button', { name: /^Next: / })).toBeVisible();
    await act(page, 'take over');
    await expect(page.getByRole('button', { name: /^Next: / })).toBeVisible();
  });

  await test.step('the presenter marks what helps and takes it along', async () => {
    const { page } = nadia;
    await act(leo.page, 'write');
    const { entries, composer } = roomOf(leo.page);
    await choose(leo.page, entries.getByRole('radio'), entries.getByRole('radio', { name: 'Idea' }));
    await typeInto(leo.page, composer, 'Stand up first.');
    await leo.page.keyboard.press('Control+Enter');
    await next('The presenter answers');
    await pressOn(page, entry(page, 'Stand up first.').getByRole('button', { name: 'Helps' }), 'Space');
    await expect(entry(leo.page, 'Stand up first.')).toContainText('Helps');
    await typeInto(page, page.getByLabel('Something that helps'), 'The end is mine to say.');
    await page.keyboard.press('Enter');
    await expect(leo.page.getByText('The end is mine to say.')).toBeVisible();
    await look(page, 'room-answers');
  });

  await test.step('closing: one intention, then the facilitator closes and everybody reads the summary', async () => {
    await act(ruth.page, 'next');
    await typeInto(nadia.page, nadia.page.getByLabel('One intention'), 'I will stand up at ten to.');
    await nadia.page.keyboard.press('Enter');
    await expect(leo.page.getByText('I will stand up at ten to.')).toBeVisible();
    await act(ruth.page, 'close meeting');
    const dialog = ruth.page.getByRole('dialog', { name: 'Close the meeting' });
    await pressOn(ruth.page, dialog.getByRole('button', { name: 'Close the meeting' }));
    for (const page of pages) {
      await pressOn(page, page.getByRole('link', { name: 'Open the summary' }));
      await expect(page.getByRole('main')).toContainText('I will stand up at ten to.');
    }
  });
  for (const { errors } of [ruth, nadia, leo]) expect(errors).toEqual([]);
});
