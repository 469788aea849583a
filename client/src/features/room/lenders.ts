import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { lendable } from '@casecircle/shared/domain/meeting/time.ts';

/** What is offered at once; whoever needs more borrows again. */
const offers = [2, 5];
const minuteMs = 60_000;

/** A later phase that can lend, the minutes on offer, and what stays for it after each. */
export type Lender = { index: number; name: string; offers: readonly { minutes: number; stays: number }[] };

/** The phases to come that have more than their minimum, the next first. */
export function lendersOf(meeting: Meeting): readonly Lender[] {
  const { stage, phases, left } = meeting;
  if (stage.kind !== 'phase') return [];
  return phases.flatMap(({ name }, index) => {
    const most = index > stage.index ? lendable(meeting, index) : 0;
    const has = Math.floor((left[index] ?? 0) / minuteMs);
    // Where the last minute or two are all there is, they are offered too.
    const minutes = most === 1 ? [1] : offers.filter((one) => one <= most);
    return most > 0 ? [{ index, name, offers: minutes.map((one) => ({ minutes: one, stays: has - one })) }] : [];
  });
}
