import type { Instant, PersonId } from '../people.ts';

/** A date on the group's wall, `2026-05-12`. Compared as text. */
export type WallDate = string;

/**
 * Names one meeting of a season, whatever its clock says: the date that the rhythm gave it, `added:<id>` for one that was
 * added to the rhythm, `planned:<meeting id>` for one that was planned by hand. It stays when the meeting is moved.
 */
export type OccurrenceKey = string;

/** `<person>#<n>`: the n-th turn of a person in this group, from 1, wherever it comes to lie. See `turnOf`. */
export type TurnId = string;

/** Somebody who takes turns, with when they came and when they go; somebody who came back is here twice. */
export type Rotating = { id: PersonId; joinedAt: Instant; leavesAt: Instant | null };

/** Both days included, on the group's wall. */
export type Absence = { id: string; person: PersonId; from: WallDate; to: WallDate };

/** A meeting that the rotation fills; `fixed` names who presents where that was planned by hand. */
export type Occurrence = {
  key: OccurrenceKey;
  date: WallDate;
  startsAt: Instant;
  /** How many cases it holds; with none it is an evening without a presenter. */
  cases: number;
  fixed: readonly PersonId[] | null;
};

export const placings = ['pinned', 'urgent', 'volunteer'] as const;
export type Placing = (typeof placings)[number];

/** What lies on top of the base. Taking one away gives back exactly what would be without it. */
export type Exception =
  /** The turn lets one meeting pass and is kept. Twice on the same turn, it lets two pass. */
  | { id: string; kind: 'skip'; turn: TurnId }
  /** `by` presents in this turn, and its owner in theirs: the one named, or the next that comes. */
  | { id: string; kind: 'exchange'; turn: TurnId; by: PersonId; theirs: TurnId | null }
  /** A person presents at this meeting ahead of the order. It uses up their next turn: that is how it is paid back. */
  | { id: string; kind: 'place'; occurrence: OccurrenceKey; person: PersonId; placing: Placing };

/**
 * Why somebody was passed over, and what became of their turn. `settled`: they had presented ahead for it. `gave`: another
 * presents in it by an exchange. `did-not-hold`: an exception that named this person could not be applied here, and
 * changes nothing about their turns.
 */
export type Passed = {
  person: PersonId;
  turn: TurnId;
  because:
    | { kind: 'away'; until: WallDate }
    | { kind: 'skipped'; exception: string }
    | { kind: 'had-it'; at: OccurrenceKey }
    | { kind: 'just-presented' }
    | { kind: 'here-already' }
    | { kind: 'gave'; to: PersonId; exception: string }
    | { kind: 'did-not-hold'; exception: string; why: 'away' | 'gone' | 'here-already' };
  turnIs: 'kept' | 'lapsed' | 'settled';
};

/**
 * Why this one presents. `next-in-round` where the round comes to somebody although another who is here has waited longer
 * (they gave a turn away, or presented ahead). `kept` pays a debt from the meeting `since`.
 */
export type Reason =
  | { kind: 'longest-wait' }
  | { kind: 'next-in-round' }
  | { kind: 'first-turn' }
  | { kind: 'kept'; since: OccurrenceKey }
  | { kind: 'placed'; placing: Placing; exception: string }
  | { kind: 'exchange'; instead: PersonId; exception: string }
  | { kind: 'fixed' }
  | { kind: 'nobody-here' }
  | { kind: 'no-members' };

/** One case slot of a meeting: who presents it and why. Without a presenter it is an orphan and invites volunteers. */
export type Slot = {
  occurrence: OccurrenceKey;
  index: number;
  presenter: PersonId | null;
  /** The presenter's own turn that this uses up; null without a presenter, or with one who takes no turns. */
  turn: TurnId | null;
  reason: Reason;
  passed: readonly Passed[];
};

/** A meeting that has begun, as it was. Never computed again. */
export type PastMeeting = { key: OccurrenceKey; date: WallDate; startsAt: Instant; slots: readonly Slot[] };

/**
 * How somebody stands. `presented + owed - ahead + lapsed + entry` is the same for all who are in the rotation, give or
 * take one.
 */
export type Standing = {
  person: PersonId;
  presented: number;
  /** Open debts: turns that were kept. */
  owed: number;
  /** Turns presented ahead that are not yet paid back. */
  ahead: number;
  /** Turns that a long absence let go, beyond the one that it keeps. */
  lapsed: number;
  /** What the person was given on coming: the group's average then. */
  entry: number;
};

export type SeasonInput = {
  members: readonly Rotating[];
  /** Who begins, where the group has said so; whoever is not in it follows by when they joined. */
  order: readonly PersonId[];
  absences: readonly Absence[];
  exceptions: readonly Exception[];
  /** Earliest first. */
  past: readonly PastMeeting[];
  /** Those to come, earliest first. */
  coming: readonly Occurrence[];
};

/** `slots` are those of the meetings to come; `standings` say how things are before the first of them. */
export type Season = { slots: readonly Slot[]; standings: readonly Standing[] };

export function turnOf(person: PersonId, nth: number): TurnId {
  return `${person}#${nth}`;
}

/** Whose turn it is and which; undefined for what is no turn. */
export function readTurn(turn: TurnId): { person: PersonId; nth: number } | undefined {
  const [, person, nth] = /^([^#]+)#([1-9]\d*)$/.exec(turn) ?? [];
  return person === undefined ? undefined : { person, nth: Number(nth) };
}
