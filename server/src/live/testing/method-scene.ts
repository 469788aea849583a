import { randomUUID } from 'node:crypto';
import { type SlipValue, writeSlip } from '@casecircle/shared/document/entries.ts';
import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import { type Meeting, phaseOf, planned } from '@casecircle/shared/domain/meeting/meeting.ts';
import { everyVerb } from '@casecircle/shared/domain/meeting/testing/meeting-for-tests.ts';
import type { CommandAnswer } from '@casecircle/shared/protocol/live.ts';
import type { PlaceOptions } from '../../documents/testing/place.ts';
import { saved, scene } from '../../documents/testing/scene.ts';
import { meetingStore } from '../../storage/meetings.ts';
import type { Database } from '../../storage/schema.ts';

/** A scene whose meeting goes through a phase of every verb, and people who give commands in it. */
export async function methodScene(options: PlaceOptions = {}) {
  const at = await scene(options);
  const { place, group, notebookOf } = at;
  const { database } = place.storage;
  await setState(database, group.meetingId, byEveryVerb(group));
  const state = () => stateOf(database, group.meetingId);
  const give = async (personId: string, command: Command): Promise<CommandAnswer> => {
    const seen = (await meetingStore(database).find(group.meetingId))?.version ?? 0;
    return place.giveCommand(group.meetingId, personId, { command, seen });
  };
  /** Leads the meeting on until the phase with this id runs. */
  const toPhase = async (id: string) => {
    while (phaseOf(await state())?.id !== id) {
      const kind = (await state()).stage.kind === 'lobby' ? 'start' : 'advance';
      const answer = await give(group.facilitator, { kind });
      if (!answer.ok) throw new Error(`${kind} was refused: ${answer.refusal.code}`);
    }
  };
  /** A person writes a slip into their notebook. */
  const writes = async (personId: string, text: string, slip: Partial<SlipValue> = {}) => {
    const notebook = await at.opened(notebookOf(personId), personId);
    const slipId = randomUUID();
    writeSlip(notebook.doc, slipId, { kind: 'idea', text, at: 1, releasedAt: null, ...slip });
    await saved(notebook);
    return { notebook, slipId };
  };
  const offers = (personId: string, text: string, slip: Partial<SlipValue> = {}) =>
    writes(personId, text, { offered: group.caseId, ...slip });
  const desk = { scope: 'desk', meetingId: group.meetingId } as const;
  return { ...at, database, desk, state, give, toPhase, writes, offers };
}

export type MethodScene = Awaited<ReturnType<typeof methodScene>>;

/** One case of the group's presenter by a method with a phase for every verb. */
export function byEveryVerb({ presenter, caseId }: { presenter: string; caseId: string }): Meeting {
  const meeting = planned({ minutes: 72, cases: [{ caseId, label: 'Amber Harbour', presenter, format: everyVerb }] });
  if (!meeting.ok) throw new Error('the method does not fit');
  return meeting.value;
}

/** Puts a meeting into a state, past the commands. */
export async function setState(database: Database, meetingId: string, state: Meeting): Promise<void> {
  const row = await meetingStore(database).find(meetingId);
  await meetingStore(database).storeState(meetingId, row?.version ?? 0, state);
}

export async function stateOf(database: Database, meetingId: string): Promise<Meeting> {
  const row = await meetingStore(database).find(meetingId);
  return JSON.parse(row?.state ?? 'null') as Meeting;
}
