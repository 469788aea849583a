import { expect } from '@playwright/test';
import { cableOf } from '../fixtures/cable.ts';
import { personIn } from '../fixtures/person.ts';
import { groupWithMeeting, invite, inviteToAccount, post, signUp } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { signIn } from '../steps/accounts.ts';
import { look } from '../steps/look.ts';
import { startMeeting } from '../steps/meeting.ts';
import { advanceTo, entry, expectSaved, keepSlip, roomOf, shareEntry } from '../steps/room.ts';

const nowhere = '00000000-0000-4000-8000-000000000000';

test('an invitation that no longer holds says so and offers a way on', async ({ person, browser, server }) => {
  const [facilitator, presenter] = [await person('Ruth'), await person('Nadia')];
  const { group } = await groupWithMeeting([facilitator, presenter]);
  const token = await invite(facilitator, group);
  const answer = await facilitator.context.request.get(`/api/groups/${group}/invitations`);
  for (const { id } of (await answer.json()) as { id: string }[]) {
    await facilitator.context.request.delete(`/api/groups/${group}/invitations/${id}`, {
      headers: { origin: server.address },
    });
  }
  const guest = await personIn(browser, server.address, 'Leo');
  await guest.page.goto(`/join/${token}`);
  await expect(guest.page.getByRole('heading', { name: 'This invitation is no longer valid' })).toBeVisible();
  await expect(guest.page.getByText('ask the person who sent it for a new link')).toBeVisible();
  await look(guest.page, 'invitation-expired');
  await guest.page.getByRole('link', { name: 'Go to your home page' }).click();
  await expect(guest.page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await guest.context.close();
});

test('a meeting of others looks exactly like one that does not exist', async ({ person }) => {
  const [facilitator, presenter, stranger] = [await person('Ruth'), await person('Nadia'), await person('Leo')];
  const { meeting } = await groupWithMeeting([facilitator, presenter]);
  await signUp(stranger, await inviteToAccount(facilitator));
  const seen = [];
  for (const id of [meeting, nowhere]) {
    await stranger.page.goto(`/meetings/${id}/lobby`);
    const problem = stranger.page.getByRole('alert');
    await expect(problem).toContainText('There is nothing here that you may open.');
    const answer = await stranger.context.request.get(`/api/meetings/${id}`);
    seen.push({ status: answer.status(), body: await answer.text(), screen: await problem.textContent() });
  }
  expect(seen[0]).toEqual(seen[1]);
  await look(stranger.page, 'nothing-here');
});

test('text that is too long is refused in words, and what was typed stays', async ({ person }) => {
  const [facilitator, presenter] = [await person('Ruth'), await person('Nadia')];
  const { group } = await groupWithMeeting([facilitator, presenter]);
  await facilitator.page.goto(`/groups/${group}`);
  await facilitator.page.getByRole('button', { name: 'Change it' }).click();
  const text = 'We keep what is said here. '.repeat(800);
  const field = facilitator.page.getByRole('dialog').getByRole('textbox');
  await field.fill(text);
  await facilitator.page.getByRole('dialog').getByRole('button', { name: 'Make this version 2' }).click();
  await expect(facilitator.page.getByRole('dialog')).toContainText(/at most 20,000 characters|too long/);
  await expect(field).toHaveValue(text);
  const refused = await facilitator.context.request.put(`/api/groups/${group}/agreement`, {
    data: { text },
    headers: { origin: facilitator.address },
  });
  expect(refused.status()).toBe(413);
  expect(refused.headers()['content-type']).toContain('application/problem+json');
  expect((await refused.json()).detail).toContain('too long');
});

test('what is typed offline waits, says how many edits wait, and arrives later', async ({ person }) => {
  const [facilitator, presenter, member] = [await person('Ruth'), await person('Nadia'), await person('Leo')];
  const { meeting } = await groupWithMeeting([facilitator, presenter, member]);
  const pages = [facilitator, presenter, member].map(({ page }) => page);
  const cable = await cableOf(member.page);
  await startMeeting(meeting, facilitator.page, pages);
  await advanceTo('Questions', facilitator.page, pages);
  await expectSaved(member.page);
  await cable.pull();
  await shareEntry(member.page, 'Typed without a connection.');
  await expect(member.page.getByText('Offline, 1 edit waiting', { exact: true })).toBeVisible();
  await shareEntry(member.page, 'And a second one.');
  await expect(member.page.getByText('Offline, 2 edits waiting', { exact: true })).toBeVisible();
  await look(member.page, 'room-offline');
  await expect(entry(presenter.page, 'Typed without a connection.')).toHaveCount(0);
  await cable.plugIn();
  await expect(entry(presenter.page, 'Typed without a connection.')).toBeVisible();
  await expect(entry(presenter.page, 'And a second one.')).toBeVisible();
  await expectSaved(member.page);
});

test('whoever is signed out in the middle of a meeting is told so, keeps their words and receives nothing more', async ({
  person,
}) => {
  const [facilitator, presenter, member] = [await person('Ruth'), await person('Nadia'), await person('Leo')];
  const { meeting } = await groupWithMeeting([facilitator, presenter, member]);
  const pages = [facilitator, presenter, member].map(({ page }) => page);
  await startMeeting(meeting, facilitator.page, pages);
  await advanceTo('Questions', facilitator.page, pages);
  await roomOf(member.page).composer.fill('A question I am still thinking about');
  await post(member, '/api/auth/sign-out', {});
  await expect(member.page.getByText('You are signed out. Sign in again').first()).toBeVisible();
  await expect(roomOf(member.page).composer).toHaveValue('A question I am still thinking about');
  await shareEntry(facilitator.page, 'juniperlantern');
  await expect(entry(presenter.page, 'juniperlantern')).toBeVisible();
  expect(await member.recorder.received('juniperlantern')).toEqual([]);
});

test('whoever signs in again is back in the meeting with the notebook as it was', async ({ person }) => {
  const [facilitator, presenter, member] = [await person('Ruth'), await person('Nadia'), await person('Leo')];
  const { meeting } = await groupWithMeeting([facilitator, presenter, member]);
  const pages = [facilitator, presenter, member].map(({ page }) => page);
  await startMeeting(meeting, facilitator.page, pages);
  await member.page.getByRole('button', { name: 'My notebook', exact: true }).click();
  await keepSlip(member.page, 'Question', 'Who lays the table now?');
  await expectSaved(member.page);
  await post(member, '/api/auth/sign-out', {});
  await member.page.goto(`/meetings/${meeting}`);
  await signIn(member);
  await expect(roomOf(member.page).running).toContainText('Request for help');
  await member.page.getByRole('button', { name: 'My notebook', exact: true }).click();
  await expect(roomOf(member.page).slips.getByText('Who lays the table now?')).toBeVisible();
});
