import { expect } from '@playwright/test';
import { password } from '../fixtures/person.ts';
import { groupWithMeeting, inviteOne } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { choose, pressOn, tabTo, typeInto } from '../steps/keyboard.ts';
import { enterLobby, enterRoom, pressStart } from '../steps/meeting.ts';
import { advanceTo, entry, expectSaved, roomOf } from '../steps/room.ts';

test('a member takes part in a whole meeting by keyboard alone', async ({ person }) => {
  test.setTimeout(300_000);
  const [facilitator, presenter, member] = [await person('Ruth'), await person('Nadia'), await person('Leo')];
  const { group } = await groupWithMeeting([facilitator, presenter]);
  const link = `/join/${await inviteOne(facilitator, group)}`;
  const { page } = member;
  const room = roomOf(page);
  const pages = [facilitator.page, presenter.page, page];

  await test.step('join by link, sign up, accept the agreement', async () => {
    await page.goto(link);
    await pressOn(page, page.getByRole('link', { name: 'Create an account' }));
    await typeInto(page, page.getByLabel('Your name'), member.name);
    await typeInto(page, page.getByLabel('E-mail'), member.email);
    await typeInto(page, page.getByRole('textbox', { name: 'Password' }), password);
    await page.keyboard.press('Enter');
    await pressOn(page, page.getByRole('button', { name: 'I accept this agreement' }));
    await expect(page.getByText(/You accepted it on/)).toBeVisible();
  });

  await test.step('go to the lobby and be taken into the room', async () => {
    await pressOn(page, page.getByRole('link', { name: /^Lobby of/ }));
    for (const other of [facilitator.page, presenter.page]) await enterLobby(other);
    await expect(page.getByRole('list', { name: 'Here' })).toContainText('Nadia');
    await pressStart(facilitator.page);
    for (const each of pages) await enterRoom(each);
  });

  await test.step('ask for a turn and write a question', async () => {
    await advanceTo('Questions', facilitator.page, pages);
    await pressOn(page, room.order.getByRole('button', { name: 'Ask for a turn' }), 'Space');
    await expect(room.order).toContainText('You');
    await typeInto(page, room.composer, 'Who lays the table now?');
    await page.keyboard.press('Control+Enter');
    await expect(entry(presenter.page, 'Who lays the table now?')).toBeVisible();
    await facilitator.page.getByRole('button', { name: 'Give the floor to Leo' }).click();
    await expect(room.order).toContainText('Your turn');
    await pressOn(page, room.order.getByRole('button', { name: 'I am done' }));
    await expect(room.order).not.toContainText('Your turn');
  });

  await test.step('write a reflection for oneself and release it', async () => {
    await advanceTo('Feedback', facilitator.page, pages);
    await page.keyboard.press('Alt+N');
    const slips = room.slips;
    await choose(page, slips.getByRole('radio'), slips.getByRole('radio', { name: 'Reflection' }));
    await typeInto(page, slips.getByRole('textbox', { name: /^New slip/ }), 'I hold my breath.');
    await page.keyboard.press('Control+Enter');
    const slip = slips.getByRole('listitem').filter({ hasText: 'I hold my breath.' });
    await expectSaved(page);
    await pressOn(page, slip.getByRole('button', { name: 'Share with the group' }));
    await pressOn(page, page.getByRole('button', { name: 'Share it now' }));
    await expect(slip).toContainText('Shared with the group');
    await expect(entry(presenter.page, 'I hold my breath.')).toBeVisible();
    await tabTo(page, slips.getByRole('textbox', { name: /^New slip/ }), 'Shift+Tab');
    await page.keyboard.press('Escape');
    await expect(slips).toHaveCount(0);
  });

  await test.step('pass without a reason', async () => {
    await pressOn(page, room.order.getByRole('button', { name: 'Pass', exact: true }));
    await expect(room.order).toContainText('You passed.');
  });

  await test.step('read the summary when it is over', async () => {
    for (const phase of ['Pause', 'Presenter’s response', 'How we worked']) {
      await advanceTo(phase, facilitator.page, pages);
    }
    await facilitator.page.getByRole('button', { name: 'Next: Closing' }).click();
    await facilitator.page.getByRole('button', { name: 'Close the meeting' }).click();
    await facilitator.page.getByRole('alertdialog').getByRole('button', { name: 'Close the meeting' }).click();
    await pressOn(page, page.getByRole('link', { name: 'Open the summary' }));
    await expect(page.getByRole('heading', { level: 1, name: 'Summary' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Who lays the table now?');
  });
});
