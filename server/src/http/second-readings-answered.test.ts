import { join as pathOf } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readReturned } from '@casecircle/shared/document/returned-words.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { Notice } from '@casecircle/shared/protocol/notices.ts';
import type { Problem } from '@casecircle/shared/protocol/refusals.ts';
import { expect, test } from 'vitest';
import { until } from '../documents/testing/scene.ts';
import { codeOf, type Guest, given, join } from './testing/house.ts';
import { acceptAgreement } from './testing/open-document.ts';
import { preparing } from './testing/preparing.ts';

test('an answer about words that were changed and asked about anew is not counted, and says what happened', async () => {
  const { facilitator, draft, ask, asked, share, standing, give, opens, answer } = await preparing();
  await asked();
  const fingerprint = await opens(facilitator);
  draft.doc.getText('question').insert(0, 'Unread: ');
  await until(async () => expect((await standing()).current).toBe(false));
  expect((await ask()).status).toBe(201);
  const late = await give(facilitator, { answer: 'read', fingerprint });
  expect([late.status, codeOf(late), (late.body as Problem).about]).toEqual([409, 'second-reading', 'changed']);
  expect((late.body as Problem).detail).toMatch(/ has changed it after you opened it/);
  expect(codeOf(await share())).toBe('second-reading');
  expect((await answer(facilitator, { answer: 'read' })).status).toBe(204);
  expect((await share()).status).toBe(200);
});

test('an answer that says nothing of what was read is none', async () => {
  const { facilitator, asked, give } = await preparing();
  await asked();
  expect(codeOf(await give(facilitator, { answer: 'read' }))).toBe('malformed');
});

test('of two who answer at once the author receives the words of the one who counts', async () => {
  const { house, facilitator, group, draft, ask, asked, standing, give, opens } = await preparing();
  const second = await join(house, facilitator, group.id, 'Fanny', 'facilitator');
  await acceptAgreement(second, group.id);
  await asked();
  for (let round = 0; round < 6; round += 1) {
    expect((await ask()).status).toBe(201);
    const fingerprint = await opens(facilitator);
    const both = round % 2 === 0 ? [facilitator, second] : [second, facilitator];
    const returned = (guest: Guest) => ({
      answer: 'returned',
      fingerprint,
      sentence: `${guest.account.name} ${round}`,
    });
    const statuses = (await Promise.all(both.map((guest) => give(guest, returned(guest))))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    const sentence = `${both[statuses.indexOf(204)]?.account.name} ${round}`;
    expect(await standing()).toMatchObject({ state: 'returned', sentence });
    await until(() => expect(readReturned(draft.doc)?.sentence).toBe(sentence));
  }
});

test('what an earlier reader wrote is not shown as what a later one did', async () => {
  const { house, facilitator, asked, standing, answer, caseId } = await preparing();
  await asked();
  expect((await answer(facilitator, { answer: 'returned', sentence: 'Say “a village”.' })).status).toBe(204);
  const database = new DatabaseSync(pathOf(house.dataDir, 'casecircle.db'));
  database.prepare('UPDATE secondReadings SET answeredAt = 1 WHERE caseId = ?').run(caseId);
  database.close();
  expect(await standing()).toMatchObject({ state: 'returned', sentence: null });
});

/** Of how many cases that wait a facilitator was told. */
async function toldOf(guest: Guest): Promise<number> {
  const notices = given<Notice[]>(await guest.visitor.get('/api/notices'));
  return notices.filter(({ kind }) => kind === 'second-reading-asked').length;
}

test('asked about again and again, unchanged or withdrawn between, the same words are told of once', async () => {
  const { facilitator, presenter, own, ask, asked, standing, share, answer } = await preparing();
  await asked();
  await Promise.all([ask(), ask(), ask()]);
  expect((await presenter.visitor.delete(own)).status).toBe(204);
  expect(await standing()).toMatchObject({ state: null, at: null });
  expect((await ask()).status).toBe(201);
  expect(await standing()).toMatchObject({ state: 'asked', current: true });
  expect(await toldOf(facilitator)).toBe(1);
  expect((await answer(facilitator, { answer: 'read' })).status).toBe(204);
  expect((await ask()).status).toBe(201);
  expect((await share()).status).toBe(200);
});

test('asked about after they came back, the same words are told of anew', async () => {
  const { facilitator, ask, asked, answer } = await preparing();
  await asked();
  expect((await answer(facilitator, { answer: 'returned', sentence: 'Is it too near?' })).status).toBe(204);
  expect((await ask()).status).toBe(201);
  expect(await toldOf(facilitator)).toBe(2);
});

test('that the rule was switched is told to whoever else facilitates, to nobody else, and only where it was', async () => {
  const { house, facilitator, presenter, group } = await preparing();
  const second = await join(house, facilitator, group.id, 'Fanny', 'facilitator');
  for (const secondReader of [false, false, true])
    given<GroupView>(await second.visitor.patch(`/api/groups/${group.id}`, { secondReader }));
  const told = async (guest: Guest) =>
    given<Notice[]>(await guest.visitor.get('/api/notices'))
      .filter(({ kind }) => kind === 'second-reader-changed')
      .map(({ text }) => text.split(':')[0])
      .toSorted();
  expect(await told(facilitator)).toEqual(['Fanny switched it off', 'Fanny switched it on']);
  expect(await told(presenter)).toEqual([]);
  expect(await told(second)).toEqual([]);
});
