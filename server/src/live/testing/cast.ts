import { randomUUID } from 'node:crypto';
import { type EntryValue, type SlipValue, writeEntry, writeSlip } from '@casecircle/shared/document/entries.ts';
import { caseFields, ownedKey, tableRoots } from '@casecircle/shared/document/roots.ts';
import { entryKinds, type Format } from '@casecircle/shared/domain/formats/format.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { oneCase } from '@casecircle/shared/domain/meeting/testing/one-case.ts';
import { done } from '@casecircle/shared/domain/result.ts';
import * as Y from 'yjs';
import { accept } from '../../documents/testing/group.ts';
import { scene } from '../../documents/testing/scene.ts';
import type { Part } from './expected-rights.ts';

export type Cast = Awaited<ReturnType<typeof castFor>>;

/** A meeting by this method with six people in their parts, its case on the table, and a slip of each kind in every notebook. */
export async function castFor(format: Format) {
  // Stepped on at every phase, past the grace in which the words of the last one are still taken.
  let now = Date.now();
  const unhurried = () => ({ frames: () => true, writes: () => true });
  const atOnce = () => ({ commands: () => true, questions: () => true });
  const at = await scene({ allowance: atOnce, documents: { paces: unhurried, now: () => now } });
  const { place, group } = at;
  const { database } = place.storage;
  await accept(place.storage, group.groupId, group.hesitant);
  const facilitators = database.updateTable('memberships').set({ role: 'facilitator' });
  await facilitators.where('personId', '=', group.hesitant).execute();
  const people: Record<Part, string> = {
    lead: group.facilitator,
    coFacilitator: group.hesitant,
    presenter: group.presenter,
    member: group.member,
    seated: group.otherMember,
    observer: group.observer,
  };
  const waiting = oneCase(format.id, group.presenter, group.caseId);
  const role = format.seats?.find((seat) => seat.role !== undefined);
  const seats = role ? { [people.seated]: role.id } : {};
  const base: Meeting = {
    ...waiting,
    cases: [{ ...waiting.cases[0], sharedAt: 1 }],
    startedAt: 1,
    lead: people.lead,
    seats,
  };
  const entryId = randomUUID();
  const plantEntry = () => plantTable(at, { ...people, entryId });
  await plantEntry();
  const slips = Object.fromEntries(entryKinds.map((kind) => [kind, randomUUID()])) as Record<
    EntryValue['kind'],
    string
  >;
  for (const person of Object.values(people)) await plantSlips(at, person, slips);

  /** Puts the meeting into a phase past the commands, as if it had come there by itself. */
  async function enter(index: number, how: { recheck: boolean }): Promise<void> {
    const clock = { kind: 'running', endsAt: Date.now() + 600_000 } as const;
    const state = JSON.stringify({ ...base, stage: { kind: 'phase', index, clock } } satisfies Meeting);
    await database.updateTable('meetings').set({ state }).where('id', '=', group.meetingId).execute();
    if (how.recheck) await place.documents.recheck({ meetingId: group.meetingId });
    now += 60_000;
  }
  return { ...at, people, base, slips, entryId, plantEntry, enter };
}

type At = Awaited<ReturnType<typeof scene>>;

function plantTable({ place, group, table }: At, of: { presenter: string; member: string; entryId: string }) {
  return place.documents.edit([table], ([doc]) => {
    const shared = new Y.Map<unknown>();
    doc?.getMap(tableRoots.cases).set(ownedKey(of.presenter, group.caseId), shared);
    shared.set(caseFields.label, 'Amber Harbour');
    shared.set(caseFields.question, new Y.Text('How do I stay?'));
    shared.set(caseFields.notes, new Y.XmlFragment());
    const value = { kind: 'question', caseId: group.caseId, phase: 'x', text: 'Since when?', at: 1 } as const;
    if (doc) writeEntry(doc, of.member, of.entryId, value);
    return done(undefined);
  });
}

function plantSlips({ place, notebookOf }: At, person: string, ids: Record<EntryValue['kind'], string>) {
  return place.documents.edit([notebookOf(person)], ([notebook]) => {
    for (const kind of entryKinds) {
      const slip: SlipValue = { kind, text: `A ${kind}`, at: 1, releasedAt: null };
      if (notebook) writeSlip(notebook, ids[kind], slip);
    }
    return done(undefined);
  });
}
