import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../../testing/fake-server.ts';
import { renderApp } from '../../../testing/render-app.tsx';
import { ana, ben, groupId } from '../../../testing/samples.ts';
import { cleo, dayFromNow, fullCircle, noSeason, previewOf, season } from '../../../testing/season-samples.ts';
import { longDay } from '../../../ui/when.ts';

const base = `/api/groups/${groupId}`;
const path = `/groups/${groupId}/season`;
const answers = {
  'GET /api/me': ana,
  [`GET ${base}`]: fullCircle,
  [`GET ${base}/season`]: season,
  [`GET ${base}/formats`]: [],
  'GET /api/holidays': [
    { country: 'CH', name: 'Switzerland', regions: [{ region: 'ZH', name: 'Zürich' }] },
    { country: 'NZ', name: 'New Zealand', regions: [] },
  ],
  [`POST ${base}/season/previews`]: previewOf('From now on you meet so.'),
  [`POST ${base}/season/changes`]: season,
};
const looked = (asked: ReturnType<typeof answering>) => asked.find(({ path: to }) => to.endsWith('/previews'))?.body;

test('a group’s first rhythm: every other week on two days, not on holidays, with its first dates at once', async () => {
  const asked = answering({ ...answers, [`GET ${base}/season`]: noSeason });
  const { user } = renderApp(path);
  const form = within(await screen.findByRole('form', { name: 'When do you meet?' }));
  for (const day of form.getAllByRole<HTMLInputElement>('checkbox', { checked: true })) await user.click(day);
  await user.click(form.getByRole('button', { name: 'See what this changes' }));
  expect(await form.findByText('Choose at least one day.')).toBeTruthy();
  await user.click(form.getByRole('checkbox', { name: 'Thursday' }));
  await user.click(form.getByRole('checkbox', { name: 'Tuesday' }));
  await user.clear(form.getByLabelText('First day'));
  await user.type(form.getByLabelText('First day'), '2027-01-05');
  await user.click(form.getByRole('combobox', { name: 'Not on public holidays of' }));
  await user.click(await screen.findByRole('option', { name: 'Switzerland' }));
  await user.click(form.getByRole('combobox', { name: 'Region' }));
  await user.click(await screen.findByRole('option', { name: 'Zürich' }));
  const dates = within(form.getByRole('list', { name: 'The first dates' })).getAllByRole('listitem');
  expect(dates).toHaveLength(6);
  expect(dates.map((date) => date.textContent)).toEqual(
    ['05', '07', '19', '21']
      .map((day) => longDay(Date.parse(`2027-01-${day}T16:30Z`), season.timeZone))
      .concat(['02', '04'].map((day) => longDay(Date.parse(`2027-02-${day}T16:30Z`), season.timeZone))),
  );
  await user.click(form.getByRole('button', { name: 'See what this changes' }));
  await screen.findByText('From now on you meet so.');
  expect(looked(asked)).toEqual({
    change: {
      kind: 'rhythm',
      rhythm: {
        rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
        startsOn: '2027-01-05',
        endsOn: null,
        time: '17:30',
        holidays: { country: 'CH', region: 'ZH' },
      },
      formatId: season.formatId,
      wrap: 'none',
    },
  });
});

test('a rhythm by months names which weekday of the month', async () => {
  const asked = answering(answers);
  const { user } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: 'Change the rhythm' }));
  const form = within(screen.getByRole('form', { name: 'When do you meet?' }));
  expect(form.getByRole<HTMLInputElement>('checkbox', { name: 'Tuesday' }).checked).toBe(true);
  await user.click(form.getByRole('radio', { name: 'A day of the month' }));
  await user.click(form.getByRole('checkbox', { name: 'Third' }));
  await user.click(form.getByRole('button', { name: 'See what this changes' }));
  await screen.findByText('From now on you meet so.');
  expect(looked(asked)).toMatchObject({ change: { rhythm: { rule: 'FREQ=MONTHLY;BYDAY=1TU,3TU' } } });
});

test('a rhythm that the server refuses keeps what was chosen', async () => {
  answering({
    ...answers,
    [`POST ${base}/season/previews`]: refusing('malformed', 'rule', 'This rule gives no dates.'),
  });
  const { user } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: 'Change the rhythm' }));
  const form = within(screen.getByRole('form', { name: 'When do you meet?' }));
  await user.click(form.getByRole('checkbox', { name: 'Friday' }));
  await user.click(form.getByRole('button', { name: 'See what this changes' }));
  expect((await form.findByRole('alert')).textContent).toContain('This rule gives no dates.');
  expect(form.getByRole<HTMLInputElement>('checkbox', { name: 'Friday' }).checked).toBe(true);
});

test('a group goes on without a rhythm', async () => {
  const asked = answering(answers);
  const { user } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: 'Meet without a rhythm' }));
  await screen.findByText('From now on you meet so.');
  expect(looked(asked)).toMatchObject({ change: { kind: 'rhythm', rhythm: null } });
});

test('who begins is ordered by buttons that move one place', async () => {
  const asked = answering(answers);
  const { user } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: 'Who begins' }));
  const form = within(screen.getByRole('form', { name: 'Who begins' }));
  await user.click(form.getByRole('button', { name: 'Move Cleo Park up' }));
  await user.click(form.getByRole('button', { name: 'Move Ben Okafor down' }));
  await user.click(form.getByRole('button', { name: 'See what this changes' }));
  await screen.findByText('From now on you meet so.');
  expect(looked(asked)).toEqual({ change: { kind: 'order', people: [cleo.id, ben.id, ana.id] } });
});

test('a break is added with its name, and one that is there is taken out', async () => {
  const pause = { id: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0700', from: dayFromNow(5), to: dayFromNow(9), name: 'Retreat' };
  const asked = answering({ ...answers, [`GET ${base}/season`]: { ...season, breaks: [pause] } });
  const { user } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: /^Take back the break Retreat/ }));
  await user.click(await screen.findByRole('button', { name: 'Leave it as it is' }));
  await user.click(screen.getByRole('button', { name: 'Add a break' }));
  const form = within(screen.getByRole('form', { name: 'Add a break' }));
  await user.type(form.getByLabelText('First day'), '2099-07-01');
  await user.type(form.getByLabelText('Last day'), '2099-08-15');
  await user.type(form.getByRole('textbox', { name: 'What is it called?' }), 'Summer break');
  await user.click(form.getByRole('button', { name: 'See what this changes' }));
  await screen.findByText('From now on you meet so.');
  expect(asked.filter(({ path: to }) => to.endsWith('/previews')).map(({ body }) => body)).toEqual([
    { change: { kind: 'end-break', break: pause.id } },
    { change: { kind: 'break', from: '2099-07-01', to: '2099-08-15', name: 'Summer break' } },
  ]);
});

test('a meeting beside the rhythm needs a day, which is asked for in words', async () => {
  const asked = answering(answers);
  const { user } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: 'Add a meeting' }));
  const form = within(screen.getByRole('form', { name: 'Add a meeting' }));
  await user.click(form.getByRole('button', { name: 'See what this changes' }));
  expect(await form.findByText('Choose the day.')).toBeTruthy();
  await user.type(form.getByLabelText('Day'), '2099-05-12');
  await user.click(form.getByRole('button', { name: 'See what this changes' }));
  await waitFor(() => expect(looked(asked)).toEqual({ change: { kind: 'add', date: '2099-05-12', time: '17:30' } }));
});
