import { formatById } from '../../formats/built-in.ts';
import { type Meeting, planned } from '../meeting.ts';

/** A meeting in its lobby with one case and nothing around it, as long as its method is by itself unless said otherwise. */
export function oneCase(formatId: string, presenter: string, caseId: string, minutes?: number): Meeting {
  const format = formatById(formatId);
  const slot = minutes ?? format.phases.reduce((sum, phase) => sum + phase.minutes, 0);
  const meeting = planned({ minutes: slot, cases: [{ caseId, label: 'Amber Harbour', presenter, format }] });
  if (!meeting.ok) throw new Error(`${formatId} does not fit ${slot} minutes`);
  return meeting.value;
}
