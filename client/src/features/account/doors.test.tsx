import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering, refusing } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana, circle, groupId } from '../../testing/samples.ts';

const closed = { empty: false, openSignUp: false, demo: false, mail: false };
const token = 'abcdefghijklmnopqrstuvwxyz';
const offer = { group: { name: 'Tuesday circle', kind: 'consultation' }, role: 'member', invitedBy: 'Ben Okafor' };

test('somebody who is signed out is sent to sign in and comes back to where they wanted to go', async () => {
  let signedIn = false;
  answering({
    'GET /api/installation': closed,
    'GET /api/me': () => (signedIn ? ana : refusing('signed-out')),
    'POST /api/auth/sign-in/email': () => {
      signedIn = true;
      return ana;
    },
  });
  const { user, address } = renderApp('/account');
  await user.type(await screen.findByLabelText('E-mail'), 'ana@example.org');
  await user.type(screen.getByLabelText('Password'), 'a long password');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'My account' })).toBeTruthy();
  expect(address()).toBe('/account');
  expect(document.title).toBe('Account · Casecircle');
});

test('a wrong password is told at the password, and what was typed is kept', async () => {
  answering({
    'GET /api/installation': closed,
    'POST /api/auth/sign-in/email': refusing('malformed', 'password', 'E-mail and password do not belong together.'),
  });
  const { user } = renderApp('/sign-in');
  await user.type(await screen.findByLabelText('E-mail'), 'ana@example.org');
  await user.type(screen.getByLabelText('Password'), 'wrong');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  const password = await screen.findByLabelText<HTMLInputElement>('Password');
  await screen.findByText('E-mail and password do not belong together.');
  expect(password.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(password);
  expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('ana@example.org');
});

test('an address of another site is no place to return to', async () => {
  let signedIn = false;
  answering({
    'GET /api/installation': closed,
    'GET /api/me': () => (signedIn ? ana : refusing('signed-out')),
    'GET /api/groups': [],
    'GET /api/meetings': [],
    'POST /api/auth/sign-in/email': () => {
      signedIn = true;
      return ana;
    },
  });
  const { user, address } = renderApp('/sign-in?next=https%3A%2F%2Felsewhere.example%2F');
  await user.type(await screen.findByLabelText('E-mail'), 'ana@example.org');
  await user.type(screen.getByLabelText('Password'), 'a long password{Enter}');
  await screen.findByText('You do not belong to a group yet');
  expect(address()).toBe('/');
});

test('on an empty installation the first person is led to make the account that administers it', async () => {
  answering({ 'GET /api/installation': { ...closed, empty: true } });
  renderApp('/sign-in');
  expect(await screen.findByRole('heading', { level: 1, name: 'Create the first account' })).toBeTruthy();
  expect(screen.getByText(/looks after the installation/)).toBeTruthy();
});

test('a short password is told before anything is sent', async () => {
  const asked = answering({ 'GET /api/installation': { ...closed, openSignUp: true } });
  const { user } = renderApp('/sign-up');
  await user.type(await screen.findByLabelText('Your name'), 'Ana Ruiz');
  await user.type(screen.getByLabelText('E-mail'), 'ana@example.org');
  await user.type(screen.getByLabelText('Password'), 'short');
  await user.click(screen.getByRole('button', { name: 'Create the account' }));
  expect(await screen.findByText('Use at least 10 characters, and at most 128.')).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('without an invitation a closed installation says how one gets in', async () => {
  answering({ 'GET /api/installation': closed });
  renderApp('/sign-up');
  expect(await screen.findByText(/ask its facilitator for a link/)).toBeTruthy();
});

test('a second press while the first is on its way sends nothing', async () => {
  let answer: (value: unknown) => void = () => undefined;
  const asked = answering({
    'GET /api/installation': closed,
    'POST /api/auth/sign-in/email': () => new Promise((resolve) => (answer = resolve)),
  });
  const { user } = renderApp('/sign-in');
  await user.type(await screen.findByLabelText('E-mail'), 'ana@example.org');
  await user.type(screen.getByLabelText('Password'), 'a long password{Enter}{Enter}');
  answer(refusing('too-many'));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('an invitation says who invites to what and offers a stranger both ways in', async () => {
  answering({ [`GET /api/invitations/${token}`]: offer });
  renderApp(`/join/${token}`);
  expect(await screen.findByText(/Ben Okafor invites you to “Tuesday circle”, a consultation group/)).toBeTruthy();
  const create = await screen.findByRole('link', { name: 'Create an account' });
  expect(create.getAttribute('href')).toContain(`invitation=${token}`);
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toContain(
    encodeURIComponent(`/join/${token}`),
  );
});

test('somebody who is signed in joins with one click', async () => {
  answering({
    'GET /api/me': ana,
    [`GET /api/invitations/${token}`]: offer,
    [`POST /api/invitations/${token}/acceptance`]: { group: groupId },
    [`GET /api/groups/${groupId}`]: circle,
    [`GET /api/groups/${groupId}/meetings`]: [],
    [`GET /api/groups/${groupId}/invitations`]: [],
  });
  const { user, address } = renderApp(`/join/${token}`);
  await user.click(await screen.findByRole('button', { name: 'Join as Ana Ruiz' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Tuesday circle' })).toBeTruthy();
  expect(address()).toBe(`/groups/${groupId}`);
});

test('whoever signs up by a link into a group arrives in the group', async () => {
  let signedUp = false;
  const asked = answering({
    'GET /api/installation': closed,
    'GET /api/me': () => (signedUp ? ana : refusing('signed-out')),
    [`GET /api/invitations/${token}`]: offer,
    'POST /api/auth/sign-up/email': () => {
      signedUp = true;
      return ana;
    },
    [`POST /api/invitations/${token}/acceptance`]: { group: groupId },
    [`GET /api/groups/${groupId}`]: circle,
    [`GET /api/groups/${groupId}/meetings`]: [],
    [`GET /api/groups/${groupId}/invitations`]: [],
  });
  const { user, address } = renderApp(`/sign-up?invitation=${token}`);
  await user.type(await screen.findByLabelText('Your name'), 'Ana Ruiz');
  await user.type(screen.getByLabelText('E-mail'), 'ana@example.org');
  await user.type(screen.getByLabelText('Password'), 'a long password');
  await user.click(screen.getByRole('button', { name: 'Create the account' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Tuesday circle' })).toBeTruthy();
  expect(address()).toBe(`/groups/${groupId}`);
  expect(asked.find(({ path }) => path === '/api/auth/sign-up/email')?.body).toMatchObject({ invitation: token });
});

test('a dead invitation says so and offers a way on', async () => {
  answering({ [`GET /api/invitations/${token}`]: refusing('expired') });
  renderApp(`/join/${token}`);
  expect(await screen.findByRole('heading', { level: 1, name: 'This invitation is no longer valid' })).toBeTruthy();
  expect(screen.getByText(/ask the person who sent it for a new link/)).toBeTruthy();
});

test('in the demo one click becomes somebody', async () => {
  let became: unknown;
  answering({
    'GET /api/installation': { ...closed, demo: true },
    'GET /api/demo/people': [{ id: ana.id, name: 'Ana Ruiz', about: 'Leads the group.' }],
    'POST /api/demo/become': (body: unknown) => {
      became = body;
      return null;
    },
    'GET /api/me': () => (became ? ana : refusing('signed-out')),
    'GET /api/groups': [],
    'GET /api/meetings': [],
  });
  const { user } = renderApp('/');
  await user.click(await screen.findByRole('button', { name: /Ana Ruiz/ }));
  expect(await screen.findByRole('heading', { level: 1, name: /Ana Ruiz$/ })).toBeTruthy();
  expect(became).toEqual({ id: ana.id });
});

test('where accounts come by invitation only, the door says so', async () => {
  answering({ 'GET /api/installation': closed });
  renderApp('/sign-in');
  expect(await screen.findByRole('link', { name: 'New here? Ask for an invitation.' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Create an account' })).toBeNull();
});
