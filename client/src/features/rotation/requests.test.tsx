import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, ben, groupId } from '../../testing/samples.ts';
import { asMember, at, cleo, requestOf, season } from '../../testing/season-samples.ts';
import { longDay, shortDay } from '../../ui/when.ts';

const base = `/api/groups/${groupId}`;
const path = `/groups/${groupId}/season`;
const joined = {
  'GET /api/me': ana,
  [`GET ${base}`]: asMember,
  [`GET ${base}/season`]: season,
  [`POST ${base}/season/requests`]: season,
};
const mine = `${path}?meeting=${at(2).key}`;
const asking = (request: ReturnType<typeof requestOf>) => ({
  ...joined,
  [`GET ${base}/season`]: { ...season, requests: [request] },
  [`POST ${base}/season/requests/${request.id}/answers`]: season,
});
const posted = (asked: ReturnType<typeof answering>) => asked.filter(({ method }) => method === 'POST');

test('“Can anybody take my turn?” asks the group with one click', async () => {
  const asked = answering(joined);
  const { user } = renderApp(mine);
  expect(await screen.findByText(/Whoever takes it gives you their next turn\./)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Can anybody take my turn?, your turn' }));
  await waitFor(() => expect(posted(asked)[0]?.body).toEqual({ kind: 'cover', turn: `${ana.id}#2` }));
  expect(await screen.findByText(/The group is asked/)).toBeTruthy();
});

test('a swap is proposed to the owner of the turn that one chooses', async () => {
  const asked = answering(joined);
  const { user } = renderApp(mine);
  await user.click(await screen.findByRole('button', { name: 'Swap with…, your turn' }));
  const form = within(screen.getByRole('form', { name: 'Swap with somebody' }));
  await user.click(form.getByRole('button', { name: 'Ask them' }));
  expect(await form.findByText('Choose the turn that you would take instead.')).toBeTruthy();
  await user.click(form.getByRole('combobox', { name: 'Whose turn would you take instead?' }));
  await user.click(
    await screen.findByRole('option', { name: `Cleo Park, ${longDay(at(3).startsAt, season.timeZone)}` }),
  );
  await user.click(form.getByRole('button', { name: 'Ask them' }));
  await waitFor(() =>
    expect(posted(asked)[0]?.body).toEqual({
      kind: 'swap',
      turn: `${ana.id}#2`,
      with: cleo.id,
      theirs: `${cleo.id}#2`,
    }),
  );
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Swap with somebody' })).toBeNull());
});

test('“I’ll take it” answers where the turn lies, with one click', async () => {
  const request = requestOf();
  const asked = answering(asking(request));
  const { user } = renderApp(path);
  const details = within(await screen.findByRole('region', { name: longDay(at(1).startsAt, season.timeZone) }));
  expect(details.getByText('Ben Okafor asks whether anybody can take this turn.')).toBeTruthy();
  await user.click(details.getByRole('button', { name: 'I’ll take it, the turn of Ben Okafor' }));
  await waitFor(() => expect(posted(asked)[0]?.body).toEqual({ answer: 'agree' }));
});

test('whoever is second to take a turn is told so, and sees the season as it is now', async () => {
  const request = requestOf();
  let taken = false;
  answering({
    ...asking(request),
    [`GET ${base}/season`]: () => ({ ...season, requests: taken ? [] : [request] }),
    [`POST ${base}/season/requests/${request.id}/answers`]: () => {
      taken = true;
      return refusing('already-done', undefined, 'Cleo Park has taken this turn already.');
    },
  });
  const { user } = renderApp(path);
  const list = within(await screen.findByRole('list', { name: 'Open requests' }));
  await user.click(list.getByRole('button', { name: /^I’ll take it/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('Cleo Park has taken this turn already.');
  await waitFor(() => expect(screen.queryByRole('button', { name: /^I’ll take it/ })).toBeNull());
});

test('a swap is agreed to or declined by the one who was asked', async () => {
  const request = requestOf({
    kind: 'swap',
    with: { id: ana.id, name: ana.name },
    theirs: `${ana.id}#2`,
    theirsAt: { occurrence: at(2).key, startsAt: at(2).startsAt },
  });
  const asked = answering(asking(request));
  const { user } = renderApp(path);
  const words = `Ben Okafor asks you to swap: the turn on ${shortDay(at(1).startsAt, season.timeZone)} for the one on ${shortDay(at(2).startsAt, season.timeZone)}`;
  expect(await screen.findByRole('button', { name: `Agree: ${words}` })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: `Decline: ${words}` }));
  await waitFor(() => expect(posted(asked)[0]?.body).toEqual({ answer: 'decline' }));
});

test('one’s own request can be taken back, and is not asked twice', async () => {
  const request = requestOf({
    by: { id: ana.id, name: ana.name },
    turn: `${ana.id}#2`,
    mine: false,
    at: { occurrence: at(2).key, startsAt: at(2).startsAt },
  });
  const asked = answering(asking(request));
  const { user } = renderApp(mine);
  expect(await screen.findByRole('button', { name: /^Take back: You ask whether anybody/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Can anybody take my turn/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Stop asking, your turn' }));
  await waitFor(() => expect(posted(asked)[0]?.body).toEqual({ answer: 'withdraw' }));
});

test('a member in need asks for a meeting', async () => {
  const asked = answering(joined);
  const { user } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: /^I have something urgent/ }));
  await waitFor(() => expect(posted(asked)[0]?.body).toEqual({ kind: 'urgent', occurrence: at(1).key }));
});

test('the history says who changed what, latest first, and the rest on request', async () => {
  const history = Array.from({ length: 7 }, (_, n) => ({
    at: 1_000 + n,
    by: n === 6 ? null : ben,
    sentence: `Change ${n}`,
  }));
  answering({ ...joined, [`GET ${base}/season`]: { ...season, history } });
  const { user } = renderApp(path);
  const list = await screen.findByRole('list', { name: 'Changes, latest first' });
  expect(
    within(list)
      .getAllByText(/^Change/)
      .map((line) => line.textContent),
  ).toEqual(['Change 6', 'Change 5', 'Change 4', 'Change 3', 'Change 2']);
  expect(within(list).getByText('By itself', { exact: false })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show all 7' }));
  expect(within(list).getByText('Change 0')).toBeTruthy();
});
