import { expect } from '@playwright/test';
import { test } from '../fixtures/test.ts';
import { look } from '../steps/look.ts';
import { enterLobby, enterRoom, pressStart } from '../steps/meeting.ts';
import { roomOf } from '../steps/room.ts';

test.describe('the demo', () => {
  test.use({ flags: ['--demo'] });

  test('one becomes two people with a click each and enters the meeting of today', async ({ person }) => {
    test.setTimeout(360_000);
    const [ruth, leo] = [await person('Ruth'), await person('Leo')];
    await ruth.page.goto('/');
    await expect(ruth.page.getByRole('heading', { name: 'Whose seat would you like to take?' })).toBeVisible();
    await look(ruth.page, 'demo-sign-in');
    await ruth.page.getByRole('button', { name: /^Ruth Adeyemi/ }).click();
    await leo.page.goto('/');
    await leo.page.getByRole('button', { name: /^Leo Vasquez/ }).click();
    await expect(leo.page.getByText('Next meeting')).toBeVisible();
    await look(leo.page, 'home');
    for (const { page } of [ruth, leo]) await enterLobby(page);
    await pressStart(ruth.page);
    for (const { page } of [ruth, leo]) await enterRoom(page);
    await expect(leo.page.getByText('with his coat on').first()).toBeVisible();
    await leo.page.getByRole('button', { name: 'My notebook', exact: true }).click();
    await expect(roomOf(leo.page).slips.getByText('could you start with the coat?')).toBeVisible();
    expect(await ruth.recorder.received('could you start with the coat?')).toEqual([]);
  });
});

test('without the flag nobody can become anybody', async ({ server }) => {
  expect((await fetch(`${server.address}/api/demo/people`)).status).toBe(404);
  const answer = await fetch(`${server.address}/api/demo/become`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.address },
    body: JSON.stringify({ id: '00000000-0000-4000-8000-000000000000' }),
  });
  expect(answer.status).toBe(404);
});
