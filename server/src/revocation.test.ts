import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { foundGroup, given, type House, openHouse, type Visitor } from './http/testing/house.ts';

/** A connection to a document that has been let in. */
async function connect(house: House, visitor: Visitor, path: string): Promise<WebSocket> {
  const socket = new WebSocket(`${house.address.replace('http', 'ws')}/documents/${path}`, {
    headers: { origin: house.address, cookie: visitor.cookie },
  });
  onTestFinished(() => socket.terminate());
  await once(socket, 'message');
  return socket;
}

async function closeCode(socket: WebSocket): Promise<number> {
  const [code] = (await once(socket, 'close')) as [number];
  return code;
}

async function openRoom() {
  const house = await openHouse();
  const scene = await foundGroup(house);
  const { member, group, meeting } = scene;
  given(await member.visitor.post(`/api/groups/${group.id}/agreement/acceptances`, { version: 1 }));
  const socket = await connect(house, member.visitor, `table/${meeting.id}`);
  return { ...scene, house, socket };
}

test('signing out ends the live connections of that session', async () => {
  const { member, socket } = await openRoom();
  const closed = closeCode(socket);
  given(await member.visitor.post('/api/auth/sign-out', {}));
  expect(await closed).toBe(4401);
});

test('whoever is taken out of the group is taken out of its rooms', async () => {
  const { facilitator, member, group, socket } = await openRoom();
  const closed = closeCode(socket);
  given(await facilitator.visitor.delete(`/api/groups/${group.id}/members/${member.account.id}`));
  expect(await closed).toBe(4404);
});

test('a cancelled meeting ends its rooms', async () => {
  const { facilitator, meeting, socket } = await openRoom();
  const closed = closeCode(socket);
  given(await facilitator.visitor.delete(`/api/meetings/${meeting.id}`));
  expect(await closed).toBe(4404);
});

test('whoever is taken out of the group is taken out of its rooms, also where no note of it can be made', async () => {
  const { house, facilitator, member, group, socket } = await openRoom();
  const database = new DatabaseSync(join(house.dataDir, 'casecircle.db'));
  database.exec('drop table audit');
  database.close();
  const closed = closeCode(socket);
  const answer = await facilitator.visitor.delete(`/api/groups/${group.id}/members/${member.account.id}`);
  expect(answer.status).toBe(500);
  expect(await closed).toBe(4404);
});
