import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { somebody } from '@casecircle/shared/domain/meeting/seen-by.ts';
import { meetingNamespace } from '@casecircle/shared/protocol/live.ts';
import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { openGuest } from '../documents/testing/guest.ts';
import { openPlace } from '../documents/testing/place.ts';
import { scene, until } from '../documents/testing/scene.ts';

async function meeting() {
  const at = await scene();
  const guest = (personId: string | undefined) => openGuest(at.place.url, at.group.meetingId, personId);
  /** Connects and waits for the state. */
  const seated = async (personId: string) => {
    const seated = guest(personId);
    await until(() => expect(seated.last()).toBeDefined());
    return seated;
  };
  return { ...at, guest, seated };
}

test('C-2: strangers and those who ask for nothing that exists get the same answer', async () => {
  const { place, group, guest } = await meeting();
  const attempts = [
    guest(group.outsider),
    openGuest(place.url, randomUUID(), group.member),
    openGuest(place.url, 'no id', group.member),
  ];
  for (const attempt of attempts) await until(() => expect(attempt.refused).toEqual(['not-found']));
  expect(attempts.flatMap((attempt) => attempt.states)).toEqual([]);
});

test('C-2: who is signed out, or has not accepted the agreement, is told so', async () => {
  const { group, guest } = await meeting();
  const [nobody, hesitant] = [guest(undefined), guest(group.hesitant)];
  await until(() => expect(nobody.refused).toEqual(['signed-out']));
  await until(() => expect(hesitant.refused).toEqual(['agreement-needed']));
});

test.each([['websocket'], ['polling']])('C-1: a page from elsewhere cannot connect by %s', async (transport) => {
  const { place, group } = await meeting();
  const origin = 'https://elsewhere.example';
  const guest = openGuest(place.url, group.meetingId, group.member, { transports: [transport], origin });
  await until(() => expect(guest.refused.length).toBeGreaterThan(0));
  expect([guest.states, guest.socket.connected]).toEqual([[], false]);
});

test.each([['GET'], ['POST']])('C-1: a page from elsewhere cannot %s on a connection that it knows', async (method) => {
  const { place, group } = await meeting();
  const polling = openGuest(place.url, group.meetingId, group.member, { transports: ['polling'] });
  await until(() => expect(polling.last()).toBeDefined());
  const before = polling.states.length;
  const ask = (origin: string) =>
    fetch(
      `${place.url.replace('ws', 'http')}/socket.io/?x=?&EIO=4&transport=polling&sid=${polling.socket.io.engine.id}`,
      {
        method,
        headers: { origin, 'content-type': 'text/plain' },
        ...(method === 'POST' && { body: `41${meetingNamespace},` }),
      },
    );
  const answer = await ask('https://elsewhere.example');
  expect([answer.status, await answer.text()]).toEqual([400, expect.not.stringContaining('state')]);
  expect(await polling.give({ kind: 'start' })).toMatchObject({ refusal: { code: 'not-allowed' } });
  expect([polling.states.length, polling.socket.connected]).toEqual([before, true]);
});

test('C-1: a page from elsewhere cannot upgrade a connection that it knows', async () => {
  const { place, group } = await meeting();
  const polling = openGuest(place.url, group.meetingId, group.member, { transports: ['polling'] });
  await until(() => expect(polling.last()).toBeDefined());
  const address = `${place.url}/socket.io/?EIO=4&transport=websocket&sid=${polling.socket.io.engine.id}`;
  const socket = new WebSocket(address, { headers: { origin: 'https://elsewhere.example' } });
  const [error] = (await once(socket, 'error')) as [Error];
  expect(error.message).toContain('400');
});

test('C-14: there is no namespace but that of meetings', async () => {
  const { place, group } = await meeting();
  const options = { forceNew: true, reconnection: false, extraHeaders: { cookie: `person=${group.member}` } };
  const refusal = async (namespace: string) => {
    const socket = io(`${place.url.replace('ws', 'http')}${namespace}`, { ...options, transports: ['websocket'] });
    onTestFinished(() => void socket.disconnect());
    return new Promise((resolve) => {
      socket.on('connect', () => resolve('connected'));
      socket.on('connect_error', (error) => resolve((error as { data?: unknown }).data ?? error.message));
    });
  };
  expect(await refusal('/')).toEqual({ code: 'not-found' });
  expect(await refusal('/elsewhere')).toBe('Invalid namespace');
});

test('C-1: polling works too, for networks that let no WebSocket through', async () => {
  const { place, group } = await meeting();
  const guest = openGuest(place.url, group.meetingId, group.member, { transports: ['polling'] });
  await until(() => expect(guest.last()?.meeting.stage.kind).toBe('lobby'));
  expect(await guest.give({ kind: 'start' })).toEqual({ ok: false, refusal: { code: 'not-allowed', about: 'start' } });
});

test('C-3, C-5, C-6: a command changes the state for everybody, by the next version', async () => {
  const { group, seated } = await meeting();
  const [facilitator, member] = [await seated(group.facilitator), await seated(group.member)];
  expect(await facilitator.give({ kind: 'start' })).toEqual({ ok: true, version: 1 });
  await until(() => expect(member.last()?.version).toBe(1));
  expect(member.last()?.meeting.stage.kind).toBe('phase');
});

test('C-4: presence names each person once over several devices, and follows who goes', async () => {
  const { group, seated } = await meeting();
  const [desk, phone] = [await seated(group.member), await seated(group.member)];
  const facilitator = await seated(group.facilitator);
  await until(() => expect(desk.present.at(-1)?.toSorted()).toEqual([group.member, group.facilitator].toSorted()));
  phone.socket.disconnect();
  facilitator.socket.disconnect();
  await until(() => expect(desk.present.at(-1)).toEqual([group.member]));
  expect(await desk.give({ kind: 'start' })).toMatchObject({ ok: false });
});

test('C-6: a change of role acts on the next command', async () => {
  const { place, group, seated } = await meeting();
  const facilitator = await seated(group.facilitator);
  const rows = place.storage.database.updateTable('memberships').where('personId', '=', group.facilitator);
  await rows.set({ role: 'member' }).execute();
  expect(await facilitator.give({ kind: 'start' })).toMatchObject({ refusal: { code: 'not-allowed' } });
});

test('C-7: what could not be stored is refused and told to nobody', async () => {
  const { place, group, seated } = await meeting();
  const [facilitator, member] = [await seated(group.facilitator), await seated(group.member)];
  const update = place.storage.database.updateTable.bind(place.storage.database);
  const broken = () => {
    throw new Error('disk full');
  };
  Object.assign(place.storage.database, { updateTable: broken });
  expect(await facilitator.give({ kind: 'start' })).toEqual({ ok: false, refusal: { code: 'not-saved' } });
  Object.assign(place.storage.database, { updateTable: update });
  expect(await facilitator.give({ kind: 'start' })).toEqual({ ok: true, version: 1 });
  await until(() => expect(member.last()?.version).toBe(1));
  expect(member.states.map((state) => state.version)).toEqual([0, 1]);
});

test('C-8: two who press "advance" together move one phase', async () => {
  const { group, seated } = await meeting();
  const [desk, phone] = [await seated(group.facilitator), await seated(group.facilitator)];
  await desk.give({ kind: 'start' });
  await until(() => expect(phone.last()?.version).toBe(1));
  const answers = await Promise.all([desk.give({ kind: 'advance' }), phone.give({ kind: 'advance' })]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: { code: 'wrong-stage', about: 'advance' } });
  await until(() => expect(phone.last()?.meeting.stage).toMatchObject({ kind: 'phase', index: 1 }));
});

test('C-8: somebody asking for a turn in between does not refuse an honest advance', async () => {
  const { group, seated } = await meeting();
  const [facilitator, member] = [await seated(group.facilitator), await seated(group.member)];
  await facilitator.give({ kind: 'start' });
  await facilitator.give({ kind: 'advance' }, 1);
  await member.give({ kind: 'ask-turn' });
  expect(await facilitator.give({ kind: 'advance' }, 2)).toEqual({ ok: true, version: 4 });
});

test('C-8: two who press "next" together give the floor once', async () => {
  const { group, seated } = await meeting();
  const [facilitator, member, other] = [
    await seated(group.facilitator),
    await seated(group.member),
    await seated(group.otherMember),
  ];
  await facilitator.give({ kind: 'start' });
  await facilitator.give({ kind: 'advance' }, 1);
  await member.give({ kind: 'ask-turn' });
  await other.give({ kind: 'ask-turn' });
  const answers = await Promise.all([
    facilitator.give({ kind: 'next-turn' }, 4),
    facilitator.give({ kind: 'next-turn' }, 4),
  ]);
  expect(answers.map((answer) => answer.ok)).toEqual([true, false]);
  expect(facilitator.last()?.meeting.turns).toMatchObject({ speaking: group.member, waiting: [group.otherMember] });
});

test('C-6: a storm of commands loses none and repeats no version', async () => {
  const { place, group, seated } = await meeting();
  const member = await seated(group.member);
  await place.giveCommand(group.meetingId, group.facilitator, { command: { kind: 'start' }, seen: 0 });
  await place.giveCommand(group.meetingId, group.facilitator, { command: { kind: 'advance' }, seen: 1 });
  const people = [group.facilitator, group.member, group.otherMember];
  const storm = people.flatMap((person) =>
    Array.from({ length: 10 }, (_, turn) =>
      place.giveCommand(group.meetingId, person, {
        command: { kind: turn % 2 === 0 ? 'ask-turn' : 'pass-turn' },
        seen: 2,
      }),
    ),
  );
  const versions = (await Promise.all(storm)).map((answer) => (answer.ok ? answer.version : -1));
  expect(versions.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 30 }, (_, at) => at + 3));
  await until(() => expect(member.last()?.version).toBe(32));
  expect(member.states.map((state) => state.version)).toEqual(Array.from({ length: 33 }, (_, at) => at));
});

test('C-29: others learn how many are ready, and of a silenced presenter nothing', async () => {
  const { group, seated } = await meeting();
  const [facilitator, presenter] = [await seated(group.facilitator), await seated(group.presenter)];
  const [member, other] = [await seated(group.member), await seated(group.otherMember)];
  await facilitator.give({ kind: 'start' });
  await facilitator.give({ kind: 'advance' }, 1);
  await facilitator.give({ kind: 'advance' }, 2);
  await until(() => expect(presenter.last()?.version).toBe(3));
  expect(await presenter.give({ kind: 'bring-me-back', wish: true })).toMatchObject({ ok: true });
  expect(await member.give({ kind: 'ready', ready: true })).toMatchObject({ ok: true });
  const late = await seated(group.otherMember);
  for (const guest of [facilitator, presenter, member, other, late]) {
    await until(() => expect(guest.last()?.version).toBe(5));
  }
  const told = [facilitator, presenter, member, other, late].map((guest) => guest.last()?.meeting);
  expect(told.map((state) => state?.bringBack)).toEqual([true, true, false, false, false]);
  expect(told.map((state) => state?.ready)).toEqual([[somebody], [somebody], [group.member], [somebody], [somebody]]);
});

test('C-10: malformed commands and unknown events do no harm', async () => {
  const { group, seated } = await meeting();
  const facilitator = await seated(group.facilitator);
  const raw = facilitator.socket as unknown as { emit(event: string, ...body: unknown[]): void };
  raw.emit('command');
  raw.emit('command', 7, 'no function');
  raw.emit('destroy', { everything: true });
  raw.emit('time', 'no function');
  const extend = facilitator.give({ kind: 'extend', minutes: 1e9 });
  expect(await extend).toEqual({ ok: false, refusal: { code: 'malformed', about: 'command' } });
  expect(await facilitator.give({ kind: 'start' })).toEqual({ ok: true, version: 1 });
});

test('C-10: too many commands at once are refused with too-many', async () => {
  const { group, seated } = await meeting();
  const member = await seated(group.member);
  const answers = await Promise.all(Array.from({ length: 30 }, () => member.give({ kind: 'ask-turn' })));
  expect(answers.at(0)).toMatchObject({ refusal: { code: 'wrong-stage' } });
  expect(answers.at(-1)).toEqual({ ok: false, refusal: { code: 'too-many' } });
});

test('C-10: more connections are no way to more commands', async () => {
  const { group, seated } = await meeting();
  const devices = [];
  for (let device = 0; device < 4; device += 1) devices.push(await seated(group.member));
  const storm = devices.flatMap((device) => Array.from({ length: 10 }, () => device.give({ kind: 'ask-turn' })));
  const codes = (await Promise.all(storm)).map((answer) => (answer.ok ? undefined : answer.refusal.code));
  expect(codes.filter((code) => code === 'too-many').length).toBeGreaterThan(10);
  const other = await seated(group.otherMember);
  expect(await other.give({ kind: 'ask-turn' })).toMatchObject({ refusal: { code: 'wrong-stage' } });
});

test('C-28: a person’s ninth connection to a meeting is refused, and taken when another has gone', async () => {
  const { group, guest, seated } = await meeting();
  const devices = [];
  for (let device = 0; device < 8; device += 1) devices.push(await seated(group.member));
  const ninth = guest(group.member);
  await until(() => expect(ninth.refused).toEqual(['too-many']));
  await seated(group.otherMember);
  devices[0]?.socket.disconnect();
  await until(async () => {
    const again = guest(group.member);
    await until(() => expect(again.states.length + again.refused.length).toBeGreaterThan(0));
    expect(again.refused).toEqual([]);
  });
});

test.each([['a whole sentence about the client'], ['__proto__'], ['a.b'], ['']])(
  'C-10: %j is no name of an entry, and is not held up for all',
  async (entry) => {
    const { place, group, seated } = await meeting();
    const facilitator = await seated(group.facilitator);
    await place.giveCommand(group.meetingId, group.facilitator, { command: { kind: 'start' }, seen: 0 });
    const answer = await facilitator.give({ kind: 'spotlight', entry });
    expect(answer).toEqual({ ok: false, refusal: { code: 'malformed', about: 'command' } });
  },
);

test('C-11: the server tells its time', async () => {
  const { group, seated } = await meeting();
  const member = await seated(group.member);
  const told = await member.socket.timeout(5_000).emitWithAck('time');
  expect(Math.abs(told - Date.now())).toBeLessThan(1_000);
});

test('C-12: the end of a session, and of a membership, says why and disconnects', async () => {
  const { place, group, seated } = await meeting();
  const [member, other, stays] = [
    await seated(group.member),
    await seated(group.otherMember),
    await seated(group.facilitator),
  ];
  place.revocations.sessionEnded(`session-${group.member}`);
  await until(() => expect(member.revoked).toEqual([{ code: 'signed-out' }]));
  await place.storage.database
    .updateTable('memberships')
    .set({ leftAt: 2 })
    .where('personId', '=', group.otherMember)
    .execute();
  place.revocations.membershipEnded(group.groupId, group.otherMember);
  await until(() => expect(other.revoked).toEqual([{ code: 'not-found' }]));
  await until(() => expect([member.socket.connected, other.socket.connected]).toEqual([false, false]));
  await until(() => expect(stays.present.at(-1)).toEqual([group.facilitator]));
});

test('C-13: a meeting goes on where it was after a restart, with its clock', async () => {
  const { place, folder, group, seated } = await meeting();
  const facilitator = await seated(group.facilitator);
  await facilitator.give({ kind: 'start' });
  await facilitator.give({ kind: 'extend', minutes: 5 });
  await until(() => expect(facilitator.last()?.version).toBe(2));
  const before = facilitator.last()?.meeting;
  await place.stop();
  const again = await openPlace(folder, { port: place.port });
  try {
    facilitator.states.length = 0;
    facilitator.socket.connect();
    await until(() => expect(facilitator.last()?.meeting).toEqual(before));
    expect(await facilitator.give({ kind: 'advance' })).toEqual({ ok: true, version: 3 });
  } finally {
    facilitator.socket.disconnect();
    await again.stop();
  }
});
