import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { limits } from '../protocol/limits.ts';
import { copyDraft, copyOffered, copySlip, copyToDesk } from './copies.ts';
import { readDesk, readEntries, readSlips, writeEntry, writeSlip } from './entries.ts';
import { draftRoots, sharedCase, tableRoots } from './roots.ts';

const caseId = 'a3bb189e-8bf9-4c4a-9f3a-2c1f0d6c7e11';
const slipId = 'b3bb189e-8bf9-4c4a-9f3a-2c1f0d6c7e12';
const case_ = { presenter: 'pavel', caseId, label: 'Amber Harbour' };
const slip = { author: 'mina', slipId, as: 'reflection', caseId, phase: 'feedback', now: 7 } as const;

function draftWith(question: string): Y.Doc {
  const draft = new Y.Doc();
  draft.getText(draftRoots.question).insert(0, question);
  const [list, item, text] = [new Y.XmlElement('bulletList'), new Y.XmlElement('listItem'), new Y.XmlText()];
  const paragraph = new Y.XmlElement('paragraph');
  draft.getXmlFragment(draftRoots.notes).insert(0, [list]);
  list.insert(0, [item]);
  item.insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  text.insert(0, 'plain and bold');
  text.format(10, 4, { bold: {} });
  return draft;
}

test('a shared case has the words and the formatting of the draft, and a life of its own', () => {
  const [draft, table] = [draftWith('  What am I missing?  '), new Y.Doc()];
  expect(copyDraft(draft, table, case_)).toEqual({ ok: true, value: undefined });
  const shared = sharedCase(table, 'pavel', caseId);
  expect(shared?.question.toString()).toBe('What am I missing?');
  expect(shared?.notes.toString()).toBe(draft.getXmlFragment('notes').toString());
  draft.getText(draftRoots.question).insert(0, 'later ');
  expect(shared?.question.toString()).toBe('What am I missing?');
});

test('where a case is told its notes stay in the draft, and the shared ones are there to write in', () => {
  const [draft, table] = [draftWith('The coat'), new Y.Doc()];
  expect(copyDraft(draft, table, { ...case_, titleOnly: true }).ok).toBe(true);
  const shared = sharedCase(table, 'pavel', caseId);
  expect(shared?.question.toString()).toBe('The coat');
  expect(shared?.notes.toString()).toBe('<paragraph></paragraph>');
  expect(draft.getXmlFragment('notes').toString()).toContain('bold');
});

test.each([
  ['an empty question', '   ', 'malformed'],
  ['too long a question', 'x'.repeat(limits.questionCharacters + 1), 'too-large'],
])('%s is not shared and leaves the table as it was', (_what, question, code) => {
  const table = new Y.Doc();
  expect(copyDraft(draftWith(question), table, case_)).toEqual({ ok: false, refusal: { code, about: 'question' } });
  expect(table.getMap(tableRoots.cases).size).toBe(0);
});

/** Puts something into the notes past every editor. */
function smuggle(draft: Y.Doc, content: Y.Item['content']): void {
  const notes = draft.getXmlFragment('notes');
  draft.transact((transaction) => {
    const id = Y.createID(draft.clientID, Y.getState(draft.store, draft.clientID));
    new Y.Item(id, null, null, null, null, notes, null, content).integrate(transaction, 0);
  });
}

function nested(depth: number): Y.XmlElement {
  const made = new Y.XmlElement(depth % 2 === 0 ? 'bulletList' : 'listItem');
  if (depth > 0) made.insert(0, [nested(depth - 1)]);
  return made;
}

test.each([
  ['a plain value', new Y.ContentAny([5])],
  ['words outside of any paragraph', new Y.ContentString('x')],
  ['a map', new Y.ContentType(new Y.Map())],
  ['an element that no editor knows', new Y.ContentType(new Y.XmlElement('image'))],
  ['lists within lists without end', new Y.ContentType(nested(100))],
])('D-84: notes with %s are not shared, and the table stays as it was', (_what, content) => {
  const [draft, table] = [draftWith('Why?'), new Y.Doc()];
  smuggle(draft, content);
  expect(copyDraft(draft, table, case_)).toEqual({ ok: false, refusal: { code: 'malformed', about: 'notes' } });
  expect(Y.encodeStateVector(table)).toEqual(Y.encodeStateVector(new Y.Doc()));
});

test('a released slip is an entry of its author, and marked as released in the notebook', () => {
  const [notebook, table] = [new Y.Doc(), new Y.Doc()];
  writeSlip(notebook, slipId, { kind: 'idea', text: 'I noticed', at: 1, releasedAt: null });
  expect(copySlip(notebook, table, slip).ok).toBe(true);
  expect(readEntries(table)).toMatchObject([
    { id: slipId, author: 'mina', kind: 'reflection', text: 'I noticed', at: 7 },
  ]);
  expect(readSlips(notebook)).toMatchObject([{ kind: 'reflection', releasedAt: 7 }]);
});

test('releasing again changes nothing on either side', () => {
  const [notebook, table] = [new Y.Doc(), new Y.Doc()];
  writeSlip(notebook, slipId, { kind: 'idea', text: 'I noticed', at: 1, releasedAt: null });
  copySlip(notebook, table, slip);
  const before = [Y.encodeStateVector(notebook), Y.encodeStateVector(table)];
  expect(copySlip(notebook, table, { ...slip, now: 9 }).ok).toBe(true);
  expect([Y.encodeStateVector(notebook), Y.encodeStateVector(table)]).toEqual(before);
});

test.each([['no slip'], ['']])('%j cannot be released', (text) => {
  const [notebook, table] = [new Y.Doc(), new Y.Doc()];
  if (text === '') writeSlip(notebook, slipId, { kind: 'idea', text: '  ', at: 1, releasedAt: null });
  expect(copySlip(notebook, table, slip)).toEqual({ ok: false, refusal: { code: 'not-found', about: 'slip' } });
  expect(readEntries(table)).toEqual([]);
});

function uuid(number: number): string {
  return `c3bb189e-8bf9-4c4a-9f3a-${String(number).padStart(12, '0')}`;
}

/** A notebook with so many slips, all chosen for the reveal: what a hostile client can write into one. */
function notebookOf(count: number): Y.Doc {
  const notebook = new Y.Doc();
  notebook.transact(() => {
    for (let at = 0; at < count; at += 1)
      writeSlip(notebook, uuid(at), { kind: 'idea', text: `${at}`, at, releasedAt: null, offered: caseId });
  });
  return notebook;
}

const reveal = { author: 'mina', caseId, phase: 'reveal', now: 7, opens: () => true };

test('C-27: a reveal brings a bounded number from one person in a moment, and the rest stays in their notebook', () => {
  const [notebook, table] = [notebookOf(3_000), new Y.Doc()];
  expect(copyOffered(notebook, table, reveal).ok).toBe(true);
  expect(readEntries(table)).toHaveLength(limits.carriedOfPerson);
  expect(readSlips(notebook).filter(({ releasedAt }) => releasedAt === null)).toHaveLength(
    3_000 - limits.carriedOfPerson,
  );
});

test('C-27: whoever has brought as many entries as that to the table releases no more, and others do', () => {
  const [notebook, table] = [notebookOf(1), new Y.Doc()];
  const entry = { kind: 'idea', caseId, phase: 'round', text: 'x', at: 1 } as const;
  for (let at = 1; at <= limits.carriedOfPerson; at += 1) writeEntry(table, 'mina', uuid(at), entry);
  const own = { ...slip, slipId: uuid(0) };
  expect(copySlip(notebook, table, own)).toEqual({ ok: false, refusal: { code: 'too-large', about: 'entries' } });
  expect(copySlip(notebook, table, { ...own, author: 'olga' }).ok).toBe(true);
});

test('C-27: a desk holds a bounded number of slips of one person, which can still be brought up to date', () => {
  const [notebook, desk] = [notebookOf(limits.carriedOfPerson + 1), new Y.Doc()];
  const show = (at: number, author = 'mina') => copyToDesk(notebook, desk, { author, slipId: uuid(at), now: 7 });
  for (let at = 0; at < limits.carriedOfPerson; at += 1) expect(show(at).ok).toBe(true);
  expect(show(limits.carriedOfPerson)).toEqual({ ok: false, refusal: { code: 'too-large', about: 'slips' } });
  expect([show(0).ok, show(0, 'olga').ok]).toEqual([true, true]);
  expect(readDesk(desk)).toHaveLength(limits.carriedOfPerson + 1);
});
