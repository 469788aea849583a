import { expect } from '@playwright/test';
import { test } from '../fixtures/test.ts';
import { signUpFirst } from '../steps/accounts.ts';
import { createGroup } from '../steps/group.ts';
import { look } from '../steps/look.ts';
import { entry, roomOf, shareEntry } from '../steps/room.ts';

test('a facilitator rehearses a method alone, from every place in the circle, and nothing is sent', async ({
  person,
}) => {
  test.setTimeout(360_000);
  const ruth = await person('Ruth');
  const { page } = ruth;
  await signUpFirst(ruth);
  await createGroup(page, { name: 'The Linden Circle', kind: 'Consultation' });
  await page.getByText('12 built-in formats').click();
  await page.getByRole('link', { name: 'Rehearse Incident Method' }).click();
  const bar = page.getByRole('complementary', { name: 'Rehearsal' });
  await expect(bar.getByText('nothing is stored or sent, nobody else is here')).toBeVisible();
  await expect(page.getByRole('article', { name: /Paper Lighthouse/ })).toBeVisible();
  await look(page, 'room-rehearsal-begin');

  const sent: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/assets/')) return;
    sent.push(request.url());
  });
  page.on('websocket', (socket) => sent.push(socket.url()));
  const { running, timer, order } = roomOf(page);

  await test.step('entries of played people stand beside one’s own', async () => {
    await page.getByRole('button', { name: 'Next: Facts' }).click();
    await expect(
      entry(page, 'How long have you been working together?').or(entry(page, 'What happens in you')),
    ).toBeVisible();
    await shareEntry(page, 'What did you see from the door?');
    await expect(entry(page, 'What did you see from the door?')).toBeVisible();
    await expect(page.getByText('Not stored')).toBeVisible();
    await bar.getByRole('button', { name: 'To the last minute' }).click();
    await expect(timer.first()).toContainText(/^\D*(1:00|0:5\d)/);
    await expect(order).toContainText('Marlow');
    await look(page, 'room-rehearsal-facts');
  });

  await test.step('the same moment is seen as the presenter and as a member', async () => {
    await page.getByRole('button', { name: 'Next: Is it clear?' }).click();
    await page.getByRole('button', { name: 'Next: Analysis' }).click();
    await bar.getByRole('radio', { name: 'Presenter' }).check({ force: true });
    await expect(bar.getByText(/^Wren, who presents: listens now/)).toBeVisible();
    await look(page, 'room-rehearsal-presenter');
    await bar.getByRole('radio', { name: 'Member' }).check({ force: true });
    await expect(bar.getByText(/^Juniper, a member: may speak now/)).toBeVisible();
    await look(page, 'room-rehearsal-member');
  });

  await test.step('in the hand the line that says so stays in sight, with the clock', async () => {
    const before = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => window.scrollTo(0, 500));
    await expect(bar.getByText('nothing is stored or sent, nobody else is here')).toBeInViewport({ ratio: 1 });
    await expect(timer.first()).toBeInViewport({ ratio: 1 });
    await look(page, 'room-rehearsal-scrolled');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    if (before) await page.setViewportSize(before);
  });

  await test.step('it goes on to its end, and begins again', async () => {
    for (const phase of ['My position', 'All at once', 'Reading out', 'What I did', 'Discussion', 'Looking back']) {
      await bar.getByRole('button', { name: `Go on to: ${phase}` }).click();
      await expect(running).toContainText(phase);
    }
    await bar.getByRole('button', { name: 'Go on to: Closing' }).click();
    await bar.getByRole('button', { name: 'Close the meeting' }).click();
    await expect(page.getByText('The rehearsal is over.')).toBeVisible();
    await look(page, 'room-rehearsal-over');
    await bar.getByRole('button', { name: 'Begin again' }).click();
    await expect(running).toContainText('The incident');
  });

  expect(sent).toEqual([]);
  await bar.getByRole('link', { name: 'Leave the rehearsal' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Incident Method' })).toBeVisible();
  await look(page, 'format-with-rehearsal');
  expect(ruth.errors).toEqual([]);
});
