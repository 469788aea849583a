import { randomUUID } from 'node:crypto';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { oneCase } from '@casecircle/shared/domain/meeting/testing/one-case.ts';
import type { GroupRole } from '@casecircle/shared/domain/people.ts';
import type { Storage } from '../../storage/database.ts';

export type TestGroup = Awaited<ReturnType<typeof foundGroup>>;

/** A group with its people, who all accepted the agreement, and one planned meeting. The outsider belongs to none. */
export async function foundGroup(storage: Storage) {
  const people = {
    facilitator: await addPerson(storage, 'Frida'),
    presenter: await addPerson(storage, 'Pavel'),
    member: await addPerson(storage, 'Mina'),
    otherMember: await addPerson(storage, 'Milo'),
    observer: await addPerson(storage, 'Otto'),
    outsider: await addPerson(storage, 'Una'),
    hesitant: await addPerson(storage, 'Hana'),
  };
  const groupId = randomUUID();
  await storage.database
    .insertInto('groups')
    .values({
      id: groupId,
      name: 'Tuesday circle',
      kind: 'consultation',
      timeZone: 'Europe/Zurich',
      meetingMinutes: 90,
      createdAt: 1,
      createdBy: people.facilitator,
    })
    .execute();
  await storage.database
    .insertInto('agreements')
    .values({ groupId, version: 1, text: 'What is said here stays here.', createdAt: 1, createdBy: people.facilitator })
    .execute();
  const roles = { facilitator: 'facilitator', observer: 'observer' } as Record<string, GroupRole>;
  for (const [part, personId] of Object.entries(people)) {
    if (part === 'outsider') continue;
    await join(storage, groupId, personId, roles[part] ?? 'member');
    if (part !== 'hesitant') await accept(storage, groupId, personId);
  }
  return { groupId, ...people, ...(await planMeeting(storage, groupId, people.presenter)) };
}

export async function planMeeting(storage: Storage, groupId: string, presenter: string) {
  const [meetingId, caseId] = [randomUUID(), randomUUID()];
  await storage.database
    .insertInto('cases')
    .values({ id: caseId, presenter, label: 'Amber Harbour', createdAt: 1 })
    .execute();
  const formatId = 'structured-group-supervision';
  await storage.database
    .insertInto('meetings')
    .values({
      id: meetingId,
      groupId,
      startsAt: 1,
      minutes: 90,
      presenter,
      caseId,
      formatId,
      state: JSON.stringify(oneCase(formatId, presenter, caseId)),
      version: 0,
      createdAt: 1,
    })
    .execute();
  return { meetingId, caseId };
}

async function addPerson(storage: Storage, name: string): Promise<string> {
  const id = randomUUID();
  const row = {
    id,
    name,
    email: `${id}@example.org`,
    emailVerified: 0,
    createdAt: '2026-01-01',
    updatedAt: '2026-01-01',
    timeZone: 'Europe/Zurich',
  };
  await storage.database
    .insertInto('user')
    .values(row as never)
    .execute();
  return id;
}

async function join(storage: Storage, groupId: string, personId: string, role: GroupRole): Promise<void> {
  await storage.database
    .insertInto('memberships')
    .values({ id: randomUUID(), groupId, personId, role, joinedAt: 1, leftAt: null })
    .execute();
}

export async function accept(storage: Storage, groupId: string, personId: string): Promise<void> {
  await storage.database.insertInto('acceptances').values({ groupId, version: 1, personId, at: 1 }).execute();
}

/** Puts a meeting into a phase of its method, past the commands. */
export async function setPhase(storage: Storage, meetingId: string, index: number): Promise<void> {
  const meetings = storage.database;
  const row = meetings.selectFrom('meetings').select('state').where('id', '=', meetingId);
  const before = JSON.parse((await row.executeTakeFirstOrThrow()).state) as Meeting;
  const after: Meeting = { ...before, stage: { kind: 'phase', index, clock: { kind: 'stopped', leftMs: 60_000 } } };
  await meetings
    .updateTable('meetings')
    .set({ state: JSON.stringify(after) })
    .where('id', '=', meetingId)
    .execute();
}
