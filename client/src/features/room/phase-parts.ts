import type { Meeting, PlannedPhase } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';

export type Place = 'past' | 'now' | 'ahead';

/** A phase as the rail shows it. */
export type ShownPhase = {
  key: string;
  name: string;
  index: number;
  place: Place;
  /** What it takes now, with what it borrowed and lent. */
  minutes: number;
  /** What it borrowed and lent, in words. */
  loans: readonly string[];
};

/** What stands together in a meeting: its opening, one case, its ending. Nameless where there is nothing else. */
export type Part = { key: string; name: string | undefined; phases: readonly ShownPhase[] };

type Named = (person: PersonId) => string;

/** The phases of a meeting in their parts, in the order in which they run. */
export function partsOf(meeting: Meeting, nameOf: Named): readonly Part[] {
  const kinds = [...new Set(meeting.phases.map(({ of }) => of))];
  return kinds.map((of) => ({
    key: `${of}`,
    name: kinds.length > 1 ? partName(of, meeting, nameOf) : undefined,
    phases: meeting.phases.flatMap((phase, index) =>
      phase.of === of ? [shownPhase(phase, index, meeting, nameOf)] : [],
    ),
  }));
}

function partName(of: PlannedPhase['of'], { cases }: Meeting, nameOf: Named): string {
  if (of === 'opening') return 'Opening';
  if (of === 'ending') return 'Ending';
  const presenter = cases[of]?.presenter;
  return cases.length === 1 || presenter === undefined ? 'The case' : `${nameOf(presenter)}’s case`;
}

function shownPhase(phase: PlannedPhase, index: number, meeting: Meeting, nameOf: Named): ShownPhase {
  const lent = loansOf(meeting, index);
  return {
    key: `${phase.of} ${phase.id}`,
    name: phaseTitle(meeting, index, nameOf),
    index,
    place: placeOf(meeting, index),
    minutes: lent.reduce((sum, { minutes }) => sum + minutes, phase.minutes),
    loans: lent.map(({ minutes, other }) => loanWords(minutes, meeting.phases[other]?.name ?? '')),
  };
}

/** The name of a phase; of a return also whose it is, since there can be several. */
export function phaseTitle({ phases, returns }: Meeting, index: number, nameOf: Named): string {
  const name = phases[index]?.name ?? '';
  const person = returns[index]?.person;
  return person === undefined ? name : `${name}: ${nameOf(person)}`;
}

/** What this phase lent (negative) and borrowed, once per other phase. */
function loansOf({ loans }: Meeting, index: number): { other: number; minutes: number }[] {
  const byOther = new Map<number, number>();
  for (const { from, to, minutes } of loans) {
    if (from === index) byOther.set(to, (byOther.get(to) ?? 0) - minutes);
    if (to === index) byOther.set(from, (byOther.get(from) ?? 0) + minutes);
  }
  return [...byOther].map(([other, minutes]) => ({ other, minutes }));
}

function loanWords(minutes: number, other: string): string {
  return minutes < 0 ? `−${-minutes}, lent to ${other}` : `+${minutes} from ${other}`;
}

/** Where a phase stands seen from the running one. */
export function placeOf({ stage }: Pick<Meeting, 'stage'>, index: number): Place {
  if (stage.kind === 'lobby') return 'ahead';
  if (stage.kind !== 'phase') return 'past';
  if (index === stage.index) return 'now';
  return index < stage.index ? 'past' : 'ahead';
}
