import { readDesk, readEntries, readSlips, writeSlip } from '@casecircle/shared/document/entries.ts';
import { closeCodes } from '@casecircle/shared/protocol/documents.ts';
import { expect, test } from 'vitest';
import { closedWith, saved, until } from '../../documents/testing/scene.ts';
import { methodScene } from '../testing/method-scene.ts';

test('C-21: a slip that is shown reaches the facilitators’ desk and no table', async () => {
  const at = await methodScene();
  const { group } = at;
  const desk = await at.opened(at.desk, group.facilitator);
  const table = await at.opened(at.table, group.facilitator);
  const { notebook, slipId } = await at.writes(group.member, 'I am afraid of him', { kind: 'reflection' });
  await at.writes(group.member, 'kept to myself');
  expect(await at.give(group.member, { kind: 'show-facilitators', slipId })).toMatchObject({ ok: true });
  await until(() =>
    expect(readDesk(desk.doc)).toMatchObject([
      { id: slipId, author: group.member, text: 'I am afraid of him', kind: 'reflection' },
    ]),
  );
  await until(() => expect(readSlips(notebook.doc).find(({ id }) => id === slipId)?.shownAt).toBeDefined());
  expect([desk.heard('kept to myself'), table.heard('afraid'), readEntries(table.doc)]).toEqual([false, false, []]);
});

test('C-21: what is shown again is brought up to date', async () => {
  const at = await methodScene();
  const { group } = at;
  const desk = await at.opened(at.desk, group.facilitator);
  const { notebook, slipId } = await at.writes(group.member, 'first thought');
  await at.give(group.member, { kind: 'show-facilitators', slipId });
  await until(() => expect(readSlips(notebook.doc)[0]?.shownAt).toBeDefined());
  writeSlip(notebook.doc, slipId, { kind: 'idea', text: 'second thought', at: 1, releasedAt: null });
  await saved(notebook);
  expect(desk.heard('second thought')).toBe(false);
  await at.give(group.member, { kind: 'show-facilitators', slipId });
  await until(() => expect(readDesk(desk.doc).map(({ text }) => text)).toEqual(['second thought']));
});

test('C-21: nobody shows a slip of somebody else', async () => {
  const at = await methodScene();
  const { slipId } = await at.writes(at.group.member, 'mine');
  const answer = await at.give(at.group.otherMember, { kind: 'show-facilitators', slipId });
  expect(answer).toEqual({ ok: false, refusal: { code: 'not-found', about: 'slip' } });
});

test('D-100: the facilitators of the group read the desk, and nobody writes on it', async () => {
  const at = await methodScene();
  const { group } = at;
  for (const person of [group.member, group.presenter, group.observer, group.outsider])
    await closedWith(at.open(at.desk, person), closeCodes.notFound);
  const desk = await at.opened(at.desk, group.facilitator);
  desk.doc.getMap('slips').set('x', 'y');
  await until(() => expect(desk.refused).toEqual(['read-only']));
  const again = await at.opened(at.desk, group.facilitator);
  expect(readDesk(again.doc)).toEqual([]);
});

test('D-100: who stops being a facilitator loses the desk at once, who becomes one gets it', async () => {
  const at = await methodScene();
  const { group, place } = at;
  const setRole = async (personId: string, role: 'facilitator' | 'member') => {
    await at.database.updateTable('memberships').set({ role }).where('personId', '=', personId).execute();
    place.revocations.membershipChanged(group.groupId, personId);
  };
  await setRole(group.otherMember, 'facilitator');
  const [first, second] = [await at.opened(at.desk, group.facilitator), await at.opened(at.desk, group.otherMember)];
  await setRole(group.facilitator, 'member');
  await closedWith(first, closeCodes.notFound);
  const { slipId } = await at.writes(group.member, 'for who facilitates now');
  await at.give(group.member, { kind: 'show-facilitators', slipId });
  await until(() => expect(second.heard('who facilitates now')).toBe(true));
  expect([first.heard('who facilitates now'), second.closed]).toEqual([false, []]);
});
