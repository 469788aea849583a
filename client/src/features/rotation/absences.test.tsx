import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, ben, groupId } from '../../testing/samples.ts';
import { asMember, dayFromNow, fullCircle, previewOf, season } from '../../testing/season-samples.ts';

const base = `/api/groups/${groupId}`;
const path = `/groups/${groupId}/season`;
const joined = {
  'GET /api/me': ana,
  [`GET ${base}`]: asMember,
  [`GET ${base}/season`]: season,
  [`POST ${base}/season/previews`]: previewOf('Nobody moves.'),
  [`POST ${base}/season/changes`]: season,
};

test('a member says from which day to which they are away, sees what it moves, and it is kept', async () => {
  const asked = answering(joined);
  const { user } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: 'I’m away' }));
  const form = within(screen.getByRole('form', { name: 'Mark away' }));
  await user.type(form.getByLabelText('First day'), '2099-02-01');
  await user.type(form.getByLabelText('Last day'), '2099-01-01');
  await user.click(form.getByRole('button', { name: 'See what this changes' }));
  expect(await form.findByText('Choose the last day, not before the first.')).toBeTruthy();
  await user.clear(form.getByLabelText('Last day'));
  await user.type(form.getByLabelText('Last day'), '2099-02-14');
  await user.click(form.getByRole('button', { name: 'See what this changes' }));
  await user.click(await screen.findByRole('button', { name: 'Do it' }));
  const change = { kind: 'away', person: ana.id, from: '2099-02-01', to: '2099-02-14' };
  await waitFor(() =>
    expect(asked.find(({ path: to }) => to.endsWith('/changes'))?.body).toEqual({ version: 7, change }),
  );
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Mark away' })).toBeNull());
});

test('days that overlap are refused in a sentence, and stay in the form', async () => {
  const words = 'You are away from 1 to 14 February already. Take that back first, or choose other days.';
  answering({ ...joined, [`POST ${base}/season/previews`]: refusing('already-done', 'from', words) });
  const { user } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: 'I’m away' }));
  const form = within(screen.getByRole('form', { name: 'Mark away' }));
  await user.type(form.getByLabelText('First day'), '2099-02-01');
  await user.type(form.getByLabelText('Last day'), '2099-02-14');
  await user.click(form.getByRole('button', { name: 'See what this changes' }));
  expect(await form.findByText(words)).toBeTruthy();
  expect(form.getByLabelText<HTMLInputElement>('Last day').value).toBe('2099-02-14');
});

test('a facilitator marks anybody away', async () => {
  const asked = answering({ ...joined, [`GET ${base}`]: fullCircle });
  const { user } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: 'Mark somebody away' }));
  const form = within(screen.getByRole('form', { name: 'Mark away' }));
  await user.click(form.getByRole('combobox', { name: 'Who is away?' }));
  await user.click(await screen.findByRole('option', { name: 'Ben Okafor' }));
  await user.type(form.getByLabelText('First day'), '2099-02-01');
  await user.type(form.getByLabelText('Last day'), '2099-02-14');
  await user.click(form.getByRole('button', { name: 'See what this changes' }));
  await screen.findByRole('button', { name: 'Do it' });
  expect(asked.find(({ path: to }) => to.endsWith('/previews'))?.body).toMatchObject({ change: { person: ben.id } });
});

test('everybody sees who is away when; one takes back only what is one’s own', async () => {
  const absences = [
    { id: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0600', person: ben, from: dayFromNow(1), to: dayFromNow(9), markedBy: ben },
    {
      id: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0601',
      person: { id: ana.id, name: ana.name },
      from: dayFromNow(20),
      to: dayFromNow(22),
      markedBy: ben,
    },
    {
      id: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0602',
      person: ben,
      from: dayFromNow(-9),
      to: dayFromNow(-2),
      markedBy: ben,
    },
  ];
  const asked = answering({ ...joined, [`GET ${base}/season`]: { ...season, absences } });
  const { user } = renderApp(path);
  const list = within(await screen.findByRole('list', { name: 'Absences' }));
  expect(list.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
    expect.stringMatching(/^Ben OkaforFrom .* to /),
    expect.stringMatching(/^YouFrom .*, marked by Ben Okafor/),
  ]);
  await user.click(list.getByRole('button'));
  await user.click(await screen.findByRole('button', { name: 'Do it' }));
  await waitFor(() =>
    expect(asked.find(({ path: to }) => to.endsWith('/changes'))?.body).toMatchObject({
      change: { kind: 'back', absence: absences[1]?.id },
    }),
  );
});
