import type { Instant } from '@casecircle/shared/domain/people.ts';
import { Temporal } from 'temporal-polyfill';

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) that says when the clocks of a zone change between two moments: each change by itself, as the law has it
 * now, and not by a rule that the next law breaks. Programs that know the zone by its name use what they know.
 */
export function timeZoneText(zone: string, from: Instant, until: Instant): string {
  const changes = changesOf(zone, from, until);
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...changes.flatMap(observance), 'END:VTIMEZONE'];
  return lines.join('\r\n');
}

/** `at` is the wall clock before the change; offsets are nanoseconds east of UTC. */
type Change = { at: Temporal.PlainDateTime; before: number; after: number; name: string };

/** The change that brought what holds at `from`, and every later one. */
function changesOf(zone: string, from: Instant, until: Instant): [Change, ...Change[]] {
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  // What holds at a change came with it, so it is looked for from just after.
  const first = start.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const changes: [Change, ...Change[]] = [first ? changeAt(first) : always(start)];
  let next = start.getTimeZoneTransition('next');
  while (next && next.epochMilliseconds <= until) {
    changes.push(changeAt(next));
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

function changeAt(change: Temporal.ZonedDateTime): Change {
  const before = change.subtract({ nanoseconds: 1 }).offsetNanoseconds;
  const at = change.toInstant().toZonedDateTimeISO('UTC').toPlainDateTime().add({ nanoseconds: before });
  return { at, before, after: change.offsetNanoseconds, name: nameAt(change) };
}

function always(some: Temporal.ZonedDateTime): Change {
  const { offsetNanoseconds: offset } = some;
  return { at: Temporal.PlainDateTime.from('1970-01-01T00:00'), before: offset, after: offset, name: nameAt(some) };
}

function observance({ at, before, after, name }: Change): string[] {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `TZNAME:${name}`,
    `END:${kind}`,
  ];
}

/** `+0530`, with seconds only where there are any: times before the railways had them. */
function offsetText(nanoseconds: number): string {
  const seconds = Math.round(Math.abs(nanoseconds) / 1e9);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, ...(seconds % 60 ? [seconds % 60] : [])];
  return `${nanoseconds < 0 ? '-' : '+'}${parts.map((part) => String(part).padStart(2, '0')).join('')}`;
}

function nameAt(time: Temporal.ZonedDateTime): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: time.timeZoneId, timeZoneName: 'short' });
  return format.formatToParts(time.epochMilliseconds).find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC';
}
