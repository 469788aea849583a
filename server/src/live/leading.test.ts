import { expect, test } from 'vitest';
import { openGuest } from '../documents/testing/guest.ts';
import { until } from '../documents/testing/scene.ts';
import { methodScene } from './testing/method-scene.ts';

/** A member leads, because the facilitator handed the lead to them. */
async function sceneLedByMember() {
  const at = await methodScene();
  const { group, place } = at;
  await at.toPhase('round');
  const member = openGuest(place.url, group.meetingId, group.member);
  await until(() => expect(member.last()).toBeDefined());
  expect(await at.give(group.facilitator, { kind: 'hand-over', to: group.member })).toMatchObject({ ok: true });
  const led = async () => (await at.state()).lead;
  return { ...at, member, led };
}

test('C-24: the lead stays where it is when its holder loses the connection', async () => {
  const at = await sceneLedByMember();
  at.member.socket.disconnect();
  const witness = openGuest(at.place.url, at.group.meetingId, at.group.facilitator);
  await until(() => expect(witness.present.at(-1)).toEqual([at.group.facilitator]));
  expect([await at.led(), witness.last()?.meeting.lead]).toEqual([at.group.member, at.group.member]);
  expect(await at.give(at.group.facilitator, { kind: 'advance' })).toMatchObject({ refusal: { code: 'not-allowed' } });
});

test('C-24: whoever leads and leaves the group is still named, gives no command, and one step takes the lead over', async () => {
  const at = await sceneLedByMember();
  const { group, database, place } = at;
  await database.updateTable('memberships').set({ leftAt: 2 }).where('personId', '=', group.member).execute();
  place.revocations.membershipEnded(group.groupId, group.member);
  expect(await at.give(group.member, { kind: 'advance' })).toEqual({ ok: false, refusal: { code: 'not-found' } });
  expect(await at.led()).toBe(group.member);
  expect(await at.give(group.facilitator, { kind: 'take-over' })).toMatchObject({ ok: true });
  expect(await at.give(group.facilitator, { kind: 'advance' })).toMatchObject({ ok: true });
});

test('C-24: whoever leads and becomes an observer is still named, leads no more, and one step takes the lead over', async () => {
  const at = await sceneLedByMember();
  const { group, database, place } = at;
  await database.updateTable('memberships').set({ role: 'observer' }).where('personId', '=', group.member).execute();
  place.revocations.membershipChanged(group.groupId, group.member);
  for (const kind of ['advance', 'back', 'pause'] as const)
    expect(await at.give(group.member, { kind })).toMatchObject({ refusal: { code: 'not-allowed' } });
  expect(await at.led()).toBe(group.member);
  expect(await at.give(group.facilitator, { kind: 'take-over' })).toMatchObject({ ok: true });
  expect(await at.led()).toBe(group.facilitator);
});

test('C-8: taking over is refused when somebody else took the lead meanwhile', async () => {
  const at = await sceneLedByMember();
  const { group, database, place } = at;
  await database
    .updateTable('memberships')
    .set({ role: 'facilitator' })
    .where('personId', '=', group.otherMember)
    .execute();
  const seen = at.member.last()?.version ?? 0;
  await until(() => expect(at.member.last()?.meeting.lead).toBe(group.member));
  const version = at.member.last()?.version ?? seen;
  const takesOver = (person: string) =>
    place.giveCommand(group.meetingId, person, { command: { kind: 'take-over' }, seen: version });
  const answers = await Promise.all([takesOver(group.facilitator), takesOver(group.otherMember)]);
  expect(answers.map((answer) => answer.ok)).toEqual([true, false]);
  expect(answers[1]).toEqual({ ok: false, refusal: { code: 'wrong-stage', about: 'take-over' } });
  expect(await at.led()).toBe(group.facilitator);
});

test.each([
  ['borrow', { kind: 'borrow', minutes: 1, from: 8 }],
  ['bring-back', { kind: 'bring-back' }],
  ['ready', { kind: 'ready', ready: true }],
] as const)('C-8: %s given on the view of an earlier phase is refused', async (kind, command) => {
  const at = await methodScene();
  const { group, place } = at;
  await at.toPhase('alone');
  const seen = (await place.storage.database.selectFrom('meetings').select('version').executeTakeFirstOrThrow())
    .version;
  await at.toPhase('reveal');
  const late = await place.giveCommand(group.meetingId, group.facilitator, { command, seen });
  expect(late).toEqual({ ok: false, refusal: { code: 'wrong-stage', about: kind } });
});
