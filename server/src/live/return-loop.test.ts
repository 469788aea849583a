import { randomUUID } from 'node:crypto';
import { writeTakeaway } from '@casecircle/shared/document/entries.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { expect, test } from 'vitest';
import { planMeeting } from '../documents/testing/group.ts';
import { openGuest } from '../documents/testing/guest.ts';
import type { PlaceOptions } from '../documents/testing/place.ts';
import { saved, until } from '../documents/testing/scene.ts';
import { byEveryVerb, methodScene, setState, stateOf } from './testing/method-scene.ts';

async function scene(options: PlaceOptions = {}) {
  const at = await methodScene(options);
  const { group, database } = at;
  const rows = () => database.selectFrom('returns').selectAll().execute();
  const closes = async () => {
    await at.toPhase('talk');
    for (const kind of ['advance', 'close'] as const)
      expect(await at.give(group.facilitator, { kind })).toMatchObject({ ok: true });
  };
  const writesOn = async (personId: string, kind: 'takeaway' | 'intention', text: string) => {
    const table = await at.opened(at.table, personId);
    writeTakeaway(table.doc, personId, randomUUID(), { kind, text, at: 1 });
    await saved(table);
    return table;
  };
  return { ...at, rows, closes, writesOn };
}

test('C-23: a presenter who closes with an intention is remembered once, without a word of it', async () => {
  const at = await scene();
  await at.toPhase('talk');
  await at.writesOn(at.group.presenter, 'takeaway', 'sit with it');
  await at.writesOn(at.group.presenter, 'intention', 'ask her about the letter');
  await at.closes();
  const remembered = await at.rows();
  expect(remembered).toMatchObject([
    { personId: at.group.presenter, fromMeeting: at.group.meetingId, offeredIn: null, outcome: null },
  ]);
  expect(JSON.stringify(remembered)).not.toContain('letter');
});

test('C-23: without an intention, or with an empty one, nobody is remembered', async () => {
  const at = await scene();
  await at.toPhase('talk');
  await at.writesOn(at.group.presenter, 'takeaway', 'sit with it');
  await at.writesOn(at.group.presenter, 'intention', '  ');
  await at.closes();
  expect(await at.rows()).toEqual([]);
});

test('C-23: the next meeting that they attend opens with it, marks it, and keeps their answer', async () => {
  const at = await scene();
  const { group, place } = at;
  await at.toPhase('talk');
  await at.writesOn(group.presenter, 'intention', 'ask her');
  await at.closes();
  const next = await planMeeting(place.storage, group.groupId, group.member);
  await setState(at.database, next.meetingId, roomy(byEveryVerb({ presenter: group.member, caseId: next.caseId })));
  const give = (personId: string, command: Parameters<typeof at.give>[1], seen: number) =>
    place.giveCommand(next.meetingId, personId, { command, seen });
  const presenter = openGuest(place.url, next.meetingId, group.presenter);
  await until(() => expect(presenter.last()).toBeDefined());
  expect(await give(group.facilitator, { kind: 'start' }, 1)).toMatchObject({ ok: true });
  const opened = await stateOf(at.database, next.meetingId);
  expect(opened.returns).toEqual([{ person: group.presenter, from: group.meetingId, outcome: null }]);
  expect(await at.rows()).toMatchObject([{ offeredIn: next.meetingId, outcome: null }]);
  for (const outcome of ['still stuck', 'tried'] as const)
    expect(await give(group.presenter, { kind: 'answer-return', outcome }, 2)).toMatchObject({ ok: true });
  expect(await at.rows()).toMatchObject([{ offeredIn: next.meetingId, outcome: 'tried' }]);
  expect(await give(group.member, { kind: 'answer-return', outcome: 'tried' }, 2)).toMatchObject({ ok: false });
});

/** With minutes to spare for a return. */
function roomy(meeting: Meeting): Meeting {
  return { ...meeting, plannedMinutes: meeting.plannedMinutes + 10 };
}

test('C-23, C-25: a close that cannot be stored remembers nobody, and can be repeated', async () => {
  const at = await scene();
  const { group, database } = at;
  await at.toPhase('talk');
  await at.writesOn(group.presenter, 'intention', 'ask her');
  await at.give(group.facilitator, { kind: 'advance' });
  const transaction = database.transaction.bind(database);
  Object.assign(database, {
    transaction: () => {
      throw new Error('disk full');
    },
  });
  const close = () => at.give(group.facilitator, { kind: 'close' });
  expect(await close()).toEqual({ ok: false, refusal: { code: 'not-saved' } });
  Object.assign(database, { transaction });
  expect([await at.rows(), (await at.state()).stage.kind]).toEqual([[], 'closing']);
  expect(await close()).toMatchObject({ ok: true });
  expect(await at.rows()).toHaveLength(1);
});

test('C-23: a meeting whose table was forgotten can be closed', async () => {
  const at = await scene();
  await at.toPhase('talk');
  await at.writesOn(at.group.presenter, 'intention', 'ask her');
  await at.place.documents.forget(at.table);
  await at.closes();
  expect([(await at.state()).stage.kind, await at.rows()]).toEqual(['closed', []]);
});
