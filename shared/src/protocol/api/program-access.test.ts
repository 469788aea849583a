import { expect, test } from 'vitest';
import { endpoints } from './all.ts';
import type { Endpoint } from './endpoint.ts';
import { scopesFor } from './program-access.ts';

const needed = (method: string, path: string) => scopesFor(endpoints, method, path);

test('a program is told which scopes a path needs, whatever ids stand in it', () => {
  expect(needed('GET', '/groups/0b6f2a57')).toEqual(['groups:read']);
  expect(needed('HEAD', '/groups/0b6f2a57')).toEqual(['groups:read']);
  expect(needed('PATCH', '/groups/0b6f2a57')).toEqual(['groups:write']);
});

test.each([
  ['a route for sessions', 'POST', '/me/tokens'],
  ['a route that is open to everybody', 'POST', '/auth/reset-password'],
  ['a path that nobody wrote down', 'GET', '/secrets'],
  ['a method that nobody wrote down', 'OPTIONS', '/groups'],
  ['capitals, which Express does not mind', 'GET', '/Groups'],
  ['a slash at the end, which Express does not mind', 'GET', '/groups/'],
  ['an empty part', 'GET', '/groups//formats'],
  ['an encoded letter', 'GET', '/%67roups'],
])('%s is closed to programs', (_name, method, path) => {
  expect(needed(method, path)).toBeUndefined();
});

test('where two lines fit one path, the stricter one holds', () => {
  const line = { method: 'GET', summary: '', status: 200 } as const;
  const two: Endpoint[] = [
    { ...line, path: '/things/:thing', access: ['groups:read'] },
    { ...line, path: '/things/secret', access: 'session only' },
    { ...line, path: '/things/counted', access: ['season:read'] },
  ];
  expect(scopesFor(two, 'GET', '/things/secret')).toBeUndefined();
  expect(scopesFor(two, 'GET', '/things/counted')).toEqual(['groups:read', 'season:read']);
  expect(scopesFor(two, 'GET', '/things/other')).toEqual(['groups:read']);
});
