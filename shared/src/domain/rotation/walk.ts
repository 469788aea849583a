import { awayOn, stretchesOf } from './absences.ts';
import type { Drawn, Evening } from './evening.ts';
import { emptyLedger, type Ledger, openMeeting, standingsOf } from './ledger.ts';
import { onTopOf } from './on-top.ts';
import { drawPlaced, placedAt } from './placed.ts';
import { draw } from './pull.ts';
import type { PastMeeting, Season, SeasonInput, Slot, Standing } from './season.ts';
import { takeDownPassed, takeDownPresenter } from './take-down.ts';

/**
 * The whole season: who presents when, and why. What has been is folded as it was, then the meetings to come are walked through
 * in their order. See docs/decisions/013. Never looks at the clock.
 */
export function seasonOf(input: SeasonInput): Season {
  const ledger = emptyLedger();
  for (const meeting of input.past) fold(ledger, meeting, input);
  const onTop = onTopOf(input.exceptions);
  const stretches = stretchesOf(input.absences);
  const slots: Slot[] = [];
  let standings: Standing[] | undefined;
  for (const at of input.coming) {
    openMeeting(ledger, at.startsAt, input);
    standings ??= standingsOf(ledger);
    slots.push(...fill({ at, ledger, onTop, away: awayOn(stretches, at.date) }));
  }
  return { slots, standings: standings ?? standingsOf(ledger) };
}

function fold(ledger: Ledger, meeting: PastMeeting, input: SeasonInput): void {
  openMeeting(ledger, meeting.startsAt, input);
  for (const slot of meeting.slots) {
    for (const passed of slot.passed) takeDownPassed(ledger, meeting, passed);
    takeDownPresenter(ledger, meeting, slot);
  }
}

function fill(evening: Evening): Slot[] {
  const { placed, missing } = placedAt(evening);
  const slots: Slot[] = [];
  for (let index = 0; index < evening.at.cases; index += 1) {
    const one = placed[index];
    const passed = index === Math.min(placed.length, evening.at.cases - 1) ? [...missing] : [];
    const drawn = one ? drawPlaced(evening, one) : draw({ passed, evening });
    slots.push(takeDown(evening, { occurrence: evening.at.key, index, passed, ...drawn }));
  }
  return slots;
}

function takeDown({ ledger, at }: Evening, slot: Slot & Drawn): Slot {
  takeDownPresenter(ledger, at, slot);
  return slot;
}
