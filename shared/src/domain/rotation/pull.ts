import type { Instant } from '../people.ts';
import { type Drawn, type Evening, isFree, othersAreFree, type Passing, passOver } from './evening.ts';
import { exchanged, paidBack } from './exchange.ts';
import type { Account, Debt, Ledger } from './ledger.ts';
import { unspentSkip } from './on-top.ts';
import { type Passed, type Reason, turnOf } from './season.ts';

/**
 * Who presents in a slot that nobody was placed in: whoever has kept a turn, the oldest first, else whoever the round comes to.
 * Whom it comes to without their presenting is passed over. Nobody's turn comes where nobody could present.
 */
export function draw(passing: Passing): Drawn {
  const { evening } = passing;
  const { accounts } = evening.ledger;
  if (accounts.size === 0) return { presenter: null, turn: null, reason: { kind: 'no-members' } };
  while ([...accounts.values()].some((account) => isFree(evening, account))) {
    const kept = nextDebt(evening);
    const next = kept ? undefined : nextInRound(evening.ledger);
    const drawn = (kept && payDebt(passing, kept)) ?? (next && takeTurn(passing, next));
    if (drawn) return drawn;
  }
  return { presenter: null, turn: null, reason: { kind: 'nobody-here' } };
}

type Kept = { account: Account; debt: Debt };

/** The oldest open debt of somebody free. Who presented at the meeting before waits, unless nobody else could. */
function nextDebt(evening: Evening): Kept | undefined {
  const open: Kept[] = [];
  for (const account of evening.ledger.accounts.values()) {
    if (account.debts.length === 0 || !isFree(evening, account)) continue;
    for (const debt of account.debts) if (debt.exchange === null) open.push({ account, debt });
  }
  open.sort((one, other) => one.debt.bornAt - other.debt.bornAt);
  const rested = open.find(({ account }) => !evening.ledger.before.has(account.person));
  if (rested) return rested;
  const [first] = open;
  return first && !othersAreFree(evening, first.account) ? first : undefined;
}

/** The next of the round, which goes over all members, also those who are away. */
function nextInRound({ accounts }: Ledger): Account | undefined {
  let next: Account | undefined;
  for (const account of accounts.values()) if (!next || comesBefore(account, next)) next = account;
  return next;
}

function comesBefore(one: Account, other: Account): boolean {
  const by =
    one.round - other.round ||
    one.cameAt - other.cameAt ||
    one.rank - other.rank ||
    one.stay.joinedAt - other.stay.joinedAt;
  return by < 0 || (by === 0 && one.person < other.person);
}

function payDebt(passing: Passing, { account, debt }: Kept): Drawn | undefined {
  const { evening } = passing;
  const { person } = account;
  const { turn, since } = debt;
  const skip = unspentSkip(evening.onTop, evening.ledger, turn);
  if (skip) {
    passOver(passing, { person, turn, because: { kind: 'skipped', exception: skip }, turnIs: 'kept' });
    return undefined;
  }
  return exchanged(passing, account, turn) ?? { presenter: person, turn, reason: { kind: 'kept', since } };
}

function takeTurn(passing: Passing, account: Account): Drawn | undefined {
  const { evening } = passing;
  const { person } = account;
  const turn = turnOf(person, account.nth + 1);
  const ahead = account.credits.find(({ nth }) => nth === account.nth + 1);
  if (ahead) {
    passOver(passing, { person, turn, because: { kind: 'had-it', at: ahead.at }, turnIs: 'settled' });
    return ahead.exchange === null ? undefined : paidBack(passing, account, ahead.exchange);
  }
  const skip = isFree(evening, account) ? unspentSkip(evening.onTop, evening.ledger, turn) : undefined;
  if (skip) {
    passOver(passing, { person, turn, because: { kind: 'skipped', exception: skip }, turnIs: 'kept' });
    return undefined;
  }
  const drawn = exchanged(passing, account, turn);
  if (drawn) return drawn;
  const why = whyNot(evening, account);
  if (why) {
    passOver(passing, { person, turn, ...why });
    return undefined;
  }
  return { presenter: person, turn, reason: reasonFor(evening, account) };
}

/** Why somebody does not present in a turn that comes to them, and what becomes of it. */
function whyNot(evening: Evening, account: Account): Pick<Passed, 'because' | 'turnIs'> | undefined {
  const { ledger } = evening;
  const away = evening.away.get(account.person);
  if (away) {
    const keptOne = account.keptAwayOn !== null && account.keptAwayOn >= away.from;
    return { because: { kind: 'away', until: away.to }, turnIs: keptOne ? 'lapsed' : 'kept' };
  }
  const exception = ledger.passing.get(account.person);
  if (exception) return { because: { kind: 'skipped', exception }, turnIs: 'kept' };
  if (ledger.here.has(account.person)) return { because: { kind: 'here-already' }, turnIs: 'kept' };
  const justPresented = ledger.before.has(account.person) && othersAreFree(evening, account);
  return justPresented ? { because: { kind: 'just-presented' }, turnIs: 'kept' } : undefined;
}

function reasonFor(evening: Evening, account: Account): Reason {
  if (account.presented === 0) return { kind: 'first-turn' };
  const waitsLonger = (since: Instant) => since < account.waitsSince;
  const others = [...evening.ledger.accounts.values()].filter((other) => isFree(evening, other));
  return { kind: others.some((other) => waitsLonger(other.waitsSince)) ? 'next-in-round' : 'longest-wait' };
}
