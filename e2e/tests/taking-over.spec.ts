import { expect } from '@playwright/test';
import { groupWithMeeting, makeFacilitator } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { look } from '../steps/look.ts';
import { enterRoom, startMeeting } from '../steps/meeting.ts';
import { expectWhole } from '../steps/received.ts';
import { advanceTo, goRound, roomOf } from '../steps/room.ts';

test('when the browser of who leads is gone, the lead stays theirs until a co-facilitator takes it over in one step', async ({
  person,
}) => {
  test.setTimeout(300_000);
  const [ruth, nadia] = [await person('Ruth'), await person('Nadia')];
  const [margit, leo] = [await person('Margit'), await person('Leo')];
  const scene = await groupWithMeeting([ruth, nadia, margit, leo]);
  await makeFacilitator(ruth, scene, 'Margit');
  const pages = [ruth, nadia, margit, leo].map(({ page }) => page);
  const left = [nadia.page, margit.page, leo.page];
  const next = /^Next: /;

  await test.step('a round goes on by itself, each once, and begins anew', async () => {
    await startMeeting(scene.meeting, ruth.page, pages);
    await advanceTo('Questions', ruth.page, pages);
    await advanceTo('Feedback', ruth.page, pages);
    await roomOf(leo.page).order.getByRole('button', { name: 'Pass', exact: true }).click();
    await goRound(ruth.page, ['Margit'], [margit.page, ruth.page]);
    await expect(roomOf(leo.page).order).toContainText('Round 2');
  });

  await test.step('the browser of who leads is gone: all are told, nobody leads in their place', async () => {
    await ruth.page.close();
    for (const page of left) {
      await expect(page.getByRole('list', { name: 'Who is here' })).toContainText('Ruth leads, away');
      await expect(page.getByRole('button', { name: next })).toHaveCount(0);
      await expect(roomOf(page).running).toContainText('Feedback');
    }
    await expect(leo.page.getByRole('button', { name: 'Take over' })).toHaveCount(0);
    await expect(nadia.page.getByRole('button', { name: 'Take over' })).toHaveCount(0);
    await look(margit.page, 'room-lead-gone');
  });

  await test.step('the co-facilitator takes over in one step, and the meeting goes on', async () => {
    await margit.page.getByRole('button', { name: 'Take over' }).click();
    await expect(margit.page.getByRole('button', { name: next })).toBeVisible();
    for (const page of [nadia.page, leo.page]) {
      await expect(page.getByRole('list', { name: 'Who is here' })).toContainText('Margit leads');
    }
    await advanceTo('Pause', margit.page, left);
  });

  await test.step('who comes back does not lead: a role moves by a human act alone', async () => {
    const back = await ruth.context.newPage();
    await back.goto(`/meetings/${scene.meeting}`);
    await enterRoom(back);
    await expect(back.getByRole('list', { name: 'Who is here' })).toContainText('Margit leads');
    await expect(back.getByRole('button', { name: next })).toHaveCount(0);
    await look(back, 'room-came-back');
    await back.getByRole('button', { name: 'Take over' }).click();
    await expect(back.getByRole('button', { name: next })).toBeVisible();
    await expect(margit.page.getByRole('button', { name: next })).toHaveCount(0);
  });
  expectWhole([ruth, nadia, margit, leo]);
});
