import { expect } from '@playwright/test';
import { seasonOf } from '../fixtures/scene.ts';
import { test } from '../fixtures/test.ts';
import { joinByLink, signUpFirst } from '../steps/accounts.ts';
import { makeCalendarAddress, ownTurnsIn, readCalendar } from '../steps/calendar.ts';
import { acceptAgreement, createGroup, inviteMany } from '../steps/group.ts';
import { look } from '../steps/look.ts';
import { expectMail, wordsOf } from '../steps/mail.ts';
import { expectNeverReceived, expectWhole } from '../steps/received.ts';
import { expectSaved } from '../steps/room.ts';
import {
  doIt,
  lookAtOwnTurn,
  meetingsOf,
  openSeason,
  orderOf,
  presentersOf,
  seasonPartsOf,
  setRhythm,
} from '../steps/season.ts';

test.use({ withMail: true });

const day = 24 * 60 * 60_000;
const caseCanary = 'thistlequarry';
const wallDate = (instant: number) => new Date(instant).toISOString().slice(0, 10);

test('a season is set up, one goes away, one asks and another takes the turn, and all calendars and mail follow', async ({
  person,
  post,
}) => {
  test.setTimeout(600_000);
  const ruth = await person('Ruth');
  const [nadia, leo, margit] = [await person('Nadia'), await person('Leo'), await person('Margit')];
  const everybody = [ruth, nadia, leo, margit];
  const slotOf = async (name: string) => {
    const { occurrences } = await seasonOf(ruth, group);
    const found = occurrences.find(({ state, slots }) => state === 'planned' && slots[0]?.presenter?.name === name);
    if (found?.slots[0] === undefined) throw new Error(`${name} has no turn.`);
    return { ...found, slot: found.slots[0] };
  };
  let group = '';

  await test.step('the facilitator founds a group and sets its rhythm once', async () => {
    await signUpFirst(ruth);
    await createGroup(ruth.page, { name: 'The Tuesday Circle', kind: 'Consultation' });
    group = new URL(ruth.page.url()).pathname.split('/')[2] ?? '';
    await ruth.page.getByRole('link', { name: 'Set the rhythm' }).click();
    await expect(ruth.page.getByRole('heading', { name: 'When do you meet?' })).toBeVisible();
    await look(ruth.page, 'season-first-step');
    await setRhythm(ruth.page, { method: 'Consultancy Protocol', from: wallDate(Date.now() + day) });
    await doIt(ruth.page, /.+/);
    await expect(ruth.page.getByText('Every other Tuesday at 17:30').first()).toBeVisible();
    const { rhythm, rhythmWords, occurrences } = await seasonOf(ruth, group);
    expect(rhythm).toMatchObject({ rule: expect.stringContaining('INTERVAL=2'), holidays: { country: 'DE' } });
    expect(rhythmWords).toContain('not on public holidays of Germany');
    expect(occurrences.every(({ format }) => format === 'Consultancy Protocol')).toBe(true);
  });

  await test.step('three join by link; the order is there with its reasons', async () => {
    await ruth.page.goto(`/groups/${group}`);
    const link = await inviteMany(ruth.page);
    for (const guest of [nadia, leo, margit]) {
      await joinByLink(guest, link);
      await acceptAgreement(guest.page);
    }
    await look(leo.page, 'group-with-season');
    const season = await seasonOf(ruth, group);
    const planned = season.occurrences.filter(({ state }) => state === 'planned');
    expect(new Set(presentersOf({ ...season, occurrences: planned.slice(0, 4) })).size).toBe(4);
    for (const { slots } of planned) {
      for (const { presenter, sentence } of slots)
        expect(sentence).toMatch(new RegExp(`^${presenter?.name}(,| in) .+`));
    }
    for (const { page } of everybody) await openSeason(page, group);
    for (const { page, name } of everybody) {
      await expect(meetingsOf(page, 'You').first()).toBeVisible();
      await lookAtOwnTurn(page);
      await expect(seasonPartsOf(page).presents).toContainText((await slotOf(name)).slot.sentence);
    }
    await look(nadia.page, 'season-member');
    await look(ruth.page, 'season-facilitator');
  });

  await test.step('a member marks themselves away, and the facilitator sees who moved', async () => {
    const turn = await slotOf('Margit');
    const { page } = margit;
    await page.getByRole('button', { name: 'I’m away' }).click();
    await page.getByLabel('First day').fill(wallDate(turn.startsAt));
    await page.getByLabel('Last day').fill(wallDate(turn.startsAt));
    await page.getByRole('button', { name: 'See what this changes' }).click();
    await expect(seasonPartsOf(page).proposal).toContainText('Margit');
    await look(page, 'season-away-proposed');
    await doIt(page, /This moves/);
    await openSeason(ruth.page, group);
    await expect(seasonPartsOf(ruth.page).absences).toContainText('Margit');
    await expect(seasonPartsOf(ruth.page).changes).toContainText(/Margit .*away/);
    const instead = await slotOf('Margit');
    expect(instead.startsAt).toBeGreaterThan(turn.startsAt);
    expect(instead.slot.sentence).toContain('whose turn has waited');
    const season = await seasonOf(ruth, group);
    const then = season.occurrences.find(({ key }) => key === turn.key)?.slots[0];
    expect(then?.sentence).toMatch(/Margit is away until .* and keeps the turn/);
    await ruth.page
      .getByRole('region', { name: 'Ribbon of the season' })
      .getByRole('button', { name: /Kept turn/ })
      .click();
    await expect(seasonPartsOf(ruth.page).presents).toContainText(instead.slot.sentence);
    await look(ruth.page, 'season-kept-turn');
  });

  const before = orderOf(await seasonOf(ruth, group));
  const asked = await slotOf('Nadia');
  const feeds = { nadia: await makeCalendarAddress(nadia), leo: await makeCalendarAddress(leo) };
  await look(leo.page, 'account-calendar');

  await test.step('the calendars of both say who presents, to themselves alone', async () => {
    expect(ownTurnsIn(await readCalendar(feeds.nadia))).toContain(asked.startsAt);
    expect(ownTurnsIn(await readCalendar(feeds.leo))).not.toContain(asked.startsAt);
  });

  await test.step('a presenter has prepared and then asks whether anybody can take the turn', async () => {
    await openSeason(nadia.page, group);
    await lookAtOwnTurn(nadia.page);
    await nadia.page.getByRole('link', { name: 'Prepare your case' }).click();
    await nadia.page.getByRole('textbox', { name: 'Case notes' }).click();
    await nadia.page.keyboard.insertText(`He never takes his coat off. ${caseCanary}`);
    await expectSaved(nadia.page);
    await openSeason(nadia.page, group);
    await lookAtOwnTurn(nadia.page);
    await nadia.page.getByRole('button', { name: 'Can anybody take my turn?, your turn' }).click();
    await expect(seasonPartsOf(nadia.page).presents).toContainText('You ask whether anybody can take this turn.');
    expect(orderOf(await seasonOf(ruth, group))).toEqual(before);
    await look(nadia.page, 'season-asking');
    await expectMail(post, leo, /^Can you present instead of Nadia on /);
  });

  await test.step('another takes it by one click', async () => {
    await leo.page.goto('/');
    const take = leo.page.getByRole('button', { name: 'I’ll take it: Nadia asks: can anybody take my turn?' });
    await expect(take).toBeVisible();
    await look(leo.page, 'home-asked');
    await take.click();
    await expect(leo.page.getByRole('button', { name: /^I’ll take it/ })).toHaveCount(0);
    const then = (await seasonOf(ruth, group)).occurrences.find(({ key }) => key === asked.key);
    expect(then?.slots[0]).toMatchObject({ presenter: { name: 'Leo' }, kind: 'exchange' });
    expect(then?.slots[0]?.sentence).toContain('Leo in place of Nadia, by an exchange of turns');
    await openSeason(leo.page, group);
    await expect(seasonPartsOf(leo.page).changes).toContainText(/Leo took the turn of Nadia/);
    await look(leo.page, 'season-taken');
  });

  await test.step('it shows in both calendars, in the mail and in the notices', async () => {
    expect(ownTurnsIn(await readCalendar(feeds.leo))).toContain(asked.startsAt);
    expect(ownTurnsIn(await readCalendar(feeds.nadia))).not.toContain(asked.startsAt);
    const answered = await expectMail(post, nadia, /^Leo agreed to your request$/);
    expect(answered.headers.get('list')).toBeDefined();
    await nadia.page.goto('/notices');
    await expect(nadia.page.getByRole('link', { name: 'Leo agreed to your request' })).toBeVisible();
    await look(nadia.page, 'notices');
    await leo.page.goto('/notices');
    await expect(leo.page.getByRole('link', { name: /^Can you present instead of Nadia on / })).toBeVisible();
  });

  await test.step('nothing that left the server says a word of a case, or anybody’s address', async () => {
    const mails = everybody.flatMap(({ email }) => post.mailTo(email));
    const calendars = [await readCalendar(feeds.leo), await readCalendar(feeds.nadia)];
    expect(mails.length).toBeGreaterThan(3);
    for (const words of [...mails.map(wordsOf), ...calendars.map(({ text }) => text)]) {
      expect(words).not.toContain(caseCanary);
      for (const { email } of everybody) expect(words).not.toContain(email);
    }
    for (const mail of mails) expect([mail.to].flat().map((to) => to?.value.length)).toEqual([1]);
    await expectNeverReceived(caseCanary, [ruth, leo, margit]);
  });

  await test.step('taking the exchange back restores the order exactly', async () => {
    await openSeason(ruth.page, group);
    await ruth.page
      .getByRole('region', { name: 'Ribbon of the season' })
      .getByRole('button', { name: /Leo.*Exchanged/ })
      .first()
      .click();
    await ruth.page.getByRole('button', { name: /^Back to the order, / }).click();
    await doIt(ruth.page, /Nadia/);
    expect(orderOf(await seasonOf(ruth, group))).toEqual(before);
    await expect(seasonPartsOf(ruth.page).changes).toContainText(/Ruth took back/);
    expect(ownTurnsIn(await readCalendar(feeds.nadia))).toContain(asked.startsAt);
    await openSeason(nadia.page, group);
    await lookAtOwnTurn(nadia.page);
    await nadia.page.getByRole('link', { name: 'Prepare your case' }).click();
    await expect(nadia.page.getByRole('textbox', { name: 'Case notes' })).toContainText(caseCanary);
  });

  expectWhole(everybody);
});
