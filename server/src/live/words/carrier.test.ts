import { randomUUID } from 'node:crypto';
import { readEntries, readSlips, writeSlip } from '@casecircle/shared/document/entries.ts';
import { sharedCase } from '@casecircle/shared/document/roots.ts';
import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Log } from '../../documents/log.ts';
import type { LogRow } from '../../documents/log-store.ts';
import { notesOf } from '../../documents/testing/notes.ts';
import type { PlaceOptions } from '../../documents/testing/place.ts';
import { rowsOf, saved, scene, until } from '../../documents/testing/scene.ts';

async function meeting(options: PlaceOptions = {}) {
  const at = await scene(options);
  const { place, group } = at;
  const give = (personId: string, command: Command) =>
    place.giveCommand(group.meetingId, personId, { command, seen: Number.MAX_SAFE_INTEGER });
  const atFeedback = async () => {
    for (const [seen, kind] of (['start', 'advance', 'advance'] as const).entries()) {
      await place.giveCommand(group.meetingId, group.facilitator, { command: { kind }, seen });
    }
  };
  return { ...at, give, atFeedback };
}

type At = Awaited<ReturnType<typeof meeting>>;

async function writeDraft({ opened, draft, group }: At) {
  const desk = await opened(draft, group.presenter);
  desk.doc.getText('question').insert(0, 'How do I hold the silence?');
  const paragraph = new Y.XmlElement('paragraph');
  desk.doc.getXmlFragment('notes').insert(0, [paragraph]);
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  text.insert(0, 'a long winter', { bold: {} });
  await saved(desk);
  return desk;
}

async function writeSlipOf({ opened, notebookOf }: At, personId: string, words: string) {
  const notebook = await opened(notebookOf(personId), personId);
  const slipId = randomUUID();
  writeSlip(notebook.doc, slipId, { kind: 'reflection', text: words, at: 1, releasedAt: null });
  await saved(notebook);
  return { notebook, slipId };
}

test('C-9: sharing copies question and notes, with their formatting, for everybody at the table', async () => {
  const at = await meeting();
  const member = await at.opened(at.table, at.group.member);
  await writeDraft(at);
  expect(member.heard('silence')).toBe(false);
  expect(await at.give(at.group.presenter, { kind: 'share-case', attested: true })).toEqual({ ok: true, version: 1 });
  const shared = () => sharedCase(member.doc, at.group.presenter, at.group.caseId);
  await until(() => expect(shared()?.question.toString()).toBe('How do I hold the silence?'));
  expect(shared()?.notes.toString()).toContain('<bold>a long winter</bold>');
});

test('C-9: sharing twice, even at once, copies once', async () => {
  const at = await meeting();
  await writeDraft(at);
  const share = () => at.give(at.group.presenter, { kind: 'share-case', attested: true });
  const answers = await Promise.all([share(), share()]);
  expect(answers).toContainEqual({ ok: true, version: 1 });
  expect(answers).toContainEqual({ ok: false, refusal: { code: 'already-done', about: 'share-case' } });
  const rows = await rowsOf(at.place);
  expect(rows.filter((row) => row.document === `table/${at.group.meetingId}`)).toHaveLength(2);
});

test('C-9: only the presenter shares, and an empty question is refused', async () => {
  const at = await meeting();
  expect(await at.give(at.group.facilitator, { kind: 'share-case', attested: true })).toMatchObject({
    refusal: { code: 'not-allowed' },
  });
  const empty = await at.give(at.group.presenter, { kind: 'share-case', attested: true });
  expect(empty).toEqual({ ok: false, refusal: { code: 'malformed', about: 'question' } });
});

test('C-9: a released slip reaches the table, an unreleased one beside it does not', async () => {
  const at = await meeting();
  await at.atFeedback();
  const reader = await at.opened(at.table, at.group.facilitator);
  const { notebook, slipId } = await writeSlipOf(at, at.group.member, 'I felt small');
  await writeSlipOf(at, at.group.member, 'I felt angry');
  const answer = await at.give(at.group.member, { kind: 'release', slipId, as: 'reflection' });
  expect(answer.ok).toBe(true);
  await until(() => expect(readEntries(reader.doc)).toMatchObject([{ text: 'I felt small', author: at.group.member }]));
  await until(() => expect(readSlips(notebook.doc).filter((slip) => slip.releasedAt !== null)).toHaveLength(1));
  expect(reader.heard('angry')).toBe(false);
});

test('C-9: releasing again, also at once, leaves one entry as it is', async () => {
  const at = await meeting();
  await at.atFeedback();
  const { slipId } = await writeSlipOf(at, at.group.member, 'I felt small');
  const release = () => at.give(at.group.member, { kind: 'release', slipId, as: 'reflection' });
  const answers = await Promise.all([release(), release(), release()]);
  expect(answers.map((answer) => answer.ok)).toEqual([true, true, true]);
  const reader = await at.opened(at.table, at.group.facilitator);
  expect(readEntries(reader.doc)).toHaveLength(1);
});

test('C-9: a slip of somebody else cannot be released, nor one in a phase that has no place for it', async () => {
  const at = await meeting();
  const { slipId } = await writeSlipOf(at, at.group.member, 'I felt small');
  const early = await at.give(at.group.member, { kind: 'release', slipId, as: 'reflection' });
  expect(early).toEqual({ ok: false, refusal: { code: 'wrong-stage', about: 'release' } });
  await at.atFeedback();
  const foreign = await at.give(at.group.otherMember, { kind: 'release', slipId, as: 'reflection' });
  expect(foreign).toEqual({ ok: false, refusal: { code: 'not-found', about: 'slip' } });
});

test('D-8: when the store fails in a release, neither document has changed, and it can be repeated', async () => {
  let broken = false;
  const log = (plain: Log): Log => ({
    ...plain,
    append: (rows: readonly LogRow[]) => (broken ? Promise.reject(new Error('disk full')) : plain.append(rows)),
  });
  const at = await meeting({ log });
  await at.atFeedback();
  const reader = await at.opened(at.table, at.group.facilitator);
  const { notebook, slipId } = await writeSlipOf(at, at.group.member, 'I felt small');
  broken = true;
  const release = () => at.give(at.group.member, { kind: 'release', slipId, as: 'reflection' });
  expect(await release()).toEqual({ ok: false, refusal: { code: 'not-saved' } });
  broken = false;
  await saved(reader, notebook);
  expect([readEntries(reader.doc), readSlips(notebook.doc)[0]?.releasedAt]).toEqual([[], null]);
  expect((await release()).ok).toBe(true);
  await until(() => expect(readEntries(reader.doc)).toHaveLength(1));
});

test('D-8: releases and typing at the same time lose nothing', async () => {
  const at = await meeting();
  await at.atFeedback();
  const reader = await at.opened(at.table, at.group.facilitator);
  const people = [at.group.member, at.group.otherMember];
  const slips = await Promise.all(people.map((person) => writeSlipOf(at, person, `words of ${person}`)));
  const releases = slips.map(({ slipId }, index) =>
    at.give(people[index] as string, { kind: 'release', slipId, as: 'reflection' }),
  );
  for (let count = 0; count < 30; count += 1) {
    notesOf(reader.doc).insert(0, 'x');
    if (slips[0]) notesOf(slips[0].notebook.doc).insert(0, 'y');
  }
  expect((await Promise.all(releases)).map((answer) => answer.ok)).toEqual([true, true]);
  const late = await at.opened(at.table, at.group.presenter);
  await saved(reader);
  await until(() => expect(notesOf(late.doc).toString().length).toBe(30));
  expect(readEntries(late.doc)).toHaveLength(2);
});
