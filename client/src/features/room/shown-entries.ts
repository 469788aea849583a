import type { Entry } from '@casecircle/shared/document/entries.ts';
import { entryKinds, type Phase } from '@casecircle/shared/domain/formats/format.ts';
import { caseNow, type Meeting, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';

export type EntryGroup = { phaseId: string; name: string; entries: Entry[]; open: boolean };

/**
 * The entries of one case by the phase they were written in, the running phase first. Earlier ones are folded while
 * the running phase collects its own, and open when it looks back at them.
 */
export function shownEntries(meeting: Meeting, entries: readonly Entry[]): EntryGroup[] {
  const running = phaseOf(meeting);
  const collects = entryKinds.some((kind) => (running?.writes[kind]?.length ?? 0) > 0);
  const { caseId } = caseNow(meeting);
  const index = meeting.cases.findIndex((slot) => slot.caseId === caseId);
  const groups = byPhase(
    meeting.phases.filter(({ of }) => of === index),
    entries.filter((entry) => entry.caseId === caseId),
  ).map((group) => ({
    ...group,
    open: !collects || group.phaseId === running?.id,
  }));
  return groups.toSorted((one, other) => Number(other.phaseId === running?.id) - Number(one.phaseId === running?.id));
}

/** Entries grouped by phase in their order; those of a phase that is not among them come last. */
export function byPhase(
  phases: readonly Pick<Phase, 'id' | 'name'>[],
  entries: readonly Entry[],
): Omit<EntryGroup, 'open'>[] {
  const known = phases.map(({ id, name }) => ({
    phaseId: id,
    name,
    entries: entries.filter(({ phase }) => phase === id),
  }));
  const strays = entries.filter(({ phase }) => !phases.some(({ id }) => id === phase));
  return [...known, { phaseId: 'other', name: 'Others', entries: strays }].filter((group) => group.entries.length > 0);
}
