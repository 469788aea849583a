import { expect } from '@playwright/test';
import { groupWithMeeting, post } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { act } from '../steps/keyboard.ts';
import { look } from '../steps/look.ts';
import { startMeeting } from '../steps/meeting.ts';
import { advanceTo, roomOf } from '../steps/room.ts';

test('a facilitator leads through seats, module, loans and a bring-back by keyboard, and hands over', async ({
  person,
}) => {
  test.setTimeout(300_000);
  const [ruth, nadia, leo] = [await person('Ruth'), await person('Nadia'), await person('Leo')];
  const { group, ids } = await groupWithMeeting([ruth, nadia, leo]);
  const date = new Date(Date.now() + 24 * 60 * 60_000).toISOString().slice(0, 10);
  const wish = { date, time: '19:30', presenter: ids.get('Nadia'), formatId: 'kollegiale-beratung' };
  const answer = await post(ruth, `/api/groups/${group}/meetings`, wish);
  const { id: meeting } = (await answer.json()) as { id: string };
  const pages = [ruth.page, nadia.page, leo.page];
  await startMeeting(meeting, ruth.page, pages);

  await test.step('somebody takes a seat, and everybody sees it', async () => {
    await look(ruth.page, 'room-seats');
    await leo.page.getByRole('button', { name: 'Sit here: Secretary' }).click();
    for (const page of pages)
      await expect(page.getByRole('list', { name: 'Who is here' })).toContainText('Leo Secretary');
  });

  await test.step('minutes are borrowed by name, and everybody sees from where', async () => {
    await act(ruth.page, 'borrow cons');
    await expect(roomOf(leo.page).phases).toContainText('lent to Casting');
    await ruth.page.keyboard.press('Control+k');
    await expect(ruth.page.getByRole('combobox')).toBeFocused();
    await look(ruth.page, 'room-actions');
    await ruth.page.keyboard.press('Escape');
    await ruth.page.keyboard.press('?');
    await expect(ruth.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await look(ruth.page, 'room-shortcuts');
    await ruth.page.keyboard.press('Escape');
    await expect(ruth.page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('whoever types while the meeting moves on keeps words and focus', async () => {
    await act(ruth.page, 'next');
    const { composer, running } = roomOf(leo.page);
    await expect(running).toContainText('Account');
    await composer.pressSequentially('What did you feel when ');
    await act(ruth.page, 'next');
    await expect(running).toContainText('Offered questions');
    await expect(leo.page.getByText('The meeting has moved on. What you are writing stays.')).toBeVisible();
    await expect(composer).toBeFocused();
    await leo.page.keyboard.type('she left?');
    await expect(composer).toHaveValue('What did you feel when she left?');
  });

  await test.step('the group chooses how to consult', async () => {
    for (const phase of ['Key question', 'Choosing the way']) {
      await act(ruth.page, 'next');
      for (const page of pages) await expect(roomOf(page).running).toContainText(phase);
    }
    await ruth.page.getByRole('button', { name: 'Choose Resonance round' }).click();
    await look(leo.page, 'room-module');
    await advanceTo('Consultation', ruth.page, pages);
    await expect(leo.page.getByText('Resonance round:')).toBeVisible();
    await expect(leo.page.getByText('You sit as: Secretary.')).toBeVisible();
  });

  await test.step('a round goes on by itself', async () => {
    await act(ruth.page, 'give floor');
    await expect(roomOf(ruth.page).order).toContainText('Leo has the floor');
    await leo.page.getByRole('button', { name: 'I am done' }).press('d');
    await expect(roomOf(ruth.page).order).toContainText('Your turn');
    await look(ruth.page, 'room-round');
  });

  await test.step('the silenced presenter asks to be brought back', async () => {
    await nadia.page.getByRole('button', { name: 'Bring me back' }).click();
    await look(nadia.page, 'room-silenced');
    await expect(ruth.page.getByRole('button', { name: 'Bring Nadia back' })).toBeVisible();
    await look(ruth.page, 'room-bring-back');
    await act(ruth.page, 'bring');
    for (const page of pages) await expect(roomOf(page).running).toContainText('Conclusion');
  });

  await test.step('the lead is handed over and taken back', async () => {
    await act(ruth.page, 'hand');
    await ruth.page.getByRole('radio', { name: 'Leo' }).check();
    await look(ruth.page, 'room-hand-over');
    await ruth.page.getByRole('button', { name: 'Hand over to Leo' }).click();
    await expect(leo.page.getByRole('button', { name: /^Next: / })).toBeVisible();
    await leo.page.goto('/');
    await expect(ruth.page.getByText('Leo leads, away').first()).toBeVisible();
    await look(ruth.page, 'room-lead-away');
    await ruth.page.getByRole('button', { name: 'Take over' }).click();
    await expect(ruth.page.getByRole('button', { name: /^Next: / })).toBeVisible();
  });
  for (const { errors } of [ruth, nadia, leo]) expect(errors).toEqual([]);
});
