import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { reduce } from '@casecircle/shared/domain/meeting/reduce.ts';
import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import { foundGroup } from '../../documents/testing/group.ts';
import { onBothDatabases } from '../testing/on-both.ts';
import { reshapeMeetings } from './004-method-engine.ts';

onBothDatabases('meetings from before the method engine', (test) => {
  test('go on in the phase and with the time in which they stood', async ({ storage }) => {
    const { database } = storage;
    const group = await foundGroup(storage);
    const minute = 60_000;
    const before = {
      formatId: 'structured-group-supervision',
      presenter: group.presenter,
      caseId: group.caseId,
      sharedAt: 5,
      stage: { kind: 'phase', index: 1, clock: { kind: 'stopped', leftMs: 7 * minute } },
      left: [0, 15, 20, 10, 10, 10].map((minutes) => minutes * minute),
      turns: { speaking: group.member, waiting: [group.otherMember], passed: [] },
    };
    await database
      .updateTable('meetings')
      .set({ state: JSON.stringify(before) })
      .execute();
    await reshapeMeetings(database as unknown as Kysely<never>);
    const read = () => database.selectFrom('meetings').select('state').executeTakeFirstOrThrow();
    const after = JSON.parse((await read()).state) as Meeting;
    expect(after.cases).toMatchObject([
      { caseId: group.caseId, presenter: group.presenter, label: 'Amber Harbour', sharedAt: 5 },
    ]);
    expect(after).toMatchObject({ stage: before.stage, left: before.left, plannedMinutes: 90 });
    expect(after.turns).toMatchObject({ speaking: group.member, waiting: [group.otherMember] });
    const around = { here: [], people: [], returns: [] };
    const next = reduce(after, { kind: 'advance' }, { id: group.facilitator, role: 'facilitator' }, 9, around);
    expect(next).toMatchObject({ ok: true, value: { stage: { index: 2 } } });
    await reshapeMeetings(database as unknown as Kysely<never>);
    expect(JSON.parse((await read()).state)).toEqual(after);
  });
});
