import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { codeOf, newGroup, openHouse, signUp } from './testing/house.ts';

test('what the store cannot take is answered with not-saved, and works again afterwards', {
  timeout: 20_000,
}, async () => {
  const house = await openHouse();
  const { visitor } = await signUp(house, 'Frida');
  const other = new DatabaseSync(join(house.dataDir, 'casecircle.db'));
  onTestFinished(() => other.close());
  // The server waits for a lock for five seconds and then gives up.
  other.exec('BEGIN IMMEDIATE');
  const refused = await visitor.post('/api/groups', newGroup);
  expect([refused.status, codeOf(refused)]).toEqual([503, 'not-saved']);
  expect((await visitor.get('/api/groups')).body).toEqual([]);
  other.exec('ROLLBACK');
  expect((await visitor.post('/api/groups', newGroup)).status).toBe(201);
});
