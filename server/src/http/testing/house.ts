import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import type { Instant } from '@casecircle/shared/domain/people.ts';
import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { GroupView, MadeInvitation } from '@casecircle/shared/protocol/groups.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { Problem } from '@casecircle/shared/protocol/refusals.ts';
import { onTestFinished } from 'vitest';
import type { Passwords } from '../../accounts/auth.ts';
import { startServer } from '../../app.ts';
import { type Config, readConfig } from '../../config.ts';
import { temporaryFolder } from '../../storage/testing/temporary-folder.ts';

export const password = 'correct horse battery';

/** One answer of the server, with its body read. */
export type Answer = { status: number; body: unknown; headers: Headers };

type Wish = { body?: unknown; headers?: Record<string, string>; raw?: string };

/** Somebody with a browser of their own: it keeps its cookies. */
export class Visitor {
  readonly address: string;
  cookie = '';

  constructor(address: string) {
    this.address = address;
  }

  async ask(method: string, path: string, { body, headers = {}, raw }: Wish = {}): Promise<Answer> {
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${this.address}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
    });
    for (const cookie of response.headers.getSetCookie()) this.cookie = cookie.split(';', 1)[0] ?? '';
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  }

  get = (path: string, wish?: Wish) => this.ask('GET', path, wish);
  post = (path: string, body?: unknown, wish?: Wish) => this.ask('POST', path, { ...wish, body });
  put = (path: string, body?: unknown) => this.ask('PUT', path, { body });
  patch = (path: string, body?: unknown) => this.ask('PATCH', path, { body });
  delete = (path: string) => this.ask('DELETE', path);
}

/** What somebody asks for, as the thing it must be; fails when the server refused. */
export function given<Thing>(answer: Answer): Thing {
  if (answer.status >= 400) throw new Error(`refused: ${JSON.stringify(answer.body)}`);
  return answer.body as Thing;
}

/** The code of a refusal; fails when the answer is none. */
export function codeOf(answer: Answer): string {
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) {
    throw new Error(`no problem but ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return Problem.parse(answer.body).code;
}

/** As safe as a test needs: nothing of a slow hash is asked here, and each costs a tenth of a second. */
const quickPasswords: Passwords = {
  hash: async (given) => createHash('sha256').update(given).digest('hex'),
  verify: async ({ hash, password: given }) => hash === (await quickPasswords.hash(given)),
};

/** A server on a port and a folder of its own, with what it logged. */
export async function openHouse(settings: Record<string, string> = {}, flags = { demo: false }) {
  const dataDir = settings.DATA_DIR ?? temporaryFolder();
  const config: Config = readConfig({ PORT: '0', LOG_LEVEL: 'trace', DATA_DIR: dataDir, ...settings }, flags);
  const logged: string[] = [];
  const logTo = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  let ahead = 0;
  const now = (): Instant => Date.now() + ahead;
  const server = await startServer(config, { logTo, now, passwords: quickPasswords });
  onTestFinished(() => server.stop());
  // Not the public address, which may lead elsewhere.
  const address = `http://localhost:${server.port}`;
  const visitor = () => new Visitor(address);
  const pass = (ms: number) => {
    ahead += ms;
  };
  return { address, dataDir, logged, visitor, pass, work: server.work, stop: server.stop };
}

export type House = Awaited<ReturnType<typeof openHouse>>;
export type Guest = { visitor: Visitor; account: Account };

export async function signUp(house: House, name: string, invitation?: string): Promise<Guest> {
  const visitor = house.visitor();
  const email = `${name.toLowerCase()}@example.org`;
  const body = { name, email, password, timeZone: 'Europe/Zurich', ...(invitation && { invitation }) };
  const account = given<Account>(await visitor.post('/api/auth/sign-up/email', body));
  return { visitor, account };
}

export const newGroup = {
  name: 'Tuesday circle',
  kind: 'consultation',
  timeZone: 'Europe/Zurich',
  meetingMinutes: 90,
  agreement: 'What is said here stays here.',
};

export async function invite(by: Guest, group: string, role = 'member'): Promise<string> {
  const body = { kind: 'single-use', role };
  return given<MadeInvitation>(await by.visitor.post(`/api/groups/${group}/invitations`, body)).token;
}

export async function join(house: House, by: Guest, group: string, name: string, role = 'member'): Promise<Guest> {
  const token = await invite(by, group, role);
  const guest = await signUp(house, name, token);
  given(await guest.visitor.post(`/api/invitations/${token}/acceptance`, {}));
  return guest;
}

/** After this the day of a meeting at half past five in Zurich counts as over, whatever the season. */
const endsAt = 15;

/** A date on the wall, so many whole days ahead of any meeting of today: else a day's reminders would be due in the evening only. */
export function dateIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000 + (24 - endsAt) * 3_600_000).toISOString().slice(0, 10);
}

export function newMeeting(presenter: string, days = 7) {
  return { date: dateIn(days), time: '17:30', presenter, formatId: 'structured-group-supervision' };
}

/** A group with one person of each role and a planned meeting, and somebody signed in who belongs to another one. */
export async function foundGroup(house: House) {
  const facilitator = await signUp(house, 'Frida');
  const group = given<GroupView>(await facilitator.visitor.post('/api/groups', newGroup));
  const member = await join(house, facilitator, group.id, 'Mina');
  const observer = await join(house, facilitator, group.id, 'Otto', 'observer');
  const other = given<GroupView>(await facilitator.visitor.post('/api/groups', { ...newGroup, name: 'Elsewhere' }));
  const outsider = await join(house, facilitator, other.id, 'Una');
  const wish = newMeeting(member.account.id);
  const meeting = given<MeetingLine>(await facilitator.visitor.post(`/api/groups/${group.id}/meetings`, wish));
  return { facilitator, member, observer, outsider, stranger: { visitor: house.visitor() }, group, meeting, other };
}
