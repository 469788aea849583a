import { readEntries, readSlips } from '@casecircle/shared/document/entries.ts';
import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import type { Log } from '../../documents/log.ts';
import type { LogRow } from '../../documents/log-store.ts';
import { rowsOf, saved, until } from '../../documents/testing/scene.ts';
import { quietExitStore } from '../../storage/quiet-exits.ts';
import { methodScene } from '../testing/method-scene.ts';

const textsOf = (doc: Y.Doc) => readEntries(doc).map(({ text }) => text);

test('C-20: entering a reveal brings what everybody chose to the table, all at once, and nothing else', async () => {
  const at = await methodScene();
  const { group } = at;
  const reader = await at.opened(at.table, group.presenter);
  await at.toPhase('alone');
  const mine = await at.offers(group.member, 'ask about the sister');
  await at.offers(group.otherMember, 'wait a week');
  await at.offers(group.facilitator, 'name the anger');
  await at.writes(group.member, 'not for anybody');
  await at.offers(group.member, 'for another case', { offered: group.meetingId });
  const arrivals: number[] = [];
  reader.doc.getMap('entries').observe((event) => arrivals.push(event.keysChanged.size));
  expect(reader.heard('sister')).toBe(false);
  await at.toPhase('reveal');
  await until(() => expect(textsOf(reader.doc)).toHaveLength(3));
  expect(textsOf(reader.doc).toSorted()).toEqual(['ask about the sister', 'name the anger', 'wait a week']);
  expect(arrivals).toEqual([3]);
  await until(() =>
    expect(readSlips(mine.notebook.doc).map(({ text, releasedAt }) => [text, releasedAt !== null])).toEqual(
      expect.arrayContaining([
        ['ask about the sister', true],
        ['not for anybody', false],
        ['for another case', false],
      ]),
    ),
  );
  expect([reader.heard('not for anybody'), reader.heard('another case')]).toEqual([false, false]);
});

test('C-20: only kinds that the reveal opens to their author come, and only from who takes part', async () => {
  const at = await methodScene();
  const { group } = at;
  const reader = await at.opened(at.table, group.facilitator);
  await at.toPhase('alone');
  await at.offers(group.member, 'a feeling of mine', { kind: 'reflection' });
  await at.offers(group.presenter, 'the presenter’s own');
  await at.offers(group.observer, 'an observer’s thought');
  await at.offers(group.otherMember, 'I may know her');
  await at.offers(group.facilitator, 'the only one');
  await quietExitStore(at.database).leave(group.meetingId, group.otherMember, 1);
  await at.toPhase('reveal');
  await until(() => expect(textsOf(reader.doc)).toEqual(['the only one']));
  const words = ['feeling of mine', 'presenter’s own', 'observer’s thought', 'may know her'];
  expect(words.filter((one) => reader.heard(one))).toEqual([]);
});

test('C-20: going back into a reveal brings what was chosen since, and nothing twice', async () => {
  const at = await methodScene();
  const { group } = at;
  const reader = await at.opened(at.table, group.member);
  await at.toPhase('alone');
  await at.offers(group.member, 'first');
  await at.toPhase('round');
  await at.offers(group.member, 'second');
  expect(await at.give(group.facilitator, { kind: 'back' })).toMatchObject({ ok: true });
  await until(() => expect(textsOf(reader.doc)).toEqual(['first', 'second']));
});

test('C-20: a reveal that cannot be stored moves neither words nor the meeting, and can be repeated', async () => {
  let broken = false;
  const log = (plain: Log): Log => ({
    ...plain,
    append: (rows: readonly LogRow[]) => (broken ? Promise.reject(new Error('disk full')) : plain.append(rows)),
  });
  const at = await methodScene({ log });
  const { group } = at;
  await at.toPhase('alone');
  const reader = await at.opened(at.table, group.presenter);
  const { notebook } = await at.offers(group.member, 'not yet');
  broken = true;
  const refused = await at.give(group.facilitator, { kind: 'advance' });
  expect(refused).toEqual({ ok: false, refusal: { code: 'not-saved' } });
  broken = false;
  await saved(reader, notebook);
  expect(phaseOf(await at.state())?.id).toBe('alone');
  expect([textsOf(reader.doc), readSlips(notebook.doc)[0]?.releasedAt]).toEqual([[], null]);
  expect((await at.give(group.facilitator, { kind: 'advance' })).ok).toBe(true);
  await until(() => expect(textsOf(reader.doc)).toEqual(['not yet']));
});

test('C-20: a notebook that nobody opened stays so, and a forgotten one keeps nobody from the reveal', async () => {
  const at = await methodScene();
  const { group, place, notebookOf } = at;
  await at.toPhase('alone');
  await at.offers(group.member, 'here');
  await at.offers(group.otherMember, 'erased');
  await place.documents.forget(notebookOf(group.otherMember));
  await at.toPhase('reveal');
  const reader = await at.opened(at.table, group.presenter);
  expect(textsOf(reader.doc)).toEqual(['here']);
  const notebooks = (await rowsOf(place)).map(({ document }) => document).filter((path) => path.startsWith('notebook'));
  expect(new Set(notebooks)).toEqual(new Set([`notebook/${group.meetingId}/${group.member}`]));
});
