import { z } from 'zod';
import { placings } from '../domain/rotation/season.ts';
import { GroupRole } from './groups.ts';
import { Id, Instant, ShortText, WallDate, WallTime } from './text.ts';

export const OccurrenceKey = z.string().regex(/^(\d{4}-\d\d-\d\d|(added|planned):[0-9a-f-]{36})$/);
export const TurnId = z.string().regex(/^[0-9a-f-]{36}#[1-9]\d{0,5}$/);
const MethodId = z.string().min(1).max(80);
const WrapId = z.string().min(1).max(40);

/** When a group meets. `rule` is an RFC 5545 recurrence rule without dates of its own: `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`. */
export const Rhythm = z.object({
  rule: z.string().min(1).max(200),
  startsOn: WallDate,
  /** The last day on which it may meet; null where it goes on. */
  endsOn: WallDate.nullable(),
  time: WallTime,
  /** Whose public holidays are left out: ISO 3166 country and, where it has them, region; null where none are. */
  holidays: z.object({ country: z.string().regex(/^[A-Z]{2}$/), region: z.string().max(10).nullable() }).nullable(),
});
export type Rhythm = z.infer<typeof Rhythm>;

/**
 * Everything that changes a season. Facilitators may all of it; members what concerns themselves: `away`, `back`, `skip` of an
 * own turn, `place` of themselves as a volunteer for a meeting without a presenter, `undo` of what they did.
 */
export const SeasonChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rhythm'), rhythm: Rhythm.nullable(), formatId: MethodId, wrap: WrapId }),
  z.object({ kind: z.literal('order'), people: z.array(Id).max(30) }),
  z.object({ kind: z.literal('break'), from: WallDate, to: WallDate, name: ShortText }),
  z.object({ kind: z.literal('end-break'), break: Id }),
  z.object({ kind: z.literal('move'), occurrence: OccurrenceKey, date: WallDate, time: WallTime }),
  z.object({ kind: z.literal('cancel'), occurrence: OccurrenceKey }),
  z.object({ kind: z.literal('restore'), occurrence: OccurrenceKey }),
  z.object({ kind: z.literal('add'), date: WallDate, time: WallTime }),
  z.object({ kind: z.literal('cases'), occurrence: OccurrenceKey, count: z.number().int().min(0).max(3) }),
  z.object({ kind: z.literal('method'), occurrence: OccurrenceKey, formatId: MethodId, wrap: WrapId }),
  z.object({ kind: z.literal('skip'), turn: TurnId }),
  z.object({ kind: z.literal('place'), occurrence: OccurrenceKey, person: Id, placing: z.enum(placings) }),
  z.object({ kind: z.literal('exchange'), turn: TurnId, by: Id, theirs: TurnId.nullable() }),
  z.object({ kind: z.literal('undo'), exception: Id }),
  z.object({ kind: z.literal('away'), person: Id, from: WallDate, to: WallDate }),
  z.object({ kind: z.literal('back'), absence: Id }),
]);
export type SeasonChange = z.infer<typeof SeasonChange>;

/**
 * `POST /api/groups/:group/season/previews` takes the change alone and changes nothing; `POST /api/groups/:group/season/changes`
 * applies it, unless the season has another `version` by then: refused as `already-done` about `version`.
 */
export const SeasonWish = z.object({ change: SeasonChange });
export const SeasonAct = z.object({ version: z.number().int().nonnegative(), change: SeasonChange });

const Person = z.object({ id: Id, name: z.string() });
const When = z.object({ occurrence: OccurrenceKey, startsAt: Instant });

/** What a change would move: whose turn from when to when; null where a turn comes or goes. */
export const SeasonPreview = z.object({
  version: z.number().int(),
  moves: z.array(z.object({ person: Person, from: When.nullable(), to: When.nullable() })),
  /** All of it in one sentence: "This moves three people: …". */
  sentence: z.string(),
});
export type SeasonPreview = z.infer<typeof SeasonPreview>;

export const slotKinds = ['base', 'kept', 'exchange', 'placed', 'fixed', 'orphan'] as const;

export const SlotView = z.object({
  index: z.number().int(),
  presenter: Person.nullable(),
  turn: TurnId.nullable(),
  kind: z.enum(slotKinds),
  /** The exception that made it so, where the asking person may take it back. */
  exception: Id.nullable(),
  /** Who and why: "Ana, because she has waited longest; Ben is away until 3 May and keeps his turn." */
  sentence: z.string(),
});
export type SlotView = z.infer<typeof SlotView>;

export const occurrenceStates = ['past', 'planned', 'cancelled', 'break', 'holiday'] as const;

export const OccurrenceView = z.object({
  key: OccurrenceKey,
  startsAt: Instant,
  minutes: z.number().int(),
  state: z.enum(occurrenceStates),
  /** When it was to be, where it was moved. */
  movedFrom: Instant.nullable(),
  /** Its meeting, once there is one to enter: some weeks ahead. */
  meeting: Id.nullable(),
  formatId: z.string(),
  format: z.string(),
  wrap: z.string(),
  /** The name of the holiday or of the break, or who cancelled, moved or added it; null where there is nothing to say. */
  note: z.string().nullable(),
  slots: z.array(SlotView),
});
export type OccurrenceView = z.infer<typeof OccurrenceView>;

/** Fairness, one line a person: only of those who take turns. */
export const StandingView = z.object({
  person: Person,
  role: GroupRole,
  presented: z.number().int(),
  owed: z.number().int(),
  ahead: z.number().int(),
  /** Where their next turn lies; null where none does in what is shown. */
  next: When.nullable(),
});
export type StandingView = z.infer<typeof StandingView>;

export const AbsenceView = z.object({ id: Id, person: Person, from: WallDate, to: WallDate, markedBy: Person });
export const BreakView = z.object({ id: Id, from: WallDate, to: WallDate, name: z.string() });

export const requestKinds = ['cover', 'swap', 'urgent'] as const;
export const requestStates = ['open', 'agreed', 'declined', 'withdrawn', 'lapsed'] as const;

/** `cover`: can anybody take my turn? `swap`: my turn for yours. `urgent`: may I present at that meeting, ahead of the order? */
export const NewRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cover'), turn: TurnId }),
  z.object({ kind: z.literal('swap'), turn: TurnId, with: Id, theirs: TurnId }),
  z.object({ kind: z.literal('urgent'), occurrence: OccurrenceKey }),
]);
export type NewRequest = z.infer<typeof NewRequest>;

/** `agree` takes a turn, accepts a swap or grants an urgent wish. Only who asked may `withdraw`. */
export const RequestAnswer = z.object({ answer: z.enum(['agree', 'decline', 'withdraw']) });

export const RequestView = z.object({
  id: Id,
  kind: z.enum(requestKinds),
  state: z.enum(requestStates),
  by: Person,
  /** The turn asked about; null for `urgent`. */
  turn: TurnId.nullable(),
  /** The meeting in which that turn lies now, or that an urgent wish names; null where the turn lies in none that is planned. */
  at: When.nullable(),
  with: Person.nullable(),
  theirs: TurnId.nullable(),
  theirsAt: When.nullable(),
  askedAt: Instant,
  answeredBy: Person.nullable(),
  answeredAt: Instant.nullable(),
  /** Whether the asking person is one who may agree to it. */
  mine: z.boolean(),
});
export type RequestView = z.infer<typeof RequestView>;

/** What was changed, by whom: the visible history. `by` is null where the product itself did it. */
export const SeasonEvent = z.object({ at: Instant, by: Person.nullable(), sentence: z.string() });
export type SeasonEvent = z.infer<typeof SeasonEvent>;

/** How far `GET /api/groups/:group/season?from=…&until=…` looks: by default half a year back and ahead, at most three years. */
export const SeasonSpan = z.object({ from: WallDate.optional(), until: WallDate.optional() });

/**
 * `GET /api/groups/:group/season`, and the answer of every change, of `POST …/season/requests` and of
 * `POST …/season/requests/:request/answers`.
 */
export const SeasonView = z.object({
  version: z.number().int(),
  timeZone: z.string(),
  rhythm: Rhythm.nullable(),
  /** The rhythm in words: "Every other Tuesday at 17:30, not on public holidays of Switzerland". */
  rhythmWords: z.string().nullable(),
  formatId: z.string(),
  wrap: z.string(),
  order: z.array(Id),
  breaks: z.array(BreakView),
  occurrences: z.array(OccurrenceView),
  standings: z.array(StandingView),
  absences: z.array(AbsenceView),
  requests: z.array(RequestView),
  history: z.array(SeasonEvent),
});
export type SeasonView = z.infer<typeof SeasonView>;

/** `GET /api/holidays`: the countries with their regions whose public holidays are known. */
export const HolidayCountry = z.object({
  country: z.string(),
  name: z.string(),
  regions: z.array(z.object({ region: z.string(), name: z.string() })),
});
export type HolidayCountry = z.infer<typeof HolidayCountry>;
