import { join as joinPath } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Agreement } from '@casecircle/shared/protocol/groups.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { expect } from 'vitest';
import { until } from '../../documents/testing/scene.ts';
import { foundGroup, type Guest, given, join, newMeeting, openHouse } from '../../http/testing/house.ts';
import { Attendee } from './attendee.ts';
import { byEveryVerb } from './method-scene.ts';

/** Five people of one group in a house, all with the agreement accepted, before a meeting that goes through every verb. */
export async function evening() {
  const house = await openHouse();
  const found = await foundGroup(house);
  const { facilitator, group, meeting } = found;
  const [member, other] = [
    await join(house, facilitator, group.id, 'Milo'),
    await join(house, facilitator, group.id, 'Nora'),
  ];
  const guests = { facilitator, presenter: found.member, member, other, observer: found.observer };
  for (const guest of Object.values(guests)) await accept(guest, group.id);
  const people = attendees(house, guests);
  const caseId = meeting.caseId;
  put(house.dataDir, meeting, byEveryVerb({ presenter: people.presenter.id, caseId }));
  const toPhase = async (id: string) => {
    const here = () => people.facilitator.states.at(-1);
    for (let steps = 0; phaseId(here()) !== id && steps < 20; steps += 1) {
      const version = here()?.version ?? 0;
      const kind = here()?.meeting.stage.kind === 'lobby' ? 'start' : 'advance';
      expect(await people.facilitator.give({ kind })).toMatchObject({ ok: true });
      await until(() => expect(here()?.version).toBeGreaterThan(version));
    }
    expect(phaseId(here())).toBe(id);
  };
  /** Somebody’s plan for another evening, with a draft of its own. */
  const planAnother = async (presenter: Attendee) =>
    given<MeetingLine>(await facilitator.visitor.post(`/api/groups/${group.id}/meetings`, newMeeting(presenter.id)));
  return { house, group, meeting, people, toPhase, planAnother };
}

export type Evening = Awaited<ReturnType<typeof evening>>;
export type Part = keyof Evening['people'];

function attendees<Parts extends string>(house: Awaited<ReturnType<typeof openHouse>>, guests: Record<Parts, Guest>) {
  const entries = Object.entries<Guest>(guests).map(([part, guest]) => [part, new Attendee(house, guest)]);
  return Object.fromEntries(entries) as Record<Parts, Attendee>;
}

/** What the client asks over HTTP while a meeting goes on. */
export async function looksAround({ guest }: Attendee, { group, meeting }: Pick<Evening, 'group' | 'meeting'>) {
  const paths = [
    '/api/me',
    '/api/groups',
    '/api/meetings',
    `/api/groups/${group.id}`,
    `/api/groups/${group.id}/meetings`,
    `/api/groups/${group.id}/invitations`,
    `/api/meetings/${meeting.id}`,
    `/api/meetings/${meeting.id}/return`,
  ];
  const bodies: unknown[] = [];
  for (const path of paths) bodies.push((await guest.visitor.get(path)).body);
  return bodies;
}

function phaseId(state: Attendee['states'][number] | undefined): string {
  const stage = state?.meeting.stage;
  if (stage?.kind !== 'phase') return stage?.kind ?? '';
  return state?.meeting.phases[stage.index]?.id ?? '';
}

async function accept({ visitor }: Guest, groupId: string): Promise<void> {
  const { agreement } = given<{ agreement: Agreement }>(await visitor.get(`/api/groups/${groupId}`));
  given(await visitor.post(`/api/groups/${groupId}/agreement/acceptances`, { version: agreement.version }));
}

/** Past the commands: a method with every verb is none that a group can choose. */
function put(dataDir: string, { id }: MeetingLine, state: unknown): void {
  const database = new DatabaseSync(joinPath(dataDir, 'casecircle.db'));
  database.prepare('update meetings set state = ? where id = ?').run(JSON.stringify(state), id);
  database.close();
}
