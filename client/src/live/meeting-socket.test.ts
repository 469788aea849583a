import { oneCase } from '@casecircle/shared/domain/meeting/testing/one-case.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { joinMeeting, type LiveSocket } from './meeting-socket.ts';

const meeting = oneCase('structured-group-supervision', 'presenter', 'case');

/** The far end of a commands connection: what it is told to say, and what it was asked. */
function fakeSocket() {
  const listeners = new Map<string, (...said: never[]) => void>();
  const asked: unknown[] = [];
  const fake = {
    connected: false,
    connects: 0,
    on: (event: string, listener: (...said: never[]) => void) => listeners.set(event, listener),
    connect: () => {
      fake.connects += 1;
    },
    disconnect: () => undefined,
    timeout: () => ({
      emitWithAck: async (event: string, body: unknown) => {
        if (event === 'time') return Date.now() + 5_000;
        asked.push(body);
        return { ok: true, version: 8 };
      },
    }),
    say: (event: string, ...words: unknown[]) => listeners.get(event)?.(...(words as never[])),
  };
  return { fake, asked, socket: fake as unknown as LiveSocket };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function joined() {
  const { fake, asked, socket } = fakeSocket();
  return { fake, asked, ...joinMeeting('meeting', () => socket) };
}

const refusal = (code: string) => Object.assign(new Error(code), { data: { code } });

test('a command carries the version that its sender saw', async () => {
  const { fake, asked, give } = joined();
  fake.connected = true;
  fake.say('state', { version: 7, meeting, now: 0 });
  expect(await give({ kind: 'advance' })).toEqual({ ok: true, version: 8 });
  await give({ kind: 'back' }, 5);
  expect(asked).toEqual([
    { command: { kind: 'advance' }, seen: 7 },
    { command: { kind: 'back' }, seen: 5 },
  ]);
});

test('a command given offline is not kept for later', async () => {
  const { fake, asked, give } = joined();
  expect(await give({ kind: 'advance' })).toMatchObject({ ok: false, refusal: { about: 'offline' } });
  fake.connected = true;
  fake.say('connect');
  expect(asked).toEqual([]);
});

test('an older state does not replace a newer one', () => {
  const { fake, live } = joined();
  fake.say('state', { version: 7, meeting, now: 0 });
  fake.say('state', { version: 6, meeting, now: 0 });
  expect(live.getState().state?.version).toBe(7);
});

test('the server’s clock is measured on every connection', async () => {
  const { fake, live } = joined();
  fake.say('connect');
  await vi.waitFor(() => expect(live.getState().serverOffset).toBe(5_000));
});

test.each(['signed-out', 'not-found', 'agreement-needed'])('“%s” ends the trying and is told to the screen', (code) => {
  const { fake, live } = joined();
  fake.say('connect_error', refusal(code));
  vi.runAllTimers();
  expect(live.getState().connection).toEqual({ kind: 'refused', code });
  expect(fake.connects).toBe(0);
});

test('a server in trouble is tried again', () => {
  const { fake, live } = joined();
  fake.say('connect_error', refusal('internal'));
  expect(live.getState().connection).toEqual({ kind: 'offline' });
  vi.runAllTimers();
  expect(fake.connects).toBe(1);
});

test('while offline the last state stays, but nobody counts as present', () => {
  const { fake, live } = joined();
  fake.say('state', { version: 7, meeting, now: 0 });
  fake.say('presence', { people: ['one', 'two'] });
  fake.say('disconnect', 'transport close');
  expect(live.getState()).toMatchObject({ connection: { kind: 'offline' }, present: [], state: { version: 7 } });
});

test('what the coach asked before a connection was lost is told anew or no longer holds', () => {
  const { fake, live } = joined();
  fake.say('connect');
  const flag = { place: { root: 'notes', key: null }, author: null, count: 1, categories: ['NAME'] };
  fake.say('flags', [flag]);
  expect(live.getState().flags).toEqual([flag]);
  fake.say('disconnect', 'transport close');
  expect(live.getState().flags).toEqual([flag]);
  fake.say('connect');
  expect(live.getState().flags).toEqual([]);
});
