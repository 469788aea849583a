import { randomUUID } from 'node:crypto';
import {
  AnswerValue,
  EntryValue,
  readAnswers,
  readEntries,
  removeEntry,
  writeAnswer,
  writeEntry,
  writeTakeaway,
} from '@casecircle/shared/document/entries.ts';
import { entryName, ownedKey, sharedCase, tableRoots } from '@casecircle/shared/document/roots.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Client } from './testing/client.ts';
import { setPhase } from './testing/group.ts';
import { notesOf } from './testing/notes.ts';
import type { PlaceOptions } from './testing/place.ts';
import { saved, scene, until } from './testing/scene.ts';

const [questions, feedback, pause, process] = [1, 2, 3, 5];

/** A scene in one phase, with a way to say that its state was changed past the commands. */
async function inPhase(index: number, options: PlaceOptions = {}) {
  const at = await scene(options);
  const move = async (to: number) => {
    await setPhase(at.place.storage, at.group.meetingId, to);
    await at.place.documents.recheck({ meetingId: at.group.meetingId });
  };
  await move(index);
  const value = (kind: EntryValue['kind'], text = 'words'): EntryValue =>
    EntryValue.parse({ kind, caseId: at.group.caseId, phase: 'x', text, at: 1 });
  return { ...at, move, value };
}

/** An update under a chosen client id, on top of what a document holds. */
function writtenUnder(clientId: number, known: Y.Doc, write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(known));
  const before = Y.encodeStateVector(doc);
  doc.clientID = clientId;
  write(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

/** Waits until something of this client was refused, and says how. */
async function refusalOf(client: Client): Promise<string[]> {
  await until(() => expect(client.refused.length).toBeGreaterThan(0));
  return client.refused;
}

test('D-70: an entry of an open kind is stored, one of a closed kind is refused with wrong-stage and reaches nobody', async () => {
  const { group, table, opened, value } = await inPhase(questions ?? 0);
  const [member, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  writeEntry(member.doc, group.member, randomUUID(), value('question', 'When did it begin?'));
  await until(() => expect(readEntries(reader.doc)).toHaveLength(1));
  writeEntry(member.doc, group.member, randomUUID(), value('idea', 'too early'));
  expect(await refusalOf(member)).toEqual(['wrong-stage']);
  await saved(member);
  expect(reader.heard('too early')).toBe(false);
});

test('D-70: an entry in the name of another is refused with not-allowed, whatever the phase', async () => {
  const { group, table, opened, value } = await inPhase(questions ?? 0);
  const [member, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  writeEntry(member.doc, group.facilitator, randomUUID(), value('question', 'forged'));
  expect(await refusalOf(member)).toEqual(['not-allowed']);
  expect(reader.heard('forged')).toBe(false);
});

test('D-70: an entry that no screen could read is refused: too long, an unknown field, a key without an id', async () => {
  const { group, table, opened, value } = await inPhase(questions ?? 0);
  const own = ownedKey(group.member, randomUUID());
  const wrong: [string, unknown][] = [
    [own, { ...value('question'), text: 'x'.repeat(limits.entryCharacters + 1) }],
    [own, { ...value('question'), more: 'hidden' }],
    [own, new Y.Text('a shared type in its place')],
    [ownedKey(group.member, 'no-id'), value('question')],
  ];
  for (const [key, entry] of wrong) {
    const member = await opened(table, group.member);
    member.doc.getMap(tableRoots.entries).set(key, entry);
    expect(await refusalOf(member)).toEqual(['not-allowed']);
    member.close();
  }
});

test('D-70: takeaways wait for their phase, and an answer’s mark opens before its words', async () => {
  const { group, table, opened, move, value } = await inPhase(questions ?? 0);
  const [presenter, member] = [await opened(table, group.presenter), await opened(table, group.member)];
  const asked = { author: group.member, id: randomUUID() };
  writeEntry(member.doc, group.member, asked.id, value('question'));
  await saved(member);
  await move(pause ?? 0);
  for (const mark of ['helps', 'later'] as const) {
    writeAnswer(presenter.doc, group.presenter, asked, AnswerValue.parse({ mark }));
  }
  await until(() => expect(readAnswers(member.doc, group.presenter).get(entryName(asked))?.mark).toBe('later'));
  expect(presenter.refused).toEqual([]);
  writeTakeaway(presenter.doc, group.presenter, randomUUID(), { kind: 'takeaway', text: 'x', at: 1 });
  expect(await refusalOf(presenter)).toEqual(['wrong-stage']);
});

test('D-71: one forbidden touch refuses the whole update', async () => {
  const { group, table, opened, value } = await inPhase(questions ?? 0);
  const [member, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  member.doc.transact(() => {
    writeEntry(member.doc, group.member, randomUUID(), value('question', 'allowed'));
    member.doc.getText('secrets').insert(0, 'not allowed');
  });
  expect(await refusalOf(member)).toEqual(['not-allowed']);
  expect([reader.heard('allowed'), readEntries(reader.doc)]).toEqual([false, []]);
});

test('D-72: an entry that was written and taken back offline is no reason for a refusal in a phase that is closed', async () => {
  const { group, table, opened, move, value } = await inPhase(questions ?? 0);
  const member = await opened(table, group.member);
  member.provider.disconnect();
  const id = randomUUID();
  writeEntry(member.doc, group.member, id, value('question'));
  removeEntry(member.doc, group.member, id);
  await move(pause ?? 0);
  member.provider.connect();
  await saved(member);
  expect([member.refused, member.closed.includes(4400)]).toEqual([[], false]);
});

test('D-73: the words of the shared case are open to the presenter in the lobby; its fields and label are nobody’s', async () => {
  const { place, group, table, draft, opened } = await scene();
  const desk = await opened(draft, group.presenter);
  desk.doc.getText('question').insert(0, 'How?');
  await saved(desk);
  await place.giveCommand(group.meetingId, group.presenter, {
    command: { kind: 'share-case', attested: true },
    seen: 0,
  });
  const [presenter, member] = [await opened(table, group.presenter), await opened(table, group.member)];
  const shared = () => sharedCase(presenter.doc, group.presenter, group.caseId);
  await until(() => expect(shared()?.question.toString()).toBe('How?'));
  shared()?.question.insert(3, ' then');
  await until(() => expect(member.heard(' then')).toBe(true));
  const field = presenter.doc.getMap(tableRoots.cases).get(ownedKey(group.presenter, group.caseId));
  (field as Y.Map<unknown>).set('label', 'Another name');
  expect(await refusalOf(presenter)).toEqual(['not-allowed']);
  sharedCase(member.doc, group.presenter, group.caseId)?.question.insert(0, 'x');
  expect(await refusalOf(member)).toEqual(['not-allowed']);
});

test('D-74: a draft has its question and notes, a notebook its notes and slips, and neither anything else', async () => {
  const { group, draft, notebookOf, opened } = await scene();
  const [desk, notebook] = [await opened(draft, group.presenter), await opened(notebookOf(group.member), group.member)];
  desk.doc.getText('question').insert(0, 'How?');
  notebook.doc.getMap('slips').set(randomUUID(), { text: 'mine' });
  await saved(desk, notebook);
  expect([desk.refused, notebook.refused]).toEqual([[], []]);
  desk.doc.getMap('slips').set(randomUUID(), 1);
  notebook.doc.getMap('slips').set('no-id', 1);
  expect([await refusalOf(desk), await refusalOf(notebook)]).toEqual([['not-allowed'], ['not-allowed']]);
});

test('D-75: a client id belongs to whoever wrote under it first, also after the document left memory', async () => {
  const { group, table, opened, value } = await inPhase(questions ?? 0, { documents: { graceMs: 0 } });
  const member = await opened(table, group.member);
  writeEntry(member.doc, group.member, randomUUID(), value('question'));
  await saved(member);
  member.close();
  const thief = await opened(table, group.otherMember);
  const stolen = writtenUnder(member.doc.clientID, thief.doc, (doc) =>
    writeEntry(doc, group.otherMember, randomUUID(), value('question', 'under another’s id')),
  );
  thief.sendFrame([0, 2], stolen);
  expect(await refusalOf(thief)).toEqual(['not-allowed']);
  const again = await opened(table, group.member);
  const own = writtenUnder(member.doc.clientID, again.doc, (doc) =>
    writeEntry(doc, group.member, randomUUID(), value('question')),
  );
  again.sendFrame([0, 2], own);
  await until(() => expect(readEntries(thief.doc)).toHaveLength(2));
  expect(again.refused).toEqual([]);
});

test('D-75: the server’s own client ids are nobody’s', async () => {
  const { group, table, opened } = await inPhase(feedback ?? 0);
  const member = await opened(table, group.member);
  const [server] = member.doc.store.clients.keys();
  if (server === undefined) throw new Error('nothing was filled in');
  const forged = writtenUnder(server, member.doc, (doc) => notesOf(doc).insert(0, 'as the server'));
  member.sendFrame([0, 2], forged);
  expect(await refusalOf(member)).toEqual(['not-allowed']);
});

test('D-76: what a phase allowed stays allowed for two seconds after it, and then no longer', async () => {
  let now = 1_000_000;
  const { group, table, opened, move, value } = await inPhase(questions ?? 0, { documents: { now: () => now } });
  const member = await opened(table, group.member);
  await move(feedback ?? 0);
  now += 1_999;
  writeEntry(member.doc, group.member, randomUUID(), value('question'));
  await saved(member);
  expect(member.refused).toEqual([]);
  now += 1;
  writeEntry(member.doc, group.member, randomUUID(), value('question'));
  expect(await refusalOf(member)).toEqual(['wrong-stage']);
});

test('D-76: a command that moves the meeting moves the rights of open connections with it', async () => {
  let now = 1_000_000;
  const { place, group, table, opened, value } = await inPhase(questions ?? 0, { documents: { now: () => now } });
  const member = await opened(table, group.member);
  const seen = Number.MAX_SAFE_INTEGER;
  await place.giveCommand(group.meetingId, group.facilitator, { command: { kind: 'pause' }, seen });
  const answer = await place.giveCommand(group.meetingId, group.facilitator, { command: { kind: 'advance' }, seen: 1 });
  expect(answer.ok).toBe(true);
  writeEntry(member.doc, group.member, randomUUID(), value('idea'));
  await saved(member);
  expect(member.refused).toEqual([]);
  now += 2_000;
  writeEntry(member.doc, group.member, randomUUID(), value('question'));
  expect(await refusalOf(member)).toEqual(['wrong-stage']);
});

test('D-102: a presenter whose case has just ended keeps the grace of their words', async () => {
  let now = 1_000_000;
  const { place, group, table, opened, value } = await inPhase(process ?? 0, { documents: { now: () => now } });
  const presenter = await opened(table, group.presenter);
  const answer = await place.giveCommand(group.meetingId, group.facilitator, { command: { kind: 'advance' }, seen: 0 });
  expect(answer.ok).toBe(true);
  writeEntry(presenter.doc, group.presenter, randomUUID(), value('reflection'));
  await saved(presenter);
  expect(presenter.refused).toEqual([]);
  now += 2_000;
  writeEntry(presenter.doc, group.presenter, randomUUID(), value('reflection'));
  expect(await refusalOf(presenter)).toEqual(['wrong-stage']);
});

test('D-76: a lost role has no grace', async () => {
  const { place, group, table, opened, move } = await inPhase(feedback ?? 0, { documents: { now: () => 1 } });
  const facilitator = await opened(table, group.facilitator);
  await move(pause ?? 0);
  const rows = place.storage.database.updateTable('memberships').where('personId', '=', group.facilitator);
  await rows.set({ role: 'member' }).execute();
  await place.documents.recheck({ meetingId: group.meetingId });
  notesOf(facilitator.doc).insert(0, 'still');
  expect(await refusalOf(facilitator)).toEqual(['wrong-stage']);
});
