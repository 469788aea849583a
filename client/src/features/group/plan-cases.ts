import { fit, shortestOf } from '@casecircle/shared/domain/formats/fit.ts';
import { wraps } from '@casecircle/shared/domain/formats/wraps.ts';
import type { FormatLine } from '@casecircle/shared/protocol/formats.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { Part } from './phase-picture.tsx';

/** A further case as it is being planned. */
export type CaseWish = { presenter: string | null; formatId: string };

export const caseNames = ['First case', 'Second case', 'Third case'] as const;

/** The whole meeting in its parts: what opens it, the cases, what ends it. */
export function partsOf(formatIds: readonly string[], wrap: string, formats: readonly FormatLine[]): Part[] {
  const around = wraps.find(({ id }) => id === wrap);
  const cases = formatIds.flatMap((formatId, index) => {
    const format = formats.find(({ id }) => id === formatId);
    const name = formatIds.length === 1 ? 'Phases' : (caseNames[index] ?? '');
    return format ? [{ name, kind: 'case' as const, phases: format.phases }] : [];
  });
  return [
    { name: 'Opening', kind: 'around', phases: [...(around?.opening ?? [])] },
    ...cases,
    { name: 'Ending', kind: 'around', phases: [...(around?.ending ?? [])] },
  ];
}

/** Why these parts do not make a meeting of so many minutes; undefined when they do. */
export function whyNot(parts: readonly Part[], minutes: number): string | undefined {
  const phases = parts.flatMap((part) => part.phases);
  if (fit(phases, minutes).ok) return undefined;
  return `All of this needs at least ${shortestOf(phases)} minutes, and your meetings last ${minutes}. Choose a shorter method, fewer cases, or longer meetings in the settings of the group.`;
}

/** Who can bring a case: not observers, and not those who bring another one of the same meeting. */
export function presentersFor(group: GroupView, others: readonly (string | null)[]) {
  return group.members
    .filter(({ id, role }) => role !== 'observer' && !others.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
}
