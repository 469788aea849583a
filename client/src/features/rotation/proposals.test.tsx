import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, ben, groupId } from '../../testing/samples.ts';
import {
  asMember,
  at,
  cleo,
  dayFromNow,
  fullCircle,
  occurrenceOf,
  previewOf,
  season,
  slotOf,
} from '../../testing/season-samples.ts';
import { longDay } from '../../ui/when.ts';

const base = `/api/groups/${groupId}`;
const path = `/groups/${groupId}/season`;
const led = {
  'GET /api/me': ana,
  [`GET ${base}`]: fullCircle,
  [`GET ${base}/season`]: season,
  [`GET ${base}/formats`]: [],
  [`POST ${base}/season/previews`]: previewOf('This moves two people.', [
    { person: ben, from: { occurrence: at(1).key, startsAt: at(1).startsAt }, to: null },
  ]),
  [`POST ${base}/season/changes`]: season,
};
const joined = { ...led, [`GET ${base}`]: asMember };
const dayOf = (place: number) => longDay(at(place).startsAt, season.timeZone);
const lookAt = (place: number) => `${path}?meeting=${at(place).key}`;
/** Opens the menu of the meeting that is looked at, and takes something in it. */
async function takeInMenu(user: ReturnType<typeof renderApp>['user'], name: string | RegExp) {
  await user.click(await screen.findByRole('button', { name: 'Change this meeting' }));
  await user.click(await screen.findByRole('menuitem', { name }));
}
const changeOf = (asked: ReturnType<typeof answering>) => asked.find(({ path: to }) => to.endsWith('/changes'))?.body;

test('a facilitator sees what cancelling moves, does it, and the change names the version that was looked at', async () => {
  const asked = answering(led);
  const { user } = renderApp(path);
  await takeInMenu(user, `Cancel this meeting, ${dayOf(1)}`);
  const proposal = within(await screen.findByRole('group', { name: 'Before you decide' }));
  expect(proposal.getByText('This moves two people.')).toBeTruthy();
  expect(within(proposal.getByRole('list', { name: 'What moves' })).getByText('Ben Okafor')).toBeTruthy();
  expect(changeOf(asked)).toBeUndefined();
  await user.click(proposal.getByRole('button', { name: 'Do it' }));
  const change = { kind: 'cancel', occurrence: at(1).key };
  await waitFor(() => expect(changeOf(asked)).toEqual({ version: 7, change }));
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Before you decide' })).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: dayOf(1) }));
});

test('of many moves each person stands there once with the first change, and all of them on demand', async () => {
  const moves = [1, 2, 3].flatMap((place) =>
    [ben, cleo].map((person) => ({
      person,
      from: { occurrence: at(place).key, startsAt: at(place).startsAt },
      to: null,
    })),
  );
  const sentence = 'The meeting is cancelled. This moves two people: Ben and all the others.';
  answering({ ...led, [`POST ${base}/season/previews`]: previewOf(sentence, moves) });
  const { user } = renderApp(path);
  await takeInMenu(user, /^Cancel this meeting/);
  const proposal = within(await screen.findByRole('group', { name: 'Before you decide' }));
  expect(proposal.getByText('The meeting is cancelled. Two people present on other days.')).toBeTruthy();
  expect(proposal.getAllByRole('listitem')).toHaveLength(2);
  await user.click(proposal.getByRole('button', { name: 'Show all 6' }));
  expect(proposal.getAllByRole('listitem')).toHaveLength(6);
});

test('a proposal that is left changes nothing, and the form it came from stands as it was', async () => {
  const asked = answering(led);
  const { user } = renderApp(path);
  await takeInMenu(user, /^Move it/);
  const form = within(screen.getByRole('form', { name: 'Move this meeting' }));
  await user.clear(form.getByLabelText('Day'));
  await user.type(form.getByLabelText('Day'), '2099-05-12');
  await user.click(form.getByRole('button', { name: 'See what this changes' }));
  const proposal = within(await screen.findByRole('group', { name: 'Before you decide' }));
  expect(form.getByLabelText<HTMLInputElement>('Day').matches(':disabled')).toBe(true);
  await user.click(proposal.getByRole('button', { name: 'Leave it as it is' }));
  expect(form.getByLabelText<HTMLInputElement>('Day').value).toBe('2099-05-12');
  expect(document.activeElement).toBe(form.getByRole('button', { name: 'See what this changes' }));
  expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { change: { kind: 'move', occurrence: at(1).key, date: '2099-05-12', time: '17:30' } },
  ]);
});

test('when the season has changed meanwhile the sentence says so, the season is asked for anew, and the form stays', async () => {
  const asked = answering({
    ...led,
    [`POST ${base}/season/changes`]: refusing('already-done', 'version', 'Somebody was quicker. Look at it again.'),
  });
  const { user } = renderApp(path);
  await takeInMenu(user, /^Move it/);
  const form = within(screen.getByRole('form', { name: 'Move this meeting' }));
  await user.clear(form.getByLabelText('Day'));
  await user.type(form.getByLabelText('Day'), '2099-05-12');
  await user.click(form.getByRole('button', { name: 'See what this changes' }));
  const looked = () => asked.filter(({ method, path: to }) => method === 'GET' && to === `${base}/season`).length;
  const before = looked();
  await user.click(await screen.findByRole('button', { name: 'Do it' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Somebody was quicker. Look at it again.');
  await waitFor(() => expect(looked()).toBeGreaterThan(before));
  expect(form.getByLabelText<HTMLInputElement>('Day').value).toBe('2099-05-12');
  expect(screen.queryByRole('button', { name: 'Do it' })).toBeNull();
});

test('a refused move is told at its field and keeps what was typed', async () => {
  answering({
    ...led,
    [`POST ${base}/season/previews`]: refusing('malformed', 'date', 'There is a meeting on that day.'),
  });
  const { user } = renderApp(path);
  await takeInMenu(user, /^Move it/);
  const form = within(screen.getByRole('form', { name: 'Move this meeting' }));
  await user.click(form.getByRole('button', { name: 'See what this changes' }));
  expect(await form.findByText('There is a meeting on that day.')).toBeTruthy();
  expect(document.activeElement).toBe(form.getByLabelText('Day'));
});

type Filled = { form: string; opens: RegExp; fill?: [string, string | RegExp][]; radio?: string; wants: object };
const filled: Filled[] = [
  {
    form: 'How many cases',
    opens: /^How many cases/,
    radio: 'No presenter this time',
    wants: { kind: 'cases', occurrence: at(1).key, count: 0 },
  },
  {
    form: 'Another method',
    opens: /^Another method/,
    fill: [['Opening and ending', 'Welcome']],
    wants: { kind: 'method', occurrence: at(1).key, formatId: 'structured-group-supervision', wrap: 'welcome' },
  },
  {
    form: 'Choose who presents',
    opens: /^Choose who presents/,
    fill: [['Who presents here, whatever else changes?', 'Cleo Park']],
    wants: { kind: 'place', occurrence: at(1).key, person: cleo.id, placing: 'pinned' },
  },
  {
    form: 'Urgent: let somebody present here',
    opens: /^Urgent: let somebody/,
    fill: [['Who has something urgent?', 'Ana Ruiz, you']],
    wants: { kind: 'place', occurrence: at(1).key, person: ana.id, placing: 'urgent' },
  },
  {
    form: 'Give this turn to somebody',
    opens: /^Give this turn/,
    fill: [
      ['Who presents instead?', 'Cleo Park'],
      ['In exchange for', /^Their turn on/],
    ],
    wants: { kind: 'exchange', turn: `${ben.id}#2`, by: cleo.id, theirs: `${cleo.id}#2` },
  },
];

for (const { form: name, opens, fill = [], radio, wants } of filled) {
  test(`a facilitator proposes by “${name}”`, async () => {
    const asked = answering(led);
    const { user } = renderApp(path);
    if (name === 'Give this turn to somebody') await user.click(await screen.findByRole('button', { name: opens }));
    else await takeInMenu(user, opens);
    const form = within(screen.getByRole('form', { name }));
    if (radio !== undefined) await user.click(form.getByRole('radio', { name: radio }));
    for (const [field, option] of fill) {
      await user.click(form.getByRole('combobox', { name: field }));
      await user.click(await screen.findByRole('option', { name: option }));
    }
    await user.click(form.getByRole('button', { name: 'See what this changes' }));
    await screen.findByRole('group', { name: 'Before you decide' });
    expect(asked.find(({ path: to }) => to.endsWith('/previews'))?.body).toEqual({ change: wants });
  });
}

test('a form that lacks a person says so and asks nothing', async () => {
  const asked = answering(led);
  const { user } = renderApp(path);
  await takeInMenu(user, /^Choose who presents/);
  await user.click(screen.getByRole('button', { name: 'See what this changes' }));
  expect(await screen.findByText('Choose somebody.')).toBeTruthy();
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
});

test('what lies on top of the order can be taken away, and what was cancelled can take place after all', async () => {
  const exception = '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0801';
  const occurrences = [
    occurrenceOf(3, [slotOf(cleo, 2, { kind: 'placed', exception })]),
    occurrenceOf(17, [], { state: 'cancelled', note: 'Cancelled by Ben Okafor.' }),
  ];
  const asked = answering({ ...led, [`GET ${base}/season`]: { ...season, occurrences } });
  const { user } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: 'Back to the order, the turn of Cleo Park' }));
  await screen.findByRole('group', { name: 'Before you decide' });
  await user.click(screen.getByRole('button', { name: /\. Cancelled$/ }));
  expect(await screen.findByText('Cancelled by Ben Okafor.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Let it take place after all/ }));
  await screen.findByRole('group', { name: 'Before you decide' });
  expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { change: { kind: 'undo', exception } },
    { change: { kind: 'restore', occurrence: dayFromNow(17) } },
  ]);
});

test('a member lets an own turn pass, and changes nothing else of the meeting', async () => {
  const asked = answering(joined);
  const { user } = renderApp(lookAt(2));
  await user.click(await screen.findByRole('button', { name: 'Let this turn pass, your turn' }));
  await screen.findByRole('group', { name: 'Before you decide' });
  expect(asked.find(({ path: to }) => to.endsWith('/previews'))?.body).toEqual({
    change: { kind: 'skip', turn: `${ana.id}#2` },
  });
  expect(screen.queryByRole('button', { name: /^(Change this|Give)/ })).toBeNull();
});

test('an open case invites: “I’ll present” proposes the one who says so', async () => {
  const asked = answering(joined);
  const { user } = renderApp(lookAt(4));
  await user.click(await screen.findByRole('button', { name: 'I’ll present, the open case' }));
  await screen.findByRole('group', { name: 'Before you decide' });
  expect(asked.find(({ path: to }) => to.endsWith('/previews'))?.body).toEqual({
    change: { kind: 'place', occurrence: at(4).key, person: ana.id, placing: 'volunteer' },
  });
});

test('a meeting planned by hand can be moved and cancelled by who leads, and nothing else', async () => {
  const planned = { key: 'planned:0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0802' };
  const occurrences = [occurrenceOf(3, [slotOf(cleo, 1, { kind: 'fixed' })], planned)];
  const labels = async (group: typeof fullCircle) => {
    answering({ ...led, [`GET ${base}`]: group, [`GET ${base}/season`]: { ...season, occurrences } });
    const { unmount } = renderApp(path);
    const details = within(await screen.findByRole('region', { name: dayOf(1) }));
    const found = details.queryAllByRole('button').map(({ textContent }) => textContent);
    unmount();
    return found;
  };
  expect(await labels(fullCircle)).toEqual(['Change this meeting']);
  expect(await labels(asMember)).toEqual([]);
});

test('a meeting that was offers nothing to do', async () => {
  answering(led);
  renderApp(lookAt(0));
  const details = within(await screen.findByRole('region', { name: dayOf(0) }));
  expect(details.queryAllByRole('button')).toEqual([]);
});

test('a group that was put away offers nothing to do', async () => {
  answering({ ...led, [`GET ${base}`]: { ...fullCircle, archivedAt: 1 } });
  renderApp(path);
  const details = within(await screen.findByRole('region', { name: dayOf(1) }));
  expect(details.queryAllByRole('button')).toEqual([]);
});

test('the meeting that can be entered has its doors: to prepare for who presents, to the lobby for all', async () => {
  const meeting = '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0200';
  const occurrences = [{ ...at(2), meeting }];
  answering({ ...joined, [`GET ${base}/season`]: { ...season, occurrences } });
  renderApp(path);
  const hrefOf = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href');
  expect(await hrefOf('Prepare your case')).toBe(`/meetings/${meeting}/prepare`);
  expect(await hrefOf('Go to the lobby')).toBe(`/meetings/${meeting}/lobby`);
});

test('as long as the time of a meeting lasts its door is the lobby, then the summary', async () => {
  const meeting = '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0201';
  const hour = 3_600_000;
  const begun = occurrenceOf(0, [slotOf(cleo, 1)], { state: 'past', meeting, startsAt: Date.now() - hour });
  const door = async (minutes: number, name: string) => {
    answering({ ...led, [`GET ${base}/season`]: { ...season, occurrences: [{ ...begun, minutes }] } });
    const { unmount } = renderApp(`${path}?meeting=${begun.key}`);
    const link = await screen.findByRole('link', { name });
    expect(link.getAttribute('href')).toContain(`/meetings/${meeting}/`);
    unmount();
  };
  await door(90, 'Go to the lobby');
  await door(30, 'Summary');
});
