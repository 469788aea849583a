import type { Entry } from '@casecircle/shared/document/entries.ts';
import { entryKinds, type Phase } from '@casecircle/shared/domain/formats/format.ts';
import {
  type CaseSlot,
  caseNow,
  type Meeting,
  type PlannedPhase,
  phaseOf,
} from '@casecircle/shared/domain/meeting/meeting.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';

export type EntryGroup = {
  key: string;
  name: string;
  /** Whose case it is: only their answers and marks count. */
  presenter: PersonId;
  entries: Entry[];
  running: boolean;
  open: boolean;
};

/**
 * The entries by the phase they were written in, the running phase first: of the running case, and after the last of all
 * cases. Earlier ones are folded while the running phase collects its own, and open when it looks back at them.
 */
export function shownEntries(meeting: Meeting, entries: readonly Entry[]): EntryGroup[] {
  const running = phaseOf(meeting);
  const collects = entryKinds.some((kind) => (running?.writes[kind]?.length ?? 0) > 0);
  const groups = shownCases(meeting, running).flatMap((slot) => {
    const own = entries.filter(({ caseId }) => caseId === slot.caseId);
    const phases = phasesOfCase(meeting.phases, meeting.cases.indexOf(slot), meeting.cases.length);
    return byPhase(phases, own).map(({ phaseId, name, entries }) => {
      const isRunning = phaseId === running?.id && phases.includes(running);
      return {
        key: `${slot.caseId} ${phaseId}`,
        name: meeting.cases.length > 1 ? `${slot.label}: ${name}` : name,
        presenter: slot.presenter,
        entries,
        running: isRunning,
        open: isRunning || !collects,
      };
    });
  });
  return groups.toSorted((one, other) => Number(other.running) - Number(one.running));
}

function shownCases(meeting: Meeting, running: PlannedPhase | undefined): readonly CaseSlot[] {
  const { kind } = meeting.stage;
  return kind === 'closing' || kind === 'closed' || running?.of === 'ending' ? meeting.cases : [caseNow(meeting)];
}

/** The phases in which entries to the case with this index are written: the opening goes with the first, the ending with the last. */
export function phasesOfCase<One extends Pick<PlannedPhase, 'of'>>(
  phases: readonly One[],
  index: number,
  cases: number,
): One[] {
  return phases.filter(
    ({ of }) => of === index || (of === 'opening' && index === 0) || (of === 'ending' && index === cases - 1),
  );
}

/** Entries grouped by phase in their order; those of a phase that is not among them come last. */
export function byPhase(
  phases: readonly Pick<Phase, 'id' | 'name'>[],
  entries: readonly Entry[],
): { phaseId: string; name: string; entries: Entry[] }[] {
  const known = phases.map(({ id, name }) => ({
    phaseId: id,
    name,
    entries: entries.filter(({ phase }) => phase === id),
  }));
  const strays = entries.filter(({ phase }) => !phases.some(({ id }) => id === phase));
  return [...known, { phaseId: 'other', name: 'Others', entries: strays }].filter((group) => group.entries.length > 0);
}
