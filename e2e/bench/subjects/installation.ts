import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import { meetingNamespace } from '@casecircle/shared/protocol/live.ts';
import { io } from 'socket.io-client';
import { Visitor } from './http.ts';

/** An installation as the bench needs it: the sessions of each who may type, and the meetings at whose tables they may. */
export type Installation = { sessions: string[][]; meetings: string[] };

export type Wish = { writers: number; meetings: number; sessionsEach: number };

const password = 'a password of the bench';
const dayMs = 24 * 60 * 60 * 1000;
/** The phase in which members and facilitator may write the notes at the same time is the third. */
const toFeedback: readonly Command['kind'][] = ['start', 'advance', 'advance'];

/** Fills an empty installation over its public doors: a group, and meetings that are in their feedback phase. */
export async function furnish(address: string, { writers, meetings, sessionsEach }: Wish): Promise<Installation> {
  const facilitator = await signUp(address, 0);
  const group = await facilitator.post<{ id: string }>('/api/groups', {
    name: 'Bench circle',
    kind: 'consultation',
    timeZone: 'Europe/Zurich',
    meetingMinutes: 90,
    agreement: 'What is said here stays here.',
  });
  const { token } = await facilitator.post<{ token: string }>(`/api/groups/${group.id}/invitations`, {
    kind: 'until',
    role: 'member',
    until: Date.now() + dayMs,
  });
  const members: Visitor[] = [];
  // One more than write: the presenter listens in this phase.
  for (let index = 1; index <= writers; index += 1) members.push(await signUp(address, index, token));
  for (const member of members) await member.post(`/api/invitations/${token}/acceptance`, {});
  for (const person of [facilitator, ...members]) {
    await person.post(`/api/groups/${group.id}/agreement/acceptances`, { version: 1 });
  }
  const presenter = await idOf(address, members.at(-1));
  const planned = await plan(facilitator, group.id, presenter, meetings);
  await inTens(planned, (meeting) => begin(address, facilitator.cookie, meeting));
  const typing = [facilitator, ...members.slice(0, -1)];
  const sessions = typing.map(({ cookie }) => [cookie]);
  for (let count = 1; count < sessionsEach; count += 1) {
    const cookies = await Promise.all(typing.map((_, index) => signIn(address, index, count)));
    for (const [index, cookie] of cookies.entries()) sessions[index]?.push(cookie);
  }
  return { sessions, meetings: planned };
}

/** One more device of a person, each from an address of its own. */
async function signIn(address: string, index: number, device: number): Promise<string> {
  const person = new Visitor(address, `10.0.${device}.${index + 1}`);
  await person.post('/api/auth/sign-in/email', { email: emailOf(index), password });
  return person.cookie;
}

function emailOf(index: number): string {
  return `person-${index}@example.org`;
}

async function signUp(address: string, index: number, invitation?: string): Promise<Visitor> {
  const person = new Visitor(address);
  await person.post('/api/auth/sign-up/email', {
    name: `Person ${index}`,
    email: emailOf(index),
    password,
    timeZone: 'Europe/Zurich',
    ...(invitation === undefined ? {} : { invitation }),
  });
  return person;
}

async function idOf(address: string, person: Visitor | undefined): Promise<string> {
  const answer = await fetch(`${address}/api/me`, { headers: { cookie: person?.cookie ?? '' } });
  return ((await answer.json()) as { id: string }).id;
}

async function plan(facilitator: Visitor, group: string, presenter: string, meetings: number): Promise<string[]> {
  const date = new Date(Date.now() + dayMs).toISOString().slice(0, 10);
  const wish = { date, time: '17:30', presenter, formatId: 'structured-group-supervision' };
  const planned: string[] = [];
  for (let index = 0; index < meetings; index += 1) {
    const { id } = await facilitator.post<{ id: string }>(`/api/groups/${group}/meetings`, wish);
    planned.push(id);
  }
  return planned;
}

/** Leads a meeting into its feedback phase, as its facilitator would. */
async function begin(address: string, cookie: string, meeting: string): Promise<void> {
  const socket = io(`${address}${meetingNamespace}`, {
    auth: { meeting },
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie, origin: address },
  });
  try {
    // Asked for before it can come: it may follow the connection in the same breath.
    const { version } = await new Promise<{ version: number }>((resolve, reject) => {
      socket.once('state', resolve);
      socket.once('connect_error', reject);
    });
    let seen = version;
    for (const kind of toFeedback) {
      const answer = await socket.timeout(10_000).emitWithAck('command', { command: { kind }, seen });
      if (!answer.ok) throw new Error(`The meeting did not ${kind}: ${answer.refusal.code}`);
      seen = answer.version;
    }
  } finally {
    socket.disconnect();
  }
}

async function inTens<Value>(values: readonly Value[], act: (value: Value) => Promise<void>): Promise<void> {
  for (let start = 0; start < values.length; start += 10) await Promise.all(values.slice(start, start + 10).map(act));
}
