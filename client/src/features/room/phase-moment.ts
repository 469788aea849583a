import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { isLate, isOver } from './clock-words.ts';

/** What is told of a phase's time while it runs, in this order. */
export type Moment = 'begun' | 'half' | 'two minutes' | 'last minute' | 'over';

const minuteMs = 60_000;
/** Shorter phases have no half time worth telling, and still shorter ones no two minutes. */
const halfFromMs = 6 * minuteMs;
const twoFromMs = 4 * minuteMs;

/** Where the running phase stands in its time, of which it has `wholeMs` in all. */
export function momentOf(leftMs: number, wholeMs: number): Moment {
  if (isOver(leftMs)) return 'over';
  if (isLate(leftMs)) return 'last minute';
  if (leftMs <= 2 * minuteMs && wholeMs >= twoFromMs) return 'two minutes';
  if (leftMs <= wholeMs / 2 && wholeMs >= halfFromMs) return 'half';
  return 'begun';
}

/** How long the running phase has in all, with what it borrowed and lent. */
export function wholeMs({ stage, phases, loans }: Meeting): number {
  if (stage.kind !== 'phase') return 0;
  const { index } = stage;
  const borrowed = loans.reduce(
    (sum, { from, to, minutes }) => sum + (to === index ? minutes : 0) - (from === index ? minutes : 0),
    0,
  );
  return ((phases[index]?.minutes ?? 0) + borrowed) * minuteMs;
}

/** The quiet words beside the clock. Half time is news for a minute only. */
export function momentWords(leftMs: number, whole: number): string {
  switch (momentOf(leftMs, whole)) {
    case 'begun':
      return '';
    case 'half':
      return leftMs > whole / 2 - minuteMs ? 'Half time' : '';
    case 'two minutes':
      return 'Two minutes left';
    case 'last minute':
      return 'The last minute';
    case 'over':
      return 'Time to move on, without haste';
  }
}

/** The same for those who listen, said once when the moment comes. */
export const momentSpoken: Record<Moment, string> = {
  begun: '',
  half: 'Half the time of this phase is over.',
  'two minutes': 'Two minutes left in this phase.',
  'last minute': 'The last minute of this phase.',
  over: 'The time of this phase is over.',
};

/** Whether one moment comes after another: only that is told, not that a phase got more time. */
export function comesAfter(moment: Moment, before: Moment): boolean {
  return order.indexOf(moment) > order.indexOf(before);
}

const order = Object.keys(momentSpoken) as Moment[];

/** Whether the meeting will end as planned, as `behindMs` has it. Less than a minute is on time. */
export function paceWords(behindMs: number): string {
  const minutes = Math.floor(Math.abs(behindMs) / minuteMs);
  if (minutes === 0) return 'on time';
  return behindMs > 0 ? `${minutes} min behind` : `${minutes} min ahead`;
}
