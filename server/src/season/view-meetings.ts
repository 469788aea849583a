import { wraps } from '@casecircle/shared/domain/formats/wraps.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Instant } from '@casecircle/shared/domain/people.ts';
import { unreachable } from '@casecircle/shared/domain/result.ts';
import { type CalendarDay, calendarOf } from '@casecircle/shared/domain/rotation/calendar-days.ts';
import { explainSlot } from '@casecircle/shared/domain/rotation/explain.ts';
import type { Slot, WallDate } from '@casecircle/shared/domain/rotation/season.ts';
import type { Words } from '@casecircle/shared/domain/rotation/words.ts';
import type { OccurrenceView, SlotView } from '@casecircle/shared/protocol/season.ts';
import { keyOf, type meetingsBehind } from '../storage/season-meetings.ts';
import { methodOf } from './apply-meeting.ts';
import { namesException } from './apply-turns.ts';
import type { Computed } from './compute.ts';
import type { Material } from './material.ts';
import type { GroupWords } from './words.ts';

/** What the meetings of a season are shown from. */
export type Shown = {
  material: Material;
  computed: Computed;
  words: GroupWords;
  rotation: Words;
  /** The meetings in the database behind the past ones. */
  behind: Awaited<ReturnType<typeof meetingsBehind>>;
  now: Instant;
  /** Whether the asking person may take this exception back. */
  mayUndo: (exception: string) => boolean;
};

/** All meetings between two days, both included, earliest first. */
export function occurrencesOf(shown: Shown, from: WallDate, until: WallDate): OccurrenceView[] {
  const { computed } = shown;
  const past = computed.past.filter(({ date }) => date >= from && date <= until);
  const days = [...cancelledBefore(shown, from), ...computed.days.filter(({ date }) => date >= from && date <= until)];
  return [...past.map((meeting) => pastView(shown, meeting)), ...days.map((day) => dayView(shown, day))].toSorted(
    (one, other) => one.startsAt - other.startsAt || (one.key < other.key ? -1 : 1),
  );
}

/** What was cancelled in the time that is written down: it is no meeting, but people remember it. */
function cancelledBefore({ material, computed }: Shown, from: WallDate): CalendarDay[] {
  const { parts, group } = material;
  const written = new Set([...computed.past, ...computed.days].map(({ key }) => key));
  const until = computed.days[0]?.date ?? from;
  const calendar = { rhythm: parts.rhythm, zone: group.zone, changes: parts.changes, from, until };
  return calendarOf({ ...calendar, breaks: [], holidays: [], planned: [] }).filter(
    ({ key, state, startsAt }) => state === 'cancelled' && startsAt <= parts.frozenUntil && !written.has(key),
  );
}

function pastView(shown: Shown, { key, startsAt, slots }: Computed['past'][number]): OccurrenceView {
  const { material, behind } = shown;
  const held = behind.get(key);
  const method = methodOf(material, key);
  const formatId = held?.formatId ?? method.formatId;
  return {
    key,
    startsAt,
    minutes: held?.minutes ?? material.group.minutes,
    state: 'past',
    movedFrom: null,
    meeting: held?.id ?? null,
    formatId,
    format: nameOf(material, formatId),
    wrap: method.wrap,
    note: null,
    slots: slots.map((slot) => slotView(shown, slot)),
  };
}

function dayView(shown: Shown, day: CalendarDay): OccurrenceView {
  const { material, computed, now } = shown;
  const isOver = day.startsAt <= now;
  const meeting = material.meetings.find((one) => keyOf(one) === day.key);
  const state = day.state === 'planned' && isOver ? 'past' : day.state;
  const slots = computed.slotsOf(day.key);
  return {
    key: day.key,
    startsAt: day.startsAt,
    minutes: meeting?.minutes ?? material.group.minutes,
    state,
    movedFrom: day.movedFrom,
    meeting: meeting?.id ?? null,
    ...(meeting ? methodHeld(meeting.state) : methodPlanned(material, day.key)),
    note: noteOf(shown, day, slots),
    slots: slots.map((slot) => slotView(shown, slot)),
  };
}

function methodPlanned(material: Material, key: string) {
  const { formatId, wrap } = methodOf(material, key);
  return { formatId, format: nameOf(material, formatId), wrap };
}

function methodHeld({ cases: [{ format }], phases }: Meeting) {
  const around = phases.flatMap(({ id, of }) => (typeof of === 'number' ? [] : [id]));
  const wrap = wraps.find(({ opening, ending }) => [...opening, ...ending].some(({ id }) => around.includes(id)));
  return { formatId: format.id, format: format.name, wrap: wrap?.id ?? 'none' };
}

function nameOf({ formats }: Material, id: string): string {
  return formats.find((format) => format.id === id)?.name ?? 'A method that was retired';
}

const nobodyYet = 'Nobody presents yet. It can be entered once somebody volunteers.';

function noteOf({ material, words }: Shown, day: CalendarDay, slots: readonly Slot[]): string | null {
  if (day.note !== null) return day.note;
  const change = material.parts.changes.find(({ occurrence }) => occurrence === day.key);
  const by = change && words.person(change.by).name;
  if (day.state === 'cancelled') return `Cancelled by ${by}`;
  if (slots.length > 0 && slots.every(({ presenter }) => presenter === null)) return nobodyYet;
  if (slots.length === 0) return 'An evening without a case.';
  if (day.movedFrom !== null) return `Moved by ${by}`;
  return day.key.startsWith('added:') ? `Added by ${by}` : null;
}

function slotView({ material, words, rotation, mayUndo }: Shown, slot: Slot): SlotView {
  const ids = material.parts.exceptions.map(({ exception }) => exception.id);
  const exception = ids.find((id) => namesException(slot, id));
  return {
    index: slot.index,
    presenter: slot.presenter === null ? null : words.person(slot.presenter),
    turn: slot.turn,
    kind: kindOf(slot),
    exception: exception !== undefined && mayUndo(exception) ? exception : null,
    sentence: explainSlot(slot, rotation),
  };
}

function kindOf({ reason }: Slot): SlotView['kind'] {
  switch (reason.kind) {
    case 'longest-wait':
    case 'next-in-round':
    case 'first-turn':
      return 'base';
    case 'kept':
    case 'exchange':
    case 'placed':
    case 'fixed':
      return reason.kind;
    case 'nobody-here':
    case 'no-members':
      return 'orphan';
    default:
      return unreachable(reason);
  }
}
