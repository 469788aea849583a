import { builtInFormats } from '@casecircle/shared/domain/formats/built-in.ts';
import { copyOf } from '@casecircle/shared/domain/formats/copy-of.ts';
import type { Format } from '@casecircle/shared/domain/formats/format.ts';
import { free } from '@casecircle/shared/domain/formats/free.ts';
import { type FormatChange, formatLine } from '@casecircle/shared/protocol/formats.ts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../../testing/fake-server.ts';
import { renderApp } from '../../../testing/render-app.tsx';
import { ana, circle, groupId } from '../../../testing/samples.ts';

const base = `/api/groups/${groupId}`;
const id = '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0500';
const ours = copyOf(free, id, 'Our way');
const lines = [...builtInFormats.map((format) => formatLine(format, true)), formatLine(ours, false)];
const group = {
  'GET /api/me': ana,
  [`GET ${base}`]: circle,
  [`GET ${base}/meetings`]: [],
  [`GET ${base}/invitations`]: [],
  [`GET ${base}/formats`]: lines,
};

function viewOf(format: Format, version: number) {
  return { format, builtIn: false, version, changedAt: 1_000 };
}

async function openEditor(answers: Record<string, unknown> = {}) {
  const asked = answering({ ...group, [`GET ${base}/formats/${id}`]: viewOf(ours, 1), ...answers });
  const { user } = renderApp(`/groups/${groupId}/formats/${id}`);
  await screen.findByRole('heading', { level: 1, name: 'Our way' });
  const sent = () => asked.filter(({ method }) => method === 'PUT').map(({ body }) => body as FormatChange);
  const phases = () => within(screen.getByRole('region', { name: 'Phases' }));
  const order = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
  return { user, sent, phases, order };
}

const save = () => screen.getByRole('button', { name: 'Save the format' });
const opener = (name: string) => screen.getByRole('button', { name: new RegExp(`^\\d+ ?${name}`) });

test('the group’s own formats stand first, and a built-in one is copied into an editor of its own', async () => {
  const asked = answering({
    ...group,
    [`POST ${base}/formats`]: { id, version: 1 },
    [`GET ${base}/formats/${id}`]: viewOf(ours, 1),
  });
  const { user, address } = renderApp(`/groups/${groupId}`);
  const own = within(await screen.findByRole('list', { name: 'Our own formats' }));
  expect(own.getByRole('link', { name: 'Our way' })).toBeTruthy();
  await user.click(screen.getByText('12 built-in formats'));
  await user.click(screen.getByRole('button', { name: 'Make our own copy, Balint Group' }));
  const form = within(screen.getByRole('form', { name: 'Copy Balint Group' }));
  const name = form.getByRole('textbox', { name: 'Name of your copy' });
  await user.clear(name);
  await user.type(name, 'Our way');
  await user.click(form.getByRole('button', { name: 'Make the copy' }));
  await screen.findByRole('heading', { level: 1, name: 'Our way' });
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ from: 'balint', name: 'Our way' });
  expect(address()).toBe(`/groups/${groupId}/formats/${id}`);
});

test('members read the formats and change none', async () => {
  answering({
    ...group,
    [`GET ${base}`]: { ...circle, role: 'member' },
    [`GET ${base}/formats/${id}`]: viewOf(ours, 1),
  });
  renderApp(`/groups/${groupId}/formats/${id}`);
  expect(await screen.findByRole('heading', { level: 3, name: 'Talking it over' })).toBeTruthy();
  expect(screen.getByText(/Write group notes: presenter, members, facilitator\./)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Save|Move|Add a phase|Make our own copy/ })).toBeNull();
});

test('a built-in format is read, and copied by facilitators', async () => {
  const [view] = builtInFormats.map((format) => ({ format, builtIn: true, version: null, changedAt: null }));
  answering({ ...group, [`GET ${base}/formats/structured-group-supervision`]: view });
  renderApp(`/groups/${groupId}/formats/structured-group-supervision`);
  await screen.findByRole('heading', { level: 1, name: 'Structured Group Supervision' });
  expect(screen.getByRole('button', { name: /^Make our own copy/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Save the format' })).toBeNull();
});

test('a changed phase is saved with the version that was edited', async () => {
  const { user, sent } = await openEditor({ [`PUT ${base}/formats/${id}`]: { id, version: 2 } });
  expect(save().hasAttribute('disabled')).toBe(true);
  await user.click(opener('Questions'));
  const minutes = screen.getByRole('textbox', { name: 'Minutes' });
  await user.clear(minutes);
  await user.type(minutes, '20');
  await user.click(screen.getByRole('checkbox', { name: 'Write ideas: Members' }));
  await user.click(save());
  expect(await screen.findByText(/^Everything is saved/)).toBeTruthy();
  expect(sent()).toHaveLength(1);
  expect(sent()[0]?.version).toBe(1);
  expect(sent()[0]?.format.phases[1]).toMatchObject({ minutes: 20, writes: { idea: ['member'] } });
});

test('a broken format says why beside its phase, is not sent, and keeps what was typed', async () => {
  const { user, sent } = await openEditor();
  await user.click(opener('The presenter answers'));
  await user.click(screen.getByRole('checkbox', { name: 'Speak: Presenter' }));
  const flaws = within(screen.getByRole('list', { name: 'To mend in The presenter answers' }));
  expect(flaws.getByText(/the presenter cannot answer/)).toBeTruthy();
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the phase' });
  await user.type(name, ' at last');
  await user.click(save());
  expect(sent()).toEqual([]);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('To mend in The presenter answers at last');
  expect(name.value).toBe('The presenter answers at last');
  await user.click(screen.getByRole('button', { name: /^Set what is usual/ }));
  expect(screen.queryByRole('list', { name: /^To mend/ })).toBeNull();
});

test('what the server refuses stays as it was typed', async () => {
  const { user } = await openEditor({ [`PUT ${base}/formats/${id}`]: refusing('not-saved') });
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  await user.type(name, ', slowly');
  await user.click(save());
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(name.value).toBe('Our way, slowly');
});

test('what was typed is there again after the page was left, until it is discarded', async () => {
  const { user } = await openEditor();
  await user.type(screen.getByRole('textbox', { name: 'Name' }), ', slowly');
  cleanup();
  const again = renderApp(`/groups/${groupId}/formats/${id}`).user;
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' })).value).toBe('Our way, slowly');
  await again.click(screen.getByRole('button', { name: 'Discard' }));
  await again.click(await screen.findByRole('button', { name: 'Discard my changes' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Our way');
});

test('whoever was slower decides which of the two stays', async () => {
  let stored = viewOf(ours, 1);
  const { user, sent } = await openEditor({
    [`GET ${base}/formats/${id}`]: () => stored,
    [`PUT ${base}/formats/${id}`]: ({ version }: FormatChange) =>
      version === 2 ? { id, version: 3 } : refusing('wrong-stage', 'version'),
  });
  await user.type(screen.getByRole('textbox', { name: 'Name' }), ', mine');
  stored = viewOf({ ...ours, name: 'Theirs' }, 2);
  await user.click(save());
  expect(await screen.findByText(/Somebody else has changed this format/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep mine' }));
  await user.click(await screen.findByRole('button', { name: 'Save mine over theirs' }));
  await waitFor(() => expect(sent().map(({ version }) => version)).toEqual([1, 2]));
  expect(sent()[1]?.format.name).toBe('Our way, mine');
});

test('a phase is moved by buttons that keep the focus, and where it stands is said', async () => {
  const { user, order } = await openEditor();
  const up = screen.getByRole('button', { name: 'Move Questions up' });
  up.focus();
  await user.keyboard('{Enter}');
  expect(order()[0]).toMatch(/Questions/);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move Questions down' }));
  expect(await screen.findByText('Questions is now phase 1 of 4')).toBeTruthy();
});

test('a new phase takes the focus to its name, and what comes after a removed one takes it over', async () => {
  const { user, order } = await openEditor();
  await user.click(screen.getByRole('button', { name: 'Add a phase' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name of the phase' }));
  await user.keyboard('How was it');
  expect(order()[4]).toMatch(/How was it/);
  await user.click(opener('Telling'));
  await user.click(screen.getByRole('button', { name: 'Take this phase out' }));
  await user.click(await screen.findByRole('button', { name: 'Take it out' }));
  expect(order()).toHaveLength(4);
  await waitFor(() => expect(document.activeElement).toBe(opener('Questions')));
});

test('how the phases fit is shown for short and long meetings, with what is left out', async () => {
  await openEditor();
  const fits = within(screen.getByRole('region', { name: 'How it fits' }));
  const short = within(fits.getByRole('list', { name: 'The phases in 45 minutes' })).getAllByRole('listitem');
  expect(short.map((item) => Number(item.textContent?.match(/\d+/)?.[0])).reduce((sum, each) => sum + each)).toBe(45);
  expect(fits.getByText('90 minutes, your meetings')).toBeTruthy();
});

test('a format is retired after being asked once more', async () => {
  const asked = answering({ ...group, [`DELETE ${base}/formats/${id}`]: null });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Retire Our way' }));
  expect(asked.filter(({ method }) => method === 'DELETE')).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Retire it' }));
  await waitFor(() => expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(1));
});

test('seats are added, worded and taken out, and phases can let the group choose among them', async () => {
  const { user, sent } = await openEditor({ [`PUT ${base}/formats/${id}`]: { id, version: 2 } });
  const seats = within(screen.getByRole('region', { name: 'Seats' }));
  await user.click(seats.getByRole('button', { name: 'Add a seat' }));
  expect(document.activeElement).toBe(seats.getByRole('textbox', { name: 'Name of the seat' }));
  await user.keyboard('Client');
  expect(screen.getByText(/Write the prompt of seat 1/)).toBeTruthy();
  await user.type(seats.getByRole('textbox', { name: 'What it asks of people' }), 'Listen as the client.');
  await user.click(opener('Telling'));
  await user.click(screen.getByRole('combobox', { name: 'What the group chooses here' }));
  await user.click(await screen.findByRole('option', { name: 'Who sits in which seat' }));
  await user.click(save());
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]?.format.seats).toEqual([{ id: 'seats-1', name: 'Client', prompt: 'Listen as the client.' }]);
  expect(sent()[0]?.format.phases[0].chooses).toBe('seats');
  await user.click(seats.getByRole('button', { name: 'Take it out, Client' }));
  expect(await screen.findByText(/In “Telling” seats are chosen, but the format has none/)).toBeTruthy();
  expect(document.activeElement).toBe(seats.getByRole('button', { name: 'Add a seat' }));
});

test('every member can rehearse any of the group’s formats', async () => {
  answering({ ...group, [`GET ${base}`]: { ...circle, role: 'member' } });
  const { user } = renderApp(`/groups/${groupId}`);
  const own = within(await screen.findByRole('list', { name: 'Our own formats' }));
  expect(own.getByRole('link', { name: 'Rehearse Our way' }).getAttribute('href')).toBe(
    `/groups/${groupId}/formats/${id}/rehearsal`,
  );
  await user.click(screen.getByText('12 built-in formats'));
  const builtIn = within(screen.getByRole('list', { name: 'Built-in formats' }));
  expect(builtIn.getAllByRole('link', { name: /^Rehearse / })).toHaveLength(builtInFormats.length);
});
