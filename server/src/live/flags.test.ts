import { removeDecision, writeDecision } from '@casecircle/shared/document/coach-words.ts';
import { readSlips } from '@casecircle/shared/document/entries.ts';
import { draftRoots, sharedCase } from '@casecircle/shared/document/roots.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { expect, test } from 'vitest';
import { until } from '../documents/testing/scene.ts';
import { openCircle } from '../http/testing/circle.ts';
import { given } from '../http/testing/house.ts';
import { Attendee } from './testing/attendee.ts';

/** Ana has shared her case; then a name slips into its question on the table. Ben and the facilitator are there, too. */
async function slipped() {
  const { house, facilitator, group, members } = await openCircle();
  for (const guest of [facilitator, ...members])
    given(await guest.visitor.post(`/api/groups/${group.id}/agreement/acceptances`, { version: 1 }));
  const lines = given<MeetingLine[]>(await facilitator.visitor.get(`/api/groups/${group.id}/meetings`));
  const [, meeting] = lines as [MeetingLine, MeetingLine];
  const [ana, ben] = members.map((guest) => new Attendee(house, guest)) as [Attendee, Attendee];
  const lead = new Attendee(house, facilitator);
  for (const person of [ana, ben, lead]) await person.enters(meeting.id);
  const draft = await ana.opens({ scope: 'draft', caseId: meeting.caseId });
  draft.doc.getText(draftRoots.question).insert(0, 'How do I stay?');
  await until(() => expect(draft.isWhole()).toBe(true));
  expect(await ana.give({ kind: 'share-case', attested: true })).toMatchObject({ ok: true });
  const table = { scope: 'table', meetingId: meeting.id } as const;
  const [anas, bens] = [await ana.opens(table), await ben.opens(table)];
  const question = (doc = anas.doc) => sharedCase(doc, ana.id, meeting.caseId)?.question;
  await until(() => expect(question()?.toString()).toBe('How do I stay?'));
  question()?.insert(13, ' with Mrs. Kellerhoven');
  const place = { root: 'cases', key: `${ana.id}:${meeting.caseId}` } as const;
  const parts = [{ block: 0, start: 19, end: 35, level: 'red' }];
  const flag = { place, author: ana.id, count: 1, categories: ['NAME'], parts };
  await until(() => expect(ana.flags.at(-1)).toEqual([flag]));
  return { house, meeting, ana, ben, lead, draft, bens, question, place, flag, table };
}

test('C-30: a name on the table is asked about at once: its author, the facilitator, and nobody else', async () => {
  const { ben, lead, flag } = await slipped();
  await until(() => expect(lead.flags.at(-1)).toEqual([flag]));
  expect(ben.flags).toEqual([]);
  expect(JSON.stringify(lead.flags)).not.toContain('Kellerhoven');
});

test('C-30: it is no longer asked about once its author said that it identifies nobody', async () => {
  const { ana, lead, draft, ben } = await slipped();
  writeDecision(draft.doc, 'settled', 'Mrs. Kellerhoven', 1);
  await until(() => expect([ana.flags.at(-1), lead.flags.at(-1)]).toEqual([[], []]));
  expect(ben.flags).toEqual([]);
});

test('C-30: it is asked about again once its author no longer says so', async () => {
  const { ana, lead, draft, flag } = await slipped();
  writeDecision(draft.doc, 'settled', 'Mrs. Kellerhoven', 1);
  await until(() => expect([ana.flags.at(-1), lead.flags.at(-1)]).toEqual([[], []]));
  removeDecision(draft.doc, 'settled', 'Mrs. Kellerhoven');
  await until(() => expect([ana.flags.at(-1), lead.flags.at(-1)]).toEqual([[flag], [flag]]));
});

test('C-30: who comes later is told as well, if it is for them', async () => {
  const { house, meeting, lead, ana, flag } = await slipped();
  const again = new Attendee(house, lead.guest);
  await again.enters(meeting.id);
  await until(() => expect(again.flags).toEqual([[flag]]));
  expect(ana.flags).toHaveLength(1);
});

test('C-31: a facilitator blanks the words for everybody, their author keeps them, and who comes later receives none', async () => {
  const { house, meeting, ana, ben, lead, bens, question, place, table } = await slipped();
  await until(() => expect(question(bens.doc)?.toString()).toContain('Kellerhoven'));
  expect(await ben.give({ kind: 'blank-words', place })).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  expect(await lead.give({ kind: 'blank-words', place })).toMatchObject({ ok: true });
  await until(() => expect(question(bens.doc)?.toString()).toBe('How do I stay with [blanked]?'));
  await until(() => expect([ana.flags.at(-1), lead.flags.at(-1)]).toEqual([[], []]));
  const notebook = await ana.opens({ scope: 'notebook', meetingId: meeting.id, personId: ana.id });
  expect(readSlips(notebook.doc)).toMatchObject([{ text: 'Mrs. Kellerhoven', blankedAt: expect.any(Number) }]);
  const later = new Attendee(house, ben.guest);
  await later.opens(table);
  expect(later.heard.planesWith('Kellerhoven')).toEqual([]);
});

test('C-31: with all, what is only asked about there goes as well, and can be put back by no release', async () => {
  const { meeting, ana, lead, question, place, bens } = await slipped();
  question()?.insert(35, ' from Winterthur');
  const both = ['red', 'amber'];
  await until(() => expect(lead.flags.at(-1)?.[0]?.parts.map(({ level }) => level)).toEqual(both));
  expect(await lead.give({ kind: 'blank-words', place, all: true })).toMatchObject({ ok: true });
  await until(() => expect(question(bens.doc)?.toString()).toBe('How do I stay with [blanked] from [blanked]?'));
  const notebook = await ana.opens({ scope: 'notebook', meetingId: meeting.id, personId: ana.id });
  const [kept] = readSlips(notebook.doc);
  expect(kept).toMatchObject({ text: 'Mrs. Kellerhoven\nWinterthur', onlyWords: true });
  expect(await ana.give({ kind: 'show-facilitators', slipId: kept?.id ?? '' })).toMatchObject({
    refusal: { code: 'not-allowed' },
  });
});

test('C-31: the words are blanked also while somebody writes on beside them', async () => {
  const { lead, bens, question, place } = await slipped();
  await until(() => expect(question(bens.doc)?.toString()).toContain('Kellerhoven'));
  const typing = setInterval(() => question()?.insert(0, 'so '), 5);
  await until(() => expect(question(bens.doc)?.toString()).toMatch(/^(so ){20}/));
  const blanked = await lead.give({ kind: 'blank-words', place });
  clearInterval(typing);
  expect(blanked).toMatchObject({ ok: true });
  await until(() => expect(question(bens.doc)?.toString()).toMatch(/How do I stay with \[blanked\]\?$/));
});

test('C-31: where the coach sees nothing there is nothing to blank', async () => {
  const { lead, place } = await slipped();
  const made = { root: 'entries', key: `${place.key}x` } as const;
  expect(await lead.give({ kind: 'blank-words', place: made })).toMatchObject({ refusal: { code: 'not-found' } });
  expect(await lead.give({ kind: 'blank-words', place: { root: 'notes', key: null } })).toMatchObject({
    refusal: { code: 'not-found' },
  });
});

test('C-30: who is made a facilitator is told at once, and who ceases to be one is told no more', async () => {
  const { house, ben, lead, flag, meeting } = await slipped();
  const group = meeting.group.id;
  const become = (role: string) => lead.guest.visitor.patch(`/api/groups/${group}/members/${ben.id}`, { role });
  expect((await become('facilitator')).status).toBe(200);
  await until(() => expect(ben.flags.at(-1)).toEqual([flag]));
  expect((await become('member')).status).toBe(200);
  await until(() => expect(ben.flags.at(-1)).toEqual([]));
  expect(house.logged.join('')).not.toContain('Kellerhoven');
});
