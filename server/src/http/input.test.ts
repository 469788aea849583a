import { limits } from '@casecircle/shared/protocol/limits.ts';
import { expect, test } from 'vitest';
import { codeOf, newGroup, openHouse, signUp } from './testing/house.ts';

test.each([
  ['broken JSON', '{"name": ', 'malformed'],
  ['no object', '"text"', 'malformed'],
  ['a missing body', undefined, 'malformed'],
  ['a NUL in a text', JSON.stringify({ ...newGroup, name: 'a\u0000b' }), 'malformed'],
  ['a body over the limit', JSON.stringify({ ...newGroup, agreement: 'x'.repeat(limits.httpBody) }), 'too-large'],
  ['a text over its limit', JSON.stringify({ ...newGroup, name: 'x'.repeat(81) }), 'too-large'],
  ['a name of blanks', JSON.stringify({ ...newGroup, name: '   ' }), 'malformed'],
  ['an unknown kind', JSON.stringify({ ...newGroup, kind: 'therapy' }), 'malformed'],
  ['a number as text', JSON.stringify({ ...newGroup, meetingMinutes: '90' }), 'malformed'],
])('%s is refused in words', async (_name, raw, code) => {
  const house = await openHouse();
  const { visitor } = await signUp(house, 'Frida');
  const refused = await visitor.ask('POST', '/api/groups', raw === undefined ? {} : { raw });
  expect(codeOf(refused)).toBe(code);
  expect((refused.body as { detail: string }).detail.length).toBeGreaterThan(20);
  expect((await visitor.get('/api/groups')).body).toEqual([]);
});

test('a refusal names the field it is about', async () => {
  const house = await openHouse();
  const { visitor } = await signUp(house, 'Frida');
  const refused = await visitor.post('/api/groups', { ...newGroup, timeZone: 'Mars/Olympus' });
  expect(refused.body).toEqual({
    type: 'urn:casecircle:refusal:malformed',
    title: 'malformed',
    status: 400,
    detail: expect.any(String),
    code: 'malformed',
    about: 'timeZone',
  });
});

test('a form of another kind than JSON is not read', async () => {
  const house = await openHouse();
  const { visitor } = await signUp(house, 'Frida');
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect(codeOf(await visitor.ask('POST', '/api/groups', { raw: 'name=x', headers }))).toBe('malformed');
});

test.each([
  ['a foreign origin', { origin: 'https://elsewhere.example' }],
  ['a foreign port', { origin: 'http://localhost:1' }],
  ['an opaque origin', { origin: 'null' }],
  ['no origin but a cross-site mark', { 'sec-fetch-site': 'cross-site' }],
  ['no origin but a same-site mark', { 'sec-fetch-site': 'same-site' }],
])('a write from %s is not carried out', async (_name, headers) => {
  const house = await openHouse();
  const { visitor } = await signUp(house, 'Frida');
  const refused = await visitor.post('/api/groups', newGroup, { headers });
  expect([refused.status, codeOf(refused)]).toEqual([403, 'not-allowed']);
  expect((await visitor.post('/api/auth/sign-out', {}, { headers })).status).toBe(403);
  expect((await visitor.get('/api/groups', { headers })).body).toEqual([]);
});

test('a write from our own page is carried out', async () => {
  const house = await openHouse();
  const { visitor } = await signUp(house, 'Frida');
  const headers = { origin: house.address, 'sec-fetch-site': 'same-origin' };
  expect((await visitor.post('/api/groups', newGroup, { headers })).status).toBe(201);
});

test('behind TLS the public address is our origin and cookies are secure', async () => {
  const house = await openHouse({ PUBLIC_URL: 'https://circle.example.org' });
  const visitor = house.visitor();
  const body = { name: 'Ann', email: 'ann@example.org', password: 'correct horse battery', timeZone: 'UTC' };
  const headers = { origin: 'https://circle.example.org' };
  const answer = await visitor.post('/api/auth/sign-up/email', body, { headers });
  expect(answer.status).toBe(201);
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-.*; Secure/);
  expect(answer.headers.get('content-security-policy')).toContain('wss://circle.example.org');
  expect((await visitor.post('/api/groups', newGroup, { headers })).status).toBe(201);
});

test('an unknown path of the API is a problem, whatever the method', async () => {
  const house = await openHouse();
  const visitor = house.visitor();
  for (const method of ['GET', 'POST', 'DELETE']) {
    expect(codeOf(await visitor.ask(method, '/api/nothing/here'))).toBe('not-found');
  }
  expect(codeOf(await visitor.get('/api/groups/%E0%A4%A'))).toBe('malformed');
});

test('answers of the API are never kept by caches', async () => {
  const house = await openHouse();
  expect((await house.visitor().get('/api/installation')).headers.get('cache-control')).toBe('no-store');
});

test('the demo does not exist without its flag', async () => {
  const house = await openHouse();
  const { visitor, account } = await signUp(house, 'Frida');
  expect(codeOf(await visitor.get('/api/demo/people'))).toBe('not-found');
  expect(codeOf(await visitor.post('/api/demo/become', { id: account.id }))).toBe('not-found');
});
