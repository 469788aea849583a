import type { Instant, PersonId } from '../people.ts';
import type { OccurrenceKey, Rotating, SeasonInput, Standing, TurnId, WallDate } from './season.ts';

/** A turn that came and was kept. `exchange`: it waits for the turn of the other one in that exchange. */
export type Debt = { turn: TurnId; nth: number; bornAt: number; since: OccurrenceKey; exchange: string | null };

/** A turn that is still to come and was presented ahead, at a meeting. `exchange`: its place then goes to the other one. */
export type Credit = { nth: number; at: OccurrenceKey; exchange: string | null };

/** What is known of somebody in the rotation, since they came. */
export type Account = {
  person: PersonId;
  stay: Rotating;
  /** Place in the order that the group gave itself; those who are not in it come after it. */
  rank: number;
  /** How many turns have come to this person, in all stays. */
  nth: number;
  /** Turns that have come, plus what was given on coming. The round comes to whoever has the fewest. */
  round: number;
  /** When the last turn came, counted in turns of the whole group. */
  cameAt: number;
  presented: number;
  lapsed: number;
  entry: number;
  debts: Debt[];
  credits: Credit[];
  /** The last meeting for which an absence kept a turn. */
  keptAwayOn: WallDate | null;
  waitsSince: Instant;
};

/** All that the walk remembers. It is only changed by taking down slots, so that folding the past and walking on agree. */
export type Ledger = {
  accounts: Map<PersonId, Account>;
  /** How many turns had come to those who went. */
  gone: Map<PersonId, number>;
  /** Turns that have come in the whole group. */
  turns: number;
  /** Skips that have passed a meeting, and exchanges of which one half is done. */
  spent: Set<string>;
  /** Who presented at the meeting before. */
  before: ReadonlySet<PersonId>;
  /** Who presents at this one. */
  here: Set<PersonId>;
  /** Who lets this meeting pass, and by which skip. */
  passing: Map<PersonId, string>;
};

export function emptyLedger(): Ledger {
  return {
    accounts: new Map(),
    gone: new Map(),
    turns: 0,
    spent: new Set(),
    before: new Set(),
    here: new Set(),
    passing: new Map(),
  };
}

/** Begins a meeting: who has gone goes, with debts and all; who has come enters at the group's average. */
export function openMeeting(ledger: Ledger, startsAt: Instant, input: Pick<SeasonInput, 'members' | 'order'>): void {
  ledger.before = ledger.here;
  ledger.here = new Set();
  ledger.passing = new Map();
  const stays = new Map(input.members.filter((stay) => isIn(stay, startsAt)).map((stay) => [stay.id, stay]));
  for (const account of ledger.accounts.values()) {
    if (stays.get(account.person)?.joinedAt !== account.stay.joinedAt) leave(ledger, account);
  }
  const average = averageRound(ledger);
  for (const stay of stays.values()) {
    if (!ledger.accounts.has(stay.id)) ledger.accounts.set(stay.id, enter(ledger, stay, average, input.order));
  }
  freeLooseDebts(ledger);
}

/** An exchange of which one half is gone binds nobody: the turn that was kept for it is an ordinary debt. */
export function freeLooseDebts(ledger: Ledger): void {
  const bound = new Set<string>();
  for (const { credits } of ledger.accounts.values()) {
    for (const { exchange } of credits) if (exchange) bound.add(exchange);
  }
  for (const { debts } of ledger.accounts.values()) {
    for (const debt of debts) if (debt.exchange && !bound.has(debt.exchange)) debt.exchange = null;
  }
}

export function standingsOf(ledger: Ledger): Standing[] {
  return [...ledger.accounts.values()].map(({ person, presented, debts, credits, lapsed, entry }) => {
    return { person, presented, owed: debts.length, ahead: credits.length, lapsed, entry };
  });
}

export function isIn(stay: Rotating, at: Instant): boolean {
  return stay.joinedAt <= at && (stay.leavesAt === null || at < stay.leavesAt);
}

function leave(ledger: Ledger, account: Account): void {
  ledger.accounts.delete(account.person);
  ledger.gone.set(account.person, Math.max(account.nth, ...account.credits.map(({ nth }) => nth)));
}

function averageRound(ledger: Ledger): number {
  const rounds = [...ledger.accounts.values()].map(({ round }) => round);
  return rounds.length === 0 ? 0 : Math.round(rounds.reduce((sum, round) => sum + round, 0) / rounds.length);
}

function enter(ledger: Ledger, stay: Rotating, average: number, order: readonly PersonId[]): Account {
  const rank = order.indexOf(stay.id);
  return {
    person: stay.id,
    stay,
    rank: rank < 0 ? order.length : rank,
    nth: ledger.gone.get(stay.id) ?? 0,
    round: average,
    cameAt: ledger.turns,
    presented: 0,
    lapsed: 0,
    entry: average,
    debts: [],
    credits: [],
    keptAwayOn: null,
    waitsSince: stay.joinedAt,
  };
}
