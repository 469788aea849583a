import { draftBlocks } from '@casecircle/shared/document/case-blocks.ts';
import { draftRoots, fillNew } from '@casecircle/shared/document/roots.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { fingerprintOf } from '../coach/fingerprint.ts';
import type { Documents } from '../documents/plane.ts';
import { foundGroup } from '../documents/testing/group.ts';
import type { Storage } from '../storage/database.ts';
import { storesOn } from '../storage/stores.ts';
import { onBothDatabases } from '../storage/testing/on-both.ts';
import { missingOf } from './missing.ts';

/** A draft as the document plane gives it; without one, as it does for what was never opened. */
function documentsWith(draft?: Y.Doc): Pick<Documents, 'read'> {
  return { read: async (_name, look) => (draft ? look(draft) : undefined) };
}

async function scene(storage: Storage, change: (meeting: Meeting) => Meeting = (meeting) => meeting) {
  const group = await foundGroup(storage);
  const stores = storesOn(storage.database);
  const row = await stores.meetings.find(group.meetingId);
  if (!row) throw new Error('no meeting');
  const meeting = { ...row, state: JSON.stringify(change(JSON.parse(row.state) as Meeting)) };
  return { stores, meeting, presenter: group.presenter };
}

function draftWith({ question = '', notes = '' }: { question?: string; notes?: string }): Y.Doc {
  const draft = new Y.Doc();
  fillNew(draft, 'draft');
  draft.getText(draftRoots.question).insert(0, question);
  const paragraph = new Y.XmlElement('paragraph');
  draft.getXmlFragment(draftRoots.notes).push([paragraph]);
  paragraph.insert(0, [new Y.XmlText(notes)]);
  return draft;
}

function told(meeting: Meeting): Meeting {
  const [first] = meeting.cases;
  return { ...meeting, cases: [{ ...first, format: { ...first.format, preparation: 'title' } }] };
}

function shared(meeting: Meeting): Meeting {
  const [first] = meeting.cases;
  return { ...meeting, cases: [{ ...first, sharedAt: 1 }] };
}

onBothDatabases('what a presenter has not done yet', (test) => {
  test('is everything where nothing was written', async ({ storage }) => {
    const { stores, meeting, presenter } = await scene(storage);
    const missing = await missingOf(documentsWith(), stores, meeting, presenter);
    expect(missing).toEqual(expect.arrayContaining(['question', 'notes', 'shared']));
  });

  test('is sharing alone once the question and the notes are there', async ({ storage }) => {
    const { stores, meeting, presenter } = await scene(storage);
    const draft = draftWith({ question: 'How can I stay with her?', notes: 'It began in May.' });
    expect(await missingOf(documentsWith(draft), stores, meeting, presenter)).not.toContain('question');
    expect(await missingOf(documentsWith(draft), stores, meeting, presenter)).not.toContain('notes');
    expect(await missingOf(documentsWith(draft), stores, meeting, presenter)).toContain('shared');
  });

  test('is the second reading where the group wants one, until somebody has read just these words', async ({
    storage,
  }) => {
    const { stores, meeting, presenter } = await scene(storage);
    const { database } = storage;
    const draft = draftWith({ question: 'How can I stay with her?', notes: 'It began in May.' });
    const missing = () => missingOf(documentsWith(draft), stores, meeting, presenter);
    expect(await missing()).not.toContain('reading');
    await database.updateTable('groups').set({ secondReader: 1 }).where('id', '=', meeting.groupId).execute();
    expect(await missing()).toContain('reading');
    const [own] = (JSON.parse(meeting.state) as Meeting).cases;
    const asked = { caseId: own.caseId, groupId: meeting.groupId, meetingId: meeting.id, presenter, askedAt: 1 };
    const fingerprint = fingerprintOf(draftBlocks(draft, false));
    await stores.secondReadings.ask(database, { ...asked, fingerprint });
    await stores.secondReadings.answer(
      database,
      { ...asked, fingerprint },
      { state: 'read', reader: presenter, at: 2 },
    );
    expect(await missing()).not.toContain('reading');
    draft.getText(draftRoots.question).insert(0, 'Late: ');
    expect(await missing()).toContain('reading');
  });

  test('is no notes where the method wants the story told', async ({ storage }) => {
    const { stores, meeting, presenter } = await scene(storage, told);
    expect(await missingOf(documentsWith(draftWith({})), stores, meeting, presenter)).not.toContain('notes');
  });

  test('still is the question where only spaces were typed', async ({ storage }) => {
    const { stores, meeting, presenter } = await scene(storage);
    const draft = draftWith({ question: '  ', notes: ' ' });
    expect(await missingOf(documentsWith(draft), stores, meeting, presenter)).toEqual(
      expect.arrayContaining(['question', 'notes']),
    );
  });

  test('is nothing of the case once it is shared, whatever became of the draft', async ({ storage }) => {
    const { stores, meeting, presenter } = await scene(storage, shared);
    await stores.agreements.accept(meeting.groupId, 1, presenter, 1);
    expect(await missingOf(documentsWith(), stores, meeting, presenter)).toEqual([]);
  });

  test('is the agreement where its current version was not accepted', async ({ storage }) => {
    const { stores, meeting, presenter } = await scene(storage, shared);
    await stores.agreements.change(meeting.groupId, { text: 'New.', covers: [] }, presenter, 2);
    expect(await missingOf(documentsWith(), stores, meeting, presenter)).toEqual(['agreement']);
  });
});
