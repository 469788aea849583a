import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, groupId } from '../../testing/samples.ts';
import {
  asMember,
  at,
  cleo,
  fullCircle,
  noSeason,
  occurrenceOf,
  season,
  slotOf,
} from '../../testing/season-samples.ts';
import { longDay } from '../../ui/when.ts';
import { spanOf } from './span.ts';

const base = `/api/groups/${groupId}`;
const path = `/groups/${groupId}/season`;
const answers = { 'GET /api/me': ana, [`GET ${base}`]: fullCircle, [`GET ${base}/season`]: season };
const dayOf = (place: number) => longDay(at(place).startsAt, season.timeZone);

test('the first thing one reads is who is next and when one’s own turn is', async () => {
  answering(answers);
  renderApp(path);
  const lead = await screen.findByText(/presents next/);
  expect(lead.textContent).toContain(`Ben Okafor presents next, on ${dayOf(1)}`);
  expect(lead.textContent).toContain(`Your turn is on ${dayOf(2)}`);
});

test('the next meeting is open from the start, and says why it is whose', async () => {
  answering(answers);
  renderApp(path);
  const details = within(await screen.findByRole('region', { name: dayOf(1) }));
  expect(details.getByText('Ben Okafor, because nobody has waited longer.')).toBeTruthy();
});

test('a piece of the ribbon says its day, who presents, how it came about, and whether it is next', async () => {
  answering(answers);
  renderApp(path);
  const ribbon = within(await screen.findByRole('region', { name: 'Ribbon of the season' }));
  const pieces = ribbon.getAllByRole('listitem').flatMap((item) => within(item).queryAllByRole('button'));
  const names = [/Cleo Park$/, /^Next: .*Ben Okafor$/, /You$/, /Cleo Park\. Kept turn$/, /Nobody yet\. Open$/];
  expect(names.map((name) => pieces.indexOf(ribbon.getByRole('button', { name })))).toEqual([0, 1, 2, 3, 4]);
  expect(ribbon.getByText(/^Today/)).toBeTruthy();
});

test('arrows move along the ribbon, Enter opens the details there, Escape leads back', async () => {
  answering(answers);
  const { user, address } = renderApp(path);
  const next = await screen.findByRole('button', { name: /^Next: / });
  expect(next.tabIndex).toBe(0);
  next.focus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  const cleos = screen.getByRole('button', { name: /Kept turn/ });
  expect(document.activeElement).toBe(cleos);
  expect(screen.getByRole('button', { name: /^Next: / }).tabIndex).toBe(-1);
  await user.keyboard('{Enter}');
  const heading = await screen.findByRole('heading', { name: dayOf(3) });
  expect(document.activeElement).toBe(heading);
  expect(address()).toContain(`meeting=${at(3).key}`);
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /Kept turn/ }));
  await user.keyboard('{Home}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /\. Cleo Park$/ }));
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /Nobody yet/ }));
});

test('the form that one chooses is kept in the address, and the list opens its details in place', async () => {
  answering(answers);
  const { user, address } = renderApp(path);
  await user.click(await screen.findByRole('radio', { name: 'List' }));
  expect(address()).toContain('form=list');
  const look = await screen.findByRole('button', { name: `Details, ${dayOf(3)}` });
  expect(screen.queryByRole('button', { name: `Details, ${dayOf(0)}` })).toBeNull();
  expect(screen.getByText('Cleo Park, who was away and kept her turn.')).toBeTruthy();
  await user.click(look);
  expect(await screen.findByRole('region', { name: dayOf(3) })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: `Close, ${dayOf(3)}` }));
  expect(screen.queryByRole('region', { name: dayOf(3) })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show the 1 before today' }));
  expect(screen.getByRole('button', { name: `Details, ${dayOf(0)}` })).toBeTruthy();
});

test('the month shows its meetings on their days and turns to the next month', async () => {
  answering(answers);
  const { user } = renderApp(`${path}?form=month&month=${at(2).key.slice(0, 7)}`);
  const mine = await screen.findByRole('button', { name: new RegExp(`^${dayOf(2)}.*You$`) });
  await user.click(mine);
  expect(await screen.findByRole('heading', { name: dayOf(2) })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'The month after' }));
  expect(screen.queryByRole('button', { name: new RegExp(`^${dayOf(2)}`) })).toBeNull();
});

test('a month beyond what was loaded is asked for', async () => {
  const asked = answering(answers);
  renderApp(`${path}?form=month&month=2027-12`);
  await screen.findByText('This did not open');
  expect(asked.find(({ path: at_ }) => at_.includes('/season?'))?.path).toMatch(/until=2027-12-31/);
});

test('fairness is a picture with words for those who do not see it', async () => {
  answering(answers);
  renderApp(path);
  const people = within(await screen.findByRole('list', { name: 'Turns of each person' }));
  expect(people.getByRole('img', { name: 'presented once, 1 turn kept and still to come' })).toBeTruthy();
  expect(people.getByRole('img', { name: 'presented 2 times, 1 turn ahead' })).toBeTruthy();
});

test('what is printed is a list of the days to come with names, without a button', async () => {
  answering(answers);
  renderApp(path);
  await screen.findByText(/presents next/);
  const table = screen.getByRole('table', { hidden: true });
  expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(5);
  expect(within(table).getByText('Ana Ruiz')).toBeTruthy();
  expect(within(table).queryByRole('button', { hidden: true })).toBeNull();
});

test('a group without a season asks its facilitator when it meets, and tells a member who will say so', async () => {
  answering({ ...answers, [`GET ${base}/season`]: noSeason });
  renderApp(path);
  expect(await screen.findByRole('form', { name: 'When do you meet?' })).toBeTruthy();
});

test('a member of a group without a season reads that there is none yet', async () => {
  answering({ ...answers, [`GET ${base}`]: asMember, [`GET ${base}/season`]: noSeason });
  renderApp(path);
  expect(await screen.findByText(/There is no season yet/)).toBeTruthy();
  expect(screen.queryByRole('form')).toBeNull();
});

test('half a year more is asked for in whole months', async () => {
  const { from, until } = spanOf({ back: 6, ahead: 12 }, undefined, season.timeZone);
  const wider = { ...season, occurrences: [...season.occurrences, occurrenceOf(300, [slotOf(cleo, 9)])] };
  answering({ ...answers, [`GET ${base}/season?from=${from}&until=${until}`]: wider });
  const { user } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: 'Half a year further ahead' }));
  const last = longDay(occurrenceOf(300, []).startsAt, season.timeZone);
  expect(await screen.findByRole('button', { name: new RegExp(`^${last}.*Cleo Park$`) })).toBeTruthy();
});
