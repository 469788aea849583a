import type { PersonId } from '../people.ts';
import { type Drawn, type Evening, isFree, type Passing, passOver, turnToUse } from './evening.ts';
import type { Account } from './ledger.ts';
import { type Half, unspentSkip } from './on-top.ts';
import { readTurn, type TurnId, turnOf } from './season.ts';

/**
 * The other one of an exchange, where this turn was given away: they present with their own turn, and this one is kept until
 * theirs comes. Where they cannot, it does not hold here and its owner has the turn as before.
 */
export function exchanged(passing: Passing, account: Account, turn: TurnId): Drawn | undefined {
  const { evening } = passing;
  const half = evening.onTop.halves.get(turn);
  if (!half || evening.ledger.spent.has(half.exception)) return undefined;
  const partner = evening.ledger.accounts.get(half.partner);
  const why = partner ? cannotPresent(evening, partner) : 'gone';
  if (!partner || why) {
    doesNotHold(passing, { person: half.partner, turn, exception: half.exception, why: why ?? 'gone' });
    return undefined;
  }
  const nth = turnForIt(evening, partner, half);
  if (nth === undefined) return undefined;
  const because = { kind: 'gave', to: partner.person, exception: half.exception } as const;
  passOver(passing, { person: account.person, turn, because, turnIs: 'kept' });
  const reason = { kind: 'exchange', instead: account.person, exception: half.exception } as const;
  return { presenter: partner.person, turn: turnOf(partner.person, nth), reason };
}

/** Whoever waits for this turn, which was presented ahead in an exchange. Who cannot now has an ordinary debt from here on. */
export function paidBack(passing: Passing, account: Account, exchange: string): Drawn | undefined {
  const { evening } = passing;
  for (const owner of evening.ledger.accounts.values()) {
    const debt = owner.debts.find((one) => one.exchange === exchange);
    if (!debt) continue;
    const { person } = owner;
    const skip = unspentSkip(evening.onTop, evening.ledger, debt.turn);
    if (isFree(evening, owner) && !skip) {
      const reason = { kind: 'exchange', instead: account.person, exception: exchange } as const;
      return { presenter: person, turn: debt.turn, reason };
    }
    const why = cannotPresent(evening, owner);
    if (why) doesNotHold(passing, { person, turn: debt.turn, exception: exchange, why });
    else if (skip) {
      const because = { kind: 'skipped', exception: skip } as const;
      passOver(passing, { person, turn: debt.turn, because, turnIs: 'kept' });
    }
  }
  return undefined;
}

type Failed = { person: PersonId; turn: TurnId; exception: string; why: 'away' | 'gone' | 'here-already' };

function doesNotHold({ passed }: Passing, { person, turn, exception, why }: Failed): void {
  passed.push({ person, turn, because: { kind: 'did-not-hold', exception, why }, turnIs: 'kept' });
}

function cannotPresent(evening: Evening, { person }: Account): 'away' | 'here-already' | undefined {
  if (evening.ledger.here.has(person)) return 'here-already';
  return evening.away.has(person) ? 'away' : undefined;
}

/** Undefined where the turn that was to go for it is used up: then there is nothing left to exchange. */
function turnForIt(evening: Evening, partner: Account, { theirs }: Half): number | undefined {
  if (theirs === null) return turnToUse(evening, partner);
  const nth = readTurn(theirs)?.nth;
  const isStillTheirs =
    nth !== undefined &&
    (nth > partner.nth
      ? partner.credits.every((credit) => credit.nth !== nth)
      : partner.debts.some((debt) => debt.nth === nth && debt.exchange === null));
  return isStillTheirs ? nth : undefined;
}
