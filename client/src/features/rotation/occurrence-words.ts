import type { OccurrenceView, SlotView } from '@casecircle/shared/protocol/season.ts';
import { clockTime, longDay } from '../../ui/when.ts';

/** How meetings of a season are spoken of. `me` becomes “you”; days are on the group's clock. */

/** “Ana, you and Ben”; undefined where nobody presents. */
export function presenterNames(occurrence: Pick<OccurrenceView, 'slots'>, me: string): string | undefined {
  const names = occurrence.slots.flatMap(({ presenter }) =>
    presenter === null ? [] : [presenter.id === me ? 'you' : presenter.name],
  );
  return names.length === 0 ? undefined : inWords(names);
}

/** What a meeting is about, in a few words: who presents, or why nobody does. */
export function gist(occurrence: OccurrenceView, me: string): string {
  switch (occurrence.state) {
    case 'cancelled':
      return 'Cancelled';
    case 'break':
      return occurrence.note ?? 'Break';
    case 'holiday':
      return occurrence.note ?? 'Public holiday';
    case 'past':
    case 'planned':
      return capital(presenterNames(occurrence, me) ?? nobody(occurrence));
  }
}

/** Who presents and why, without what is told of others after the first clause; undefined where nothing is to be explained. */
export function shortReason(occurrence: OccurrenceView): string | undefined {
  if (!isHeld(occurrence) || occurrence.slots.length === 0) return undefined;
  return occurrence.slots.map(({ sentence }) => sentence.replace(/;.*$/s, '.')).join(' ');
}

function nobody({ slots, state }: OccurrenceView): string {
  if (slots.length === 0) return 'no presenter this time';
  return state === 'past' ? 'nobody presented' : 'nobody yet';
}

/** The day and the clock of a meeting, as its controls are named: “Tuesday, 12 May, 17:30”. */
export function dayAndTime({ startsAt }: Pick<OccurrenceView, 'startsAt'>, zone: string): string {
  return `${longDay(startsAt, zone)}, ${clockTime(startsAt, zone)}`;
}

export function isHeld({ state }: OccurrenceView): boolean {
  return state === 'planned' || state === 'past';
}

export function isMine({ slots }: Pick<OccurrenceView, 'slots'>, me: string): boolean {
  return slots.some(({ presenter }) => presenter?.id === me);
}

/** Whether somebody may still take a case of this meeting. */
export function isOpen({ slots, state }: OccurrenceView): boolean {
  return state === 'planned' && slots.some(isOrphan);
}

export function isOrphan({ presenter }: SlotView): boolean {
  return presenter === null;
}

/** The next meeting that is held, also one that runs just now. */
export function nextOf(occurrences: readonly OccurrenceView[], now: number): OccurrenceView | undefined {
  return occurrences.find((each) => isHeld(each) && each.startsAt + each.minutes * 60_000 > now);
}

/** The next meeting in which this person presents. */
export function nextTurnOf(
  occurrences: readonly OccurrenceView[],
  me: string,
  now: number,
): OccurrenceView | undefined {
  return occurrences.find((each) => isHeld(each) && isMine(each, me) && each.startsAt + each.minutes * 60_000 > now);
}

/** “Ana, Ben and Cleo”. */
export function inWords(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
