import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type {
  OccurrenceView,
  RequestView,
  SeasonPreview,
  SeasonView,
  SlotView,
} from '@casecircle/shared/protocol/season.ts';
import { Temporal } from 'temporal-polyfill';
import { ana, ben, circle, memberOf } from './samples.ts';

/** A season as the server describes it, for tests to vary. It lies around today: nothing here hangs on a date. */

export const cleo = { id: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0003', name: 'Cleo Park' };
const me = { id: ana.id, name: ana.name };
const zone = circle.timeZone;

export const fullCircle: GroupView = {
  ...circle,
  members: [...circle.members, memberOf({ ...cleo, joinedAt: 3_000 })],
};

/** The same group for somebody who does not lead it. */
export const asMember: GroupView = {
  ...fullCircle,
  role: 'member',
  members: fullCircle.members.map((member) => ({ ...member, role: member.id === ben.id ? 'facilitator' : 'member' })),
};

/** The wall date so many days from today, in the zone of the group. */
export function dayFromNow(days: number): string {
  return Temporal.Now.plainDateISO(zone).add({ days }).toString();
}

export function slotOf(presenter: SlotView['presenter'], nth: number, change: Partial<SlotView> = {}): SlotView {
  return {
    index: 0,
    presenter,
    turn: presenter === null ? null : `${presenter.id}#${nth}`,
    kind: presenter === null ? 'orphan' : 'base',
    exception: null,
    sentence:
      presenter === null ? 'Nobody is here to present.' : `${presenter.name}, because nobody has waited longer.`,
    ...change,
  };
}

/** A meeting so many days from now, at half past five. */
export function occurrenceOf(days: number, slots: SlotView[], change: Partial<OccurrenceView> = {}): OccurrenceView {
  const key = dayFromNow(days);
  const startsAt = Temporal.PlainDateTime.from(`${key}T17:30`).toZonedDateTime(zone).epochMilliseconds;
  return {
    key,
    startsAt,
    minutes: 90,
    state: days < 0 ? 'past' : 'planned',
    movedFrom: null,
    meeting: null,
    formatId: 'structured-group-supervision',
    format: 'Structured Group Supervision',
    wrap: 'none',
    note: null,
    slots,
    ...change,
  };
}

/** Ben presents in three days, Ana in 17, Cleo in 31, nobody in 45. */
export const season: SeasonView = {
  version: 7,
  timeZone: zone,
  rhythm: {
    rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    startsOn: '2026-01-06',
    endsOn: null,
    time: '17:30',
    holidays: null,
  },
  rhythmWords: 'Every other Tuesday at 17:30',
  formatId: 'structured-group-supervision',
  wrap: 'none',
  order: [ben.id, ana.id, cleo.id],
  breaks: [],
  occurrences: [
    occurrenceOf(-11, [slotOf(cleo, 1)]),
    occurrenceOf(3, [slotOf(ben, 2)]),
    occurrenceOf(17, [slotOf(me, 2)]),
    occurrenceOf(31, [slotOf(cleo, 2, { kind: 'kept', sentence: 'Cleo Park, who was away and kept her turn.' })]),
    occurrenceOf(45, [slotOf(null, 0)]),
  ],
  standings: [
    { person: cleo, role: 'member', presented: 1, owed: 1, ahead: 0, next: null },
    { person: ben, role: 'member', presented: 1, owed: 0, ahead: 0, next: null },
    { person: me, role: 'facilitator', presented: 2, owed: 0, ahead: 1, next: null },
  ],
  absences: [],
  requests: [],
  history: [],
};

export const noSeason: SeasonView = {
  ...season,
  version: 0,
  rhythm: null,
  rhythmWords: null,
  order: [],
  occurrences: [],
  standings: [],
};

/** A meeting of `season` by its place, 0 the past one. */
export function at(place: number): OccurrenceView {
  const found = season.occurrences[place];
  if (found === undefined) throw new Error('There is no such meeting in the sample.');
  return found;
}

export function previewOf(sentence: string, moves: SeasonPreview['moves'] = []): SeasonPreview {
  return { version: season.version, moves, sentence };
}

export function requestOf(change: Partial<RequestView> = {}): RequestView {
  const { key, startsAt } = at(1);
  return {
    id: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0900',
    kind: 'cover',
    state: 'open',
    by: ben,
    turn: `${ben.id}#2`,
    at: { occurrence: key, startsAt },
    with: null,
    theirs: null,
    theirsAt: null,
    askedAt: Date.now() - 86_400_000,
    answeredBy: null,
    answeredAt: null,
    mine: true,
    ...change,
  };
}
