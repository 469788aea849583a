import type { DemoPerson } from '@casecircle/shared/protocol/accounts.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { expect, test } from 'vitest';
import { startServer } from '../app.ts';
import { readConfig } from '../config.ts';
import { codeOf, given, openHouse, signUp } from '../http/testing/house.ts';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';

const demo = { demo: true };

test('in the demo one becomes any of its people, and their meetings are there', async () => {
  const house = await openHouse({}, demo);
  expect((await house.visitor().get('/api/installation')).body).toEqual({
    empty: false,
    openSignUp: false,
    demo: true,
    mail: false,
  });
  const people = given<DemoPerson[]>(await house.visitor().get('/api/demo/people'));
  expect(people.length).toBeGreaterThanOrEqual(5);
  for (const { id, name } of people) {
    const visitor = house.visitor();
    given(await visitor.post('/api/demo/become', { id }));
    expect((await visitor.get('/api/me')).body).toMatchObject({ id, name });
    expect(given<MeetingLine[]>(await visitor.get('/api/meetings')).length).toBeGreaterThan(1);
  }
});

test('nobody becomes somebody who is not of the demo', async () => {
  const house = await openHouse({}, demo);
  const [person] = given<DemoPerson[]>(await house.visitor().get('/api/demo/people'));
  const administrator = house.visitor();
  given(await administrator.post('/api/demo/become', { id: person?.id }));
  given(await administrator.patch('/api/installation', { openSignUp: true }));
  const guest = await signUp(house, 'Guest');
  expect(codeOf(await house.visitor().post('/api/demo/become', { id: guest.account.id }))).toBe('not-found');
});

test('a demo that starts again is the same demo', async () => {
  const dataDir = temporaryFolder();
  const before = await openHouse({ DATA_DIR: dataDir }, demo);
  const people = (await before.visitor().get('/api/demo/people')).body;
  await before.stop();
  const after = await openHouse({ DATA_DIR: dataDir }, demo);
  expect((await after.visitor().get('/api/demo/people')).body).toEqual(people);
});

test('a folder with real accounts never becomes a demo', async () => {
  const dataDir = temporaryFolder();
  const house = await openHouse({ DATA_DIR: dataDir });
  await signUp(house, 'Frida');
  await house.stop();
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: dataDir }, demo);
  await expect(startServer(config)).rejects.toThrow(/real installation/);
});
