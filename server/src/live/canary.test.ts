import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { coachText } from '@casecircle/shared/coach/coach-text.ts';
import { openFindings } from '@casecircle/shared/coach/open-findings.ts';
import { draftBlocks } from '@casecircle/shared/document/case-blocks.ts';
import { writeDecision } from '@casecircle/shared/document/coach-words.ts';
import type { CommandAnswer } from '@casecircle/shared/protocol/live.ts';
import { expect, test } from 'vitest';
import { until } from '../documents/testing/scene.ts';
import type { OpenDocument } from './testing/attendee.ts';
import { type Canary, type Desks, Flock, parts } from './testing/canaries.ts';
import { type Evening, evening, looksAround, type Part } from './testing/evening.ts';

/** Everybody opens what their browser opens, and the other member leaves the table quietly. */
async function arrive({ people, meeting, planAnother }: Evening): Promise<Desks> {
  const another = await planAnother(people.member);
  const notebooks = {} as Record<Part, OpenDocument>;
  for (const part of parts) {
    const { id } = people[part];
    await people[part].enters(meeting.id);
    notebooks[part] = await people[part].opens({ scope: 'notebook', meetingId: meeting.id, personId: id });
    await people[part].opens({ scope: 'table', meetingId: meeting.id });
  }
  await people.facilitator.opens({ scope: 'desk', meetingId: meeting.id });
  const draft = await people.presenter.opens({ scope: 'draft', caseId: meeting.caseId });
  const otherDraft = await people.member.opens({ scope: 'draft', caseId: another.caseId });
  expect((await people.other.guest.visitor.put(`/api/meetings/${meeting.id}/quiet-exit`)).status).toBe(204);
  return { notebooks, draft, otherDraft };
}

async function stored({ notebooks, draft, otherDraft }: Desks): Promise<void> {
  const all = [...Object.values(notebooks), draft, otherDraft];
  await until(() => expect(all.every((document) => document.isWhole())).toBe(true));
}

/** The presenter says of every marked word that it identifies nobody: what they decide are words of theirs, too. */
function settleAll({ draft: { doc } }: Desks): void {
  const blocks = draftBlocks(doc, false);
  const text = coachText(blocks);
  for (const { start, end } of openFindings(blocks, {})) writeDecision(doc, 'settled', text.slice(start, end), 1);
}

/** What everybody sends round, so that whatever was on its way before has arrived. */
async function beacon(at: Evening): Promise<void> {
  const version = Math.max(...parts.map((part) => at.people[part].states.at(-1)?.version ?? 0));
  await given(at.people.member.give({ kind: 'ready', ready: true }));
  for (const part of parts) {
    await until(() => expect(at.people[part].states.at(-1)?.version).toBe(version + 1));
    await looksAround(at.people[part], at);
  }
}

async function given(answer: Promise<CommandAnswer>): Promise<void> {
  expect(await answer).toMatchObject({ ok: true });
}

/** Who of the others received which canary. */
function receivers({ people }: Evening, canaries: readonly Canary[]) {
  return canaries.map(({ words, author }) => ({
    words,
    reaches: parts.filter((part) => part !== author && people[part].heard.planesWith(words).length > 0),
  }));
}

function inFiles(dataDir: string, canaries: readonly Canary[]): string[] {
  const files = readdirSync(dataDir, { withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.map(({ name }) => ({ name, bytes: readFileSync(join(dataDir, name)) }));
  return bytes.filter((file) => canaries.some(({ words }) => file.bytes.includes(words))).map(({ name }) => name);
}

function rowsOf(dataDir: string, table: string): string {
  const database = new DatabaseSync(join(dataDir, 'casecircle.db'), { readOnly: true });
  const rows = JSON.stringify(database.prepare(`select * from "${table}"`).all());
  database.close();
  return rows;
}

test('of fifty marked sentences, each reaches exactly those whom its author let it reach, on no plane before', async () => {
  const at = await evening();
  const { people, house, meeting, toPhase } = at;
  const desks = await arrive(at);
  await toPhase('alone');
  const flock = new Flock(desks);
  for (const part of parts) flock.keep(part);
  flock.offer(meeting.caseId);
  const [toRelease, toShow] = [flock.toRelease(), flock.toShow()];
  flock.draft();
  flock.otherDraft();
  expect(flock.all).toHaveLength(50);
  settleAll(desks);
  await stored(desks);
  await beacon(at);
  // Before anybody let anything go: not one of fifty, at any of the other four.
  expect(receivers(at, flock.all).filter(({ reaches }) => reaches.length > 0)).toEqual([]);

  await given(people.presenter.give({ kind: 'share-case', attested: true }));
  await toPhase('reveal');
  await toPhase('round');
  for (const { part, slipId } of toRelease) await given(people[part].give({ kind: 'release', slipId, as: 'idea' }));
  for (const { part, slipId } of toShow) await given(people[part].give({ kind: 'show-facilitators', slipId }));
  const [first] = toRelease;
  await given(people.facilitator.give({ kind: 'blank', entry: `${people.facilitator.id}.${first?.slipId}` }));
  await beacon(at);
  await toPhase('closing');
  await given(people.facilitator.give({ kind: 'close' }));
  await until(() =>
    expect(receivers(at, flock.all)).toEqual(flock.all.map(({ words, reaches }) => ({ words, reaches }))),
  );
  for (const part of parts) await looksAround(people[part], at);
  expect(receivers(at, flock.all)).toEqual(flock.all.map(({ words, reaches }) => ({ words, reaches })));

  const kept = [...house.logged, rowsOf(house.dataDir, 'audit'), ...parts.flatMap((part) => people[part].urls)];
  expect(flock.all.filter(({ words }) => kept.some((line) => line.includes(words)))).toEqual([]);
  expect(inFiles(house.dataDir, flock.all)).toEqual([]);
});

test('what looks for canaries finds them: in bytes, letter by letter, deleted, over HTTP, in a file', async () => {
  const at = await evening();
  const { people, house, meeting } = at;
  const { notebooks, draft, otherDraft } = await arrive(at);
  const flock = new Flock({ notebooks, draft, otherDraft });
  const { id } = people.member;
  // A second device of their own receives all that the first one writes.
  const seen = people.member.heard.count();
  await people.member.opens({ scope: 'notebook', meetingId: meeting.id, personId: id });
  flock.keep('member');
  await until(() =>
    expect(flock.all.map(({ words }) => people.member.heard.planesWith(words).length)).toEqual([1, 1, 1, 1, 1]),
  );
  expect(people.member.heard.count()).toBeGreaterThan(seen);
  const name = flock.all[0]?.words ?? '';
  await people.facilitator.guest.visitor.post('/api/groups', { ...at.group, name, agreement: 'Be kind.' });
  expect(people.facilitator.heard.planesWith(name)).toEqual(['http']);
  expect(inFiles(house.dataDir, flock.all).length).toBeGreaterThan(0);
  expect(rowsOf(house.dataDir, 'groups')).toContain(name);
});
