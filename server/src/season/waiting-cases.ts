import { randomUUID } from 'node:crypto';
import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { OccurrenceKey } from '@casecircle/shared/domain/rotation/season.ts';
import { freeLabel } from '../storage/case-labels.ts';
import { labelsOf } from '../storage/meetings.ts';
import type { Database } from '../storage/schema.ts';
import { addWaitingCase, type WaitingCase, waitingCases } from '../storage/season-meetings.ts';
import type { Material } from './material.ts';
import { openOf, type WantedMeeting } from './wanted.ts';

/** A case at a meeting: whose it is, and what it is called. */
export type PresentedCase = { caseId: string; label: string; presenter: PersonId };

/**
 * Which cases these meetings hold. A case belongs to its presenter: their first one waits for their next meeting, wherever
 * that comes to lie, the second one for the one after. What somebody has shared stays at the table where it is, while they
 * present there. Whoever has no case left gets a new one with a neutral label.
 */
export async function casesFor(
  within: Database,
  material: Material,
  wanted: readonly WantedMeeting[],
  now: Instant,
): Promise<(occurrence: OccurrenceKey) => readonly PresentedCase[]> {
  const shared = sharedOf(material, wanted, now);
  const takenUp = new Set([...begunCases(material, now), ...shared.values()]);
  const all = await waitingCases(within, material.group.id);
  const byId = new Map(all.map((one) => [one.id, one]));
  const waiting = Map.groupBy(
    all.filter(({ id }) => !takenUp.has(id)),
    ({ presenter }) => presenter,
  );
  const making = newCases(within, material.group.id, now);
  const found = new Map<OccurrenceKey, PresentedCase[]>();
  for (const { occurrence, presenters } of wanted) {
    const cases: PresentedCase[] = [];
    for (const presenter of presenters) {
      const kept = byId.get(shared.get(nameOf(occurrence, presenter)) ?? '');
      const { id: caseId, label } = kept ?? waiting.get(presenter)?.shift() ?? (await making(presenter));
      cases.push({ caseId, label, presenter });
    }
    found.set(occurrence, cases);
  }
  return (occurrence) => found.get(occurrence) ?? [];
}

/** The cases that are shared where their presenter still presents. */
function sharedOf(material: Material, wanted: readonly WantedMeeting[], now: Instant): ReadonlyMap<string, string> {
  const still = new Set(
    wanted.flatMap(({ occurrence, presenters }) => presenters.map((presenter) => nameOf(occurrence, presenter))),
  );
  const shared = openOf(material, now).flatMap(({ occurrence, state }) =>
    state.cases.flatMap(({ presenter, caseId, sharedAt }): [string, string][] => {
      const name = nameOf(occurrence ?? '', presenter);
      return sharedAt !== null && still.has(name) ? [[name, caseId]] : [];
    }),
  );
  return new Map(shared);
}

/** What is being presented, or was to be at a time that has passed, waits no longer. */
function begunCases(material: Material, now: Instant): string[] {
  const open = new Set(openOf(material, now));
  return material.meetings
    .filter((meeting) => !open.has(meeting))
    .flatMap(({ state }) => state.cases.map(({ caseId }) => caseId));
}

/** New cases wait behind those that are there, each at a moment of its own, so that their order is kept. */
function newCases(within: Database, groupId: string, now: Instant) {
  let taken: Set<string> | undefined;
  let made = 0;
  return async (presenter: PersonId): Promise<WaitingCase> => {
    taken ??= new Set(await labelsOf(within, groupId));
    const waiting = { id: randomUUID(), presenter, label: freeLabel(taken), createdAt: now + made };
    taken.add(waiting.label);
    made += 1;
    await addWaitingCase(within, groupId, waiting);
    return waiting;
  };
}

function nameOf(occurrence: OccurrenceKey, presenter: PersonId): string {
  return `${occurrence} ${presenter}`;
}
