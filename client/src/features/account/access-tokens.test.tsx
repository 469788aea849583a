import type { AccessToken, NewToken } from '@casecircle/shared/protocol/tokens.ts';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answering } from '../../testing/fake-server.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { ana } from '../../testing/samples.ts';

const kept: AccessToken = {
  id: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0900',
  name: 'Wall display',
  scopes: ['season:read'],
  createdAt: Date.UTC(2026, 10, 1),
  until: Date.UTC(2027, 0, 30),
  lastUsedAt: Date.UTC(2026, 10, 20, 12),
};

/** A server that keeps tokens. */
function keeping(tokens: AccessToken[]) {
  return answering({
    'GET /api/me': ana,
    'GET /api/me/tokens': () => tokens,
    'POST /api/me/tokens': ({ name, scopes }: NewToken) => {
      const line = { ...kept, id: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0901', name, scopes, lastUsedAt: null };
      tokens.unshift(line);
      return { ...line, token: 'cc_secret' };
    },
    [`DELETE /api/me/tokens/${kept.id}`]: () => {
      tokens.splice(0);
      return null;
    },
  });
}

test('a token is made with a name, what it may and for how long, and shown once to copy', async () => {
  const asked = keeping([]);
  const { user } = renderApp('/account');
  await user.click(await screen.findByRole('button', { name: 'Make a token' }));
  await user.type(screen.getByLabelText('What is it for?'), 'My own calendar');
  await user.click(screen.getByRole('checkbox', { name: /see whose turn it is/ }));
  await user.click(screen.getByRole('checkbox', { name: /see your groups, their members/ }));
  const days = screen.getByLabelText('Valid for how many days?');
  await user.clear(days);
  await user.type(days, '30');
  await user.click(screen.getByRole('button', { name: 'Make the token' }));
  const shown = await screen.findByLabelText<HTMLInputElement>('Token for My own calendar');
  expect(shown.value).toBe('cc_secret');
  const sent = asked.find(({ method }) => method === 'POST');
  expect(sent?.body).toEqual({ name: 'My own calendar', scopes: ['groups:read', 'season:read'], days: 30 });
  const line = within(screen.getByRole('list', { name: 'Access tokens' })).getByRole('listitem');
  expect(line.textContent).toContain('Not used yet');
});

test('a token without a name or a scope is told at its fields, and nothing is sent', async () => {
  const asked = keeping([]);
  const { user } = renderApp('/account');
  await user.click(await screen.findByRole('button', { name: 'Make a token' }));
  await user.click(screen.getByRole('button', { name: 'Make the token' }));
  expect(await screen.findByText('Choose at least one thing that the program may do.')).toBeTruthy();
  expect(screen.getByText(/Write what the token is for/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('What is it for?'));
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('a token is listed with its last use, and gone once it is revoked', async () => {
  keeping([kept]);
  const { user } = renderApp('/account');
  expect(await screen.findByText(/Last used on .*20/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Revoke Wall display' }));
  await user.click(await screen.findByRole('button', { name: 'Revoke it' }));
  expect(await screen.findByText(/A token lets a program of yours/)).toBeTruthy();
  expect(screen.queryByText('Wall display')).toBeNull();
});
