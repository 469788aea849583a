import { copyDraft } from '@casecircle/shared/document/copies.ts';
import { structuredGroupSupervision } from '@casecircle/shared/domain/formats/structured-group-supervision.ts';
import { nobodyAround } from '@casecircle/shared/domain/meeting/around.ts';
import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { reduce } from '@casecircle/shared/domain/meeting/reduce.ts';
import type { Actor, GroupId, Instant, MeetingId } from '@casecircle/shared/domain/people.ts';
import { done, type Refusal, type Result } from '@casecircle/shared/domain/result.ts';
import type { DocumentName } from '@casecircle/shared/protocol/documents.ts';
import type * as Y from 'yjs';
import type { MeetingStore } from '../storage/meetings.ts';
import type { MeetingRow } from '../storage/schema.ts';
import { comingCase, comingNotebookNotes, comingSlips, nextPresenter } from './coming-meeting.ts';
import type { CaseContent } from './content.ts';
import { demoGroup } from './group.ts';
import { pastCase, pastEntries, pastNotes, pastTakeaways } from './past-meeting.ts';
import { demoMembers } from './people.ts';
import { type IdOf, writeDraft, writeEntries, writeGroupNotes, writeNotebook, writeTakeaways } from './write.ts';

const format = structuredGroupSupervision;
const minuteMs = 60_000;

/** Changes documents of the demo as the server does everything: stored before it is seen. */
export type Edit = (
  names: readonly DocumentName[],
  change: (docs: Y.Doc[]) => Result<void, Refusal>,
) => Promise<Result<void, Refusal>>;

export type Ground = { meetings: MeetingStore; edit: Edit; group: GroupId; idOf: IdOf };

/** A meeting that is over, with everything that the group kept of it. */
export async function plantPastMeeting(ground: Ground, start: Instant): Promise<MeetingId> {
  const row = await planMeeting(ground, pastCase, start);
  await shareCase(ground, row, pastCase);
  const of = { caseId: row.caseId, presenter: row.presenter, start, idOf: ground.idOf };
  await ground.edit([tableOf(row)], ([table]) => {
    if (!table) return done(undefined);
    writeEntries(table, pastEntries, of);
    writeGroupNotes(table, pastNotes);
    writeTakeaways(table, pastTakeaways, of);
    return done(undefined);
  });
  await command(ground, row.id, fromStartToClose(start));
  return row.id;
}

/** The meeting that can be entered now: the case is shared, and slips wait in the notebooks. */
export async function plantComingMeeting(ground: Ground, start: Instant, now: Instant): Promise<MeetingId> {
  const row = await planMeeting(ground, comingCase, start);
  await shareCase(ground, row, comingCase);
  await command(ground, row.id, [
    { by: comingCase.presenter, command: { kind: 'share-case', attested: true }, at: now },
  ]);
  for (const { key } of demoMembers) {
    const slips = comingSlips.filter((slip) => slip.by === key);
    const notes = comingNotebookNotes[key] ?? [];
    const notebook = { scope: 'notebook', meetingId: row.id, personId: ground.idOf(key) } as const;
    await ground.edit([notebook], ([doc]) => {
      if (doc) writeNotebook(doc, slips, notes, now);
      return done(undefined);
    });
  }
  return row.id;
}

/** A meeting whose presenter has not begun yet. */
export async function plantNextMeeting(ground: Ground, start: Instant): Promise<MeetingId> {
  return (await planMeeting(ground, { presenter: nextPresenter }, start)).id;
}

async function planMeeting(ground: Ground, content: Pick<CaseContent, 'presenter'>, start: Instant) {
  const cases = [{ presenter: ground.idOf(content.presenter), format }] as const;
  const wish = { groupId: ground.group, cases, startsAt: start };
  // As long as the group says, like every meeting that is planned.
  const minutes = demoGroup.meetingMinutes;
  const id = await ground.meetings.create({ ...wish, minutes }, Date.now());
  return mustFind(ground, id);
}

async function mustFind(ground: Ground, id: MeetingId): Promise<MeetingRow> {
  const row = await ground.meetings.find(id);
  if (!row) throw new Error('A meeting of the demo is missing right after it was planted.');
  return row;
}

/** Writes the draft and copies it onto the table with the function that a real share uses. */
async function shareCase(ground: Ground, row: MeetingRow, content: CaseContent): Promise<void> {
  const label = (await ground.meetings.describe(row.id))?.caseLabel ?? '';
  const draft = { scope: 'draft', caseId: row.caseId } as const;
  const shared = await ground.edit([draft, tableOf(row)], ([words, table]) => {
    if (!words || !table) return done(undefined);
    writeDraft(words, content);
    return copyDraft(words, table, { presenter: row.presenter, caseId: row.caseId, label });
  });
  if (!shared.ok) throw new Error(`The demo could not share a case: ${shared.refusal.code}`);
}

type Given = { by: CaseContent['presenter']; command: Command; at: Instant };

/** Sharing, all phases at their usual length, and the close. */
function fromStartToClose(start: Instant): Given[] {
  const given: Given[] = [
    { by: pastCase.presenter, command: { kind: 'share-case', attested: true }, at: start - 60 * minuteMs },
    { by: 'ruth', command: { kind: 'start' }, at: start },
  ];
  let at = start;
  for (const phase of format.phases) {
    at += phase.minutes * minuteMs;
    given.push({ by: 'ruth', command: { kind: 'advance' }, at });
  }
  return [...given, { by: 'ruth', command: { kind: 'close' }, at: at + 2 * minuteMs }];
}

/** Runs commands through the rules of a meeting and stores what comes of them. */
async function command(ground: Ground, id: MeetingId, given: readonly Given[]): Promise<void> {
  const row = await mustFind(ground, id);
  let state = JSON.parse(row.state) as Meeting;
  for (const { by, command: wish, at } of given) {
    const result = reduce(state, wish, actorOf(ground, by), at, nobodyAround);
    if (!result.ok) throw new Error(`The demo was refused "${wish.kind}": ${result.refusal.code}`);
    state = result.value;
  }
  await ground.meetings.storeState(id, row.version, state);
}

function actorOf(ground: Ground, key: CaseContent['presenter']): Actor {
  const member = demoMembers.find((candidate) => candidate.key === key);
  return { id: ground.idOf(key), role: member?.role ?? 'member' };
}

function tableOf(row: MeetingRow): DocumentName {
  return { scope: 'table', meetingId: row.id };
}
