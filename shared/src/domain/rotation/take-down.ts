import type { Account, Ledger } from './ledger.ts';
import { freeLooseDebts } from './ledger.ts';
import { type Occurrence, type Passed, readTurn, type Slot } from './season.ts';

export type At = Pick<Occurrence, 'key' | 'date' | 'startsAt'>;

/** Takes down that somebody was passed over: their turn came, or one that they had kept was let pass again. */
export function takeDownPassed(ledger: Ledger, at: At, passed: Passed): void {
  const { because, turnIs } = passed;
  const account = ledger.accounts.get(passed.person);
  const nth = readTurn(passed.turn)?.nth;
  if (!account || nth === undefined || because.kind === 'did-not-hold') return;
  if (because.kind === 'skipped') {
    ledger.spent.add(because.exception);
    ledger.passing.set(account.person, because.exception);
  }
  if (because.kind === 'away' && turnIs === 'kept') account.keptAwayOn = at.date;
  if (nth > account.nth) {
    come(ledger, account, nth);
    if (turnIs === 'lapsed') account.lapsed += 1;
    if (turnIs === 'settled') account.credits = account.credits.filter((credit) => credit.nth !== nth);
    if (turnIs === 'kept') {
      account.debts.push({ turn: passed.turn, nth, bornAt: ledger.turns, since: at.key, exchange: null });
    }
  }
  const debt = because.kind === 'gave' && account.debts.find(({ turn }) => turn === passed.turn);
  if (debt) debt.exchange = because.exception;
}

/** Takes down who presents. Whom the rotation does not know presents without using up a turn. */
export function takeDownPresenter(ledger: Ledger, at: At, slot: Slot): void {
  const account = slot.presenter === null ? undefined : ledger.accounts.get(slot.presenter);
  if (slot.presenter !== null) ledger.here.add(slot.presenter);
  if (slot.reason.kind === 'exchange') ledger.spent.add(slot.reason.exception);
  if (!account) return;
  const turn = slot.turn === null ? undefined : readTurn(slot.turn);
  const nth = turn?.person === account.person ? turn.nth : (oldestDebt(account)?.nth ?? nextTurn(account));
  useUp(ledger, at, account, { nth, slot });
  account.presented += 1;
  account.waitsSince = at.startsAt;
  freeLooseDebts(ledger);
}

/** The oldest turn that this person has kept and nobody waits for. */
export function oldestDebt(account: Account) {
  return account.debts.find(({ exchange }) => exchange === null);
}

/** The next turn to come that was not presented ahead, nor promised to another. */
export function nextTurn(account: Account, isPromised: (nth: number) => boolean = () => false): number {
  let nth = account.nth + 1;
  while (isPromised(nth) || account.credits.some((credit) => credit.nth === nth)) nth += 1;
  return nth;
}

function useUp(ledger: Ledger, at: At, account: Account, { nth, slot }: { nth: number; slot: Slot }): void {
  if (account.debts.some((debt) => debt.nth === nth)) {
    account.debts = account.debts.filter((debt) => debt.nth !== nth);
  } else if (isOfTheRound(slot)) {
    come(ledger, account, nth);
  } else {
    const exchange = slot.reason.kind === 'exchange' ? slot.reason.exception : null;
    account.credits.push({ nth, at: at.key, exchange });
  }
}

function isOfTheRound({ reason }: Slot): boolean {
  return reason.kind === 'longest-wait' || reason.kind === 'next-in-round' || reason.kind === 'first-turn';
}

function come(ledger: Ledger, account: Account, nth: number): void {
  ledger.turns += 1;
  account.nth = nth;
  account.round += 1;
  account.cameAt = ledger.turns;
}
