import type { Entry } from '@casecircle/shared/document/entries.ts';
import { entryKinds, type Format } from '@casecircle/shared/domain/formats/format.ts';
import { type Meeting, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';

export type EntryGroup = { phaseId: string; name: string; entries: Entry[]; open: boolean };

/**
 * The entries of one case by the phase they were written in, the running phase first. Earlier ones are folded while
 * the running phase collects its own, and open when it looks back at them.
 */
export function shownEntries(meeting: Meeting, format: Format, entries: readonly Entry[]): EntryGroup[] {
  const running = phaseOf(meeting);
  const collects = entryKinds.some((kind) => (running?.writes[kind]?.length ?? 0) > 0);
  const groups = byPhase(
    format,
    entries.filter((entry) => entry.caseId === meeting.caseId),
  ).map((group) => ({
    ...group,
    open: !collects || group.phaseId === running?.id,
  }));
  return groups.toSorted((one, other) => Number(other.phaseId === running?.id) - Number(one.phaseId === running?.id));
}

/** Entries grouped by phase in the order of the format; those of a phase that the format does not have come last. */
export function byPhase(format: Format, entries: readonly Entry[]): Omit<EntryGroup, 'open'>[] {
  const known = format.phases.map(({ id, name }) => ({
    phaseId: id,
    name,
    entries: entries.filter(({ phase }) => phase === id),
  }));
  const strays = entries.filter(({ phase }) => !format.phases.some(({ id }) => id === phase));
  return [...known, { phaseId: 'other', name: 'Others', entries: strays }].filter((group) => group.entries.length > 0);
}
