import { builtInFormats } from '@casecircle/shared/domain/formats/built-in.ts';
import { copyOf } from '@casecircle/shared/domain/formats/copy-of.ts';
import { free } from '@casecircle/shared/domain/formats/free.ts';
import { formatLine } from '@casecircle/shared/protocol/formats.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, ben, circle, circleLine, groupId, meetingOf } from '../../testing/samples.ts';

const base = `/api/groups/${groupId}`;
const answers = {
  'GET /api/me': ana,
  [`GET ${base}`]: circle,
  [`GET ${base}/meetings`]: [],
  [`GET ${base}/invitations`]: [],
  [`GET ${base}/formats`]: builtInFormats.map((format) => formatLine(format, true)),
};

test('a facilitator plans a meeting on the clock of the group', async () => {
  const asked = answering({ ...answers, [`POST ${base}/meetings`]: {} });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Plan a meeting' }));
  const form = within(screen.getByRole('form', { name: 'Plan a meeting' }));
  const day = form.getByLabelText('Day');
  await user.clear(day);
  await user.type(day, '2099-11-24');
  await user.click(form.getByRole('button', { name: 'Plan this meeting' }));
  expect(await form.findByText('Choose who brings a case.')).toBeTruthy();
  await user.click(form.getByRole('combobox', { name: 'Who presents?' }));
  await user.click(await screen.findByRole('option', { name: 'Ben Okafor' }));
  await user.click(form.getByRole('button', { name: 'Plan this meeting' }));
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
      date: '2099-11-24',
      time: '17:30',
      presenter: ben.id,
      formatId: 'structured-group-supervision',
      more: [],
      wrap: 'none',
    }),
  );
  expect(await screen.findByRole('button', { name: 'Plan a meeting' })).toBeTruthy();
});

test('a second case is planned with a presenter and a method of its own, between an opening and an ending', async () => {
  const asked = answering({ ...answers, [`POST ${base}/meetings`]: {} });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Plan a meeting' }));
  const form = within(screen.getByRole('form', { name: 'Plan a meeting' }));
  const choose = async (within: ReturnType<typeof form.getByRole>, option: string | RegExp) => {
    await user.click(within);
    await user.click(await screen.findByRole('option', { name: option }));
  };
  await choose(form.getByRole('combobox', { name: 'Who presents?' }), 'Ben Okafor');
  await user.click(form.getByRole('button', { name: 'Add a second case' }));
  const second = form.getByRole('combobox', { name: 'Who presents it?' });
  await waitFor(() => expect(document.activeElement).toBe(second));
  await user.click(form.getByRole('button', { name: 'Plan this meeting' }));
  expect(await form.findByText('Choose who brings this case.')).toBeTruthy();
  await user.click(second);
  expect(screen.queryByRole('option', { name: 'Ben Okafor' })).toBeNull();
  await user.click(await screen.findByRole('option', { name: 'Ana Ruiz' }));
  await choose(form.getByRole('combobox', { name: 'Its format' }), /^Balint Group/);
  await choose(form.getByRole('combobox', { name: 'Opening and ending' }), 'Welcome');
  const picture = within(form.getByRole('list', { name: 'The phases, fitted to 90 minutes' }));
  expect(picture.getByText('Check-in')).toBeTruthy();
  expect(picture.getByText('The group imagines')).toBeTruthy();
  expect(form.getByText(/Check-in \d+\./)).toBeTruthy();
  await user.click(form.getByRole('button', { name: 'Plan this meeting' }));
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
      presenter: ben.id,
      more: [{ presenter: ana.id, formatId: 'balint' }],
      wrap: 'welcome',
    }),
  );
});

test('a plan that does not fit is told before it is sent, with the minutes that it needs', async () => {
  const asked = answering({ ...answers, [`GET ${base}`]: { ...circle, meetingMinutes: 30 } });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Plan a meeting' }));
  const form = within(screen.getByRole('form', { name: 'Plan a meeting' }));
  await user.click(form.getByRole('combobox', { name: 'Who presents?' }));
  await user.click(await screen.findByRole('option', { name: 'Ben Okafor' }));
  await user.click(form.getByRole('button', { name: 'Add a second case' }));
  await user.click(form.getByRole('combobox', { name: 'Who presents it?' }));
  await user.click(await screen.findByRole('option', { name: 'Ana Ruiz' }));
  expect(form.getByText('It does not fit into 30 minutes: it needs at least 48.')).toBeTruthy();
  await user.click(form.getByRole('button', { name: 'Plan this meeting' }));
  expect(await form.findByText(/needs at least 48 minutes, and your meetings last 30/)).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  await user.click(form.getByRole('button', { name: 'Take the second case out' }));
  expect(form.queryByRole('combobox', { name: 'Who presents it?' })).toBeNull();
});

test('a group’s own formats are offered beside the built-in ones', async () => {
  const own = formatLine(copyOf(free, '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0500', 'Our way'), false);
  answering({ ...answers, [`GET ${base}/formats`]: [formatLine(free, true), own] });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Plan a meeting' }));
  await user.click(screen.getByRole('combobox', { name: 'Format' }));
  expect(await screen.findByRole('option', { name: /^Our way/ })).toBeTruthy();
});

test('whoever plans can rehearse the chosen format in a new tab, and keeps what they have filled in', async () => {
  answering({ ...answers, [`GET ${base}/formats`]: [formatLine(free, true)] });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Plan a meeting' }));
  await user.click(screen.getByRole('combobox', { name: 'Format' }));
  await user.click(await screen.findByRole('option', { name: /^Free Format/ }));
  const link = await screen.findByRole('link', { name: 'Rehearse Free Format, in a new tab' });
  expect(link.getAttribute('href')).toBe(`/groups/${groupId}/formats/free/rehearsal`);
  expect(link.getAttribute('target')).toBe('_blank');
});

test('the link of the call is kept, shown by its host, and taken away by emptying its field', async () => {
  let callLink: string | null = null;
  const asked = answering({
    ...answers,
    [`GET ${base}`]: () => ({ ...circle, callLink }),
    [`PATCH ${base}`]: (change: { callLink: string | null }) => {
      callLink = change.callLink;
      return { ...circle, callLink };
    },
  });
  const { user } = renderApp(`/groups/${groupId}`);
  const region = within(await screen.findByRole('region', { name: 'Settings' }));
  await user.click(region.getByRole('button', { name: 'Change the settings' }));
  await user.type(region.getByRole('textbox', { name: 'Link of your video call' }), 'http://meet.example.org/room');
  await user.click(region.getByRole('button', { name: 'Keep this' }));
  expect(await region.findByText(/Paste the link as it begins with https/)).toBeTruthy();
  const field = region.getByRole('textbox', { name: 'Link of your video call' });
  await user.clear(field);
  await user.type(field, 'https://meet.example.org/room');
  await user.click(region.getByRole('button', { name: 'Keep this' }));
  const link = await region.findByRole('link', { name: 'meet.example.org' });
  expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual([
    'https://meet.example.org/room',
    'noopener noreferrer',
  ]);
  await user.click(region.getByRole('button', { name: 'Change the settings' }));
  await user.clear(region.getByRole('textbox', { name: 'Link of your video call' }));
  await user.click(region.getByRole('button', { name: 'Keep this' }));
  expect(await region.findByText(/^No link/)).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'PATCH').at(-1)?.body).toMatchObject({
    callLink: null,
    meetingMinutes: 90,
  });
});

test('a member sees no way to plan, invite or change roles', async () => {
  answering({ ...answers, [`GET ${base}`]: { ...circle, role: 'member' } });
  renderApp(`/groups/${groupId}`);
  await screen.findByRole('region', { name: 'People (2)' });
  expect(screen.queryByRole('button', { name: /Plan a meeting|Invite|Change/ })).toBeNull();
});

test('a member leaves the group after being asked once more, and is led home', async () => {
  let left = false;
  const asked = answering({
    ...answers,
    [`GET ${base}`]: { ...circle, role: 'member', members: circle.members.toReversed() },
    'GET /api/me': { ...ana, id: ben.id },
    'GET /api/groups': () => (left ? [] : [circleLine]),
    'GET /api/meetings': [],
    [`DELETE ${base}/members/${ben.id}`]: () => {
      left = true;
      return null;
    },
  });
  const { user, address } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Leave this group' }));
  expect(asked.filter(({ method }) => method === 'DELETE')).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Leave the group' }));
  expect(await screen.findByText('You do not belong to a group yet')).toBeTruthy();
  expect(address()).toBe('/');
});

test('the only facilitator is not offered to leave', async () => {
  answering(answers);
  renderApp(`/groups/${groupId}`);
  await screen.findByRole('region', { name: 'People (2)' });
  expect(screen.queryByRole('button', { name: 'Leave this group' })).toBeNull();
});

test('an invitation until a day that no calendar reaches takes nothing else off the page', async () => {
  const odd = {
    id: ana.id,
    kind: 'until',
    role: 'member',
    createdAt: 1,
    until: 9e15,
    usedAt: null,
    revokedAt: null,
    email: null,
  };
  answering({ ...answers, [`GET ${base}/invitations`]: [odd] });
  renderApp(`/groups/${groupId}`);
  expect(await screen.findByText(/^open until/)).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1, name: 'Tuesday circle' })).toBeTruthy();
});

test('a link is shown once after it was made, ready to copy', async () => {
  const token = 'abcdefghijklmnopqrstuvwxyz';
  const now = Date.now();
  answering({
    ...answers,
    [`POST ${base}/invitations`]: {
      id: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0400',
      kind: 'single-use',
      role: 'member',
      createdAt: now,
      until: now + 86_400_000,
      usedAt: null,
      revokedAt: null,
      email: null,
      mailed: false,
      token,
    },
  });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Invite somebody' }));
  await user.click(screen.getByRole('button', { name: 'Make the link' }));
  const link = await screen.findByLabelText<HTMLInputElement>('Link to the group');
  expect(link.value).toBe(`${window.location.origin}/join/${token}`);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy' }));
});

test('a link that was taken back is no longer offered to copy', async () => {
  const now = Date.now();
  const id = '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0400';
  const made = {
    id,
    kind: 'single-use',
    role: 'member',
    createdAt: now,
    until: now + 86_400_000,
    usedAt: null,
    email: null,
  };
  let lines: object[] = [];
  answering({
    ...answers,
    [`GET ${base}/invitations`]: () => lines,
    [`POST ${base}/invitations`]: () => {
      lines = [{ ...made, revokedAt: null }];
      return { ...lines[0], mailed: false, token: 'abcdefghijklmnopqrstuvwxyz' };
    },
    [`DELETE ${base}/invitations/${id}`]: () => {
      lines = [{ ...made, revokedAt: Date.now() }];
      return null;
    },
  });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Invite somebody' }));
  await user.click(screen.getByRole('button', { name: 'Make the link' }));
  expect(await screen.findByLabelText('Link to the group')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: /^Take back the invitation of/ }));
  await user.click(await screen.findByRole('button', { name: 'Take it back' }));
  expect(await screen.findByText(/^taken back on/)).toBeTruthy();
  expect(screen.queryByLabelText('Link to the group')).toBeNull();
});

test('whoever has not accepted the agreement reads it on the page and accepts the version that was read', async () => {
  const agreement = { ...circle.agreement, version: 3, acceptedAt: null };
  const asked = answering({
    ...answers,
    [`GET ${base}`]: { ...circle, agreement },
    [`POST ${base}/agreement/acceptances`]: null,
  });
  const { user } = renderApp(`/groups/${groupId}`);
  expect(await screen.findByRole('heading', { name: 'The agreement has changed' })).toBeTruthy();
  expect(screen.getByText('We keep it here.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'I accept this agreement' }));
  await waitFor(() => expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ version: 3 }));
});

test('a new version that could not be kept stays in the editor', async () => {
  answering({ ...answers, [`PUT ${base}/agreement`]: refusing('not-saved') });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Change it' }));
  const editor = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Agreement' });
  await user.type(editor, ' And we begin on time.');
  await user.click(screen.getByRole('button', { name: 'Make this version 2' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(editor.value).toContain('And we begin on time.');
});

test('a cancelled meeting asks once more before it goes', async () => {
  const meeting = meetingOf();
  const asked = answering({
    ...answers,
    [`GET ${base}/meetings`]: [meeting],
    [`DELETE /api/meetings/${meeting.id}`]: null,
  });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: /^Cancel the meeting of/ }));
  expect(asked.filter(({ method }) => method === 'DELETE')).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Cancel the meeting' }));
  await waitFor(() => expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(1));
});

test('while the form to move a meeting is open, nothing beside it cancels the meeting', async () => {
  answering({ ...answers, [`GET ${base}/meetings`]: [meetingOf()] });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: /^Move, / }));
  const form = within(screen.getByRole('form', { name: 'Move the meeting' }));
  expect(screen.queryByRole('button', { name: /Cancel/ })).toBeNull();
  await user.click(form.getByRole('button', { name: 'Leave it as it is' }));
  const cancel = await screen.findByRole('button', { name: /^Cancel the meeting of/ });
  expect(cancel.textContent).toBe('Cancel the meeting');
});

test('the page follows what others changed when one comes back to its window, and is called by the group’s name', async () => {
  let people = circle.members;
  answering({ ...answers, [`GET ${base}`]: () => ({ ...circle, members: people }) });
  renderApp(`/groups/${groupId}`);
  await screen.findByRole('region', { name: 'People (2)' });
  expect(document.title).toBe('Tuesday circle · Casecircle');
  people = circle.members.slice(0, 1);
  const later = Date.now() + 10_000;
  const clock = vi.spyOn(Date, 'now').mockReturnValue(later);
  window.dispatchEvent(new Event('focus'));
  expect(await screen.findByRole('region', { name: 'People (1)' })).toBeTruthy();
  clock.mockRestore();
});

test('a group one may not open looks like one that does not exist', async () => {
  answering({ 'GET /api/me': ana });
  renderApp(`/groups/${groupId}`);
  expect(await screen.findByText(/nothing here that you may open/)).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
});

test('the last facilitator who cannot step down reads why', async () => {
  const why = 'A group needs a facilitator. Give the role to somebody else first.';
  answering({ ...answers, [`PATCH ${base}/members/${ben.id}`]: refusing('not-allowed', 'last-facilitator', why) });
  const { user } = renderApp(`/groups/${groupId}`);
  await user.click(await screen.findByRole('button', { name: 'Change Ben Okafor’s part' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Observer' }));
  expect(await screen.findByText(why)).toBeTruthy();
});
