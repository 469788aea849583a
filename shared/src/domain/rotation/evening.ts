import type { PersonId } from '../people.ts';
import type { Stretch } from './absences.ts';
import type { Account, Ledger } from './ledger.ts';
import { type OnTop, unspentSkip } from './on-top.ts';
import { type Occurrence, type Passed, type Slot, turnOf } from './season.ts';
import { nextTurn, oldestDebt, takeDownPassed } from './take-down.ts';

/** A meeting that is being filled, and what its slots are found by. */
export type Evening = { at: Occurrence; ledger: Ledger; onTop: OnTop; away: ReadonlyMap<PersonId, Stretch> };

/** Who presents in a slot, and why. */
export type Drawn = Pick<Slot, 'presenter' | 'turn' | 'reason'>;

/** Who is passed over for the slot that is being filled. */
export type Passing = { passed: Passed[]; evening: Evening };

/** Passes somebody over: it is taken down at once, so that what comes next knows it. */
export function passOver({ passed, evening }: Passing, one: Passed): void {
  takeDownPassed(evening.ledger, evening.at, one);
  passed.push(one);
}

/** Whether this person may present here: in the rotation, not away, not presenting already, not letting it pass. */
export function isFree(evening: Evening, { person }: Account): boolean {
  const { here, passing } = evening.ledger;
  return !here.has(person) && !passing.has(person) && !evening.away.has(person);
}

/** Whether somebody else could present with their next turn who has not just done so. */
export function othersAreFree(evening: Evening, account: Account): boolean {
  const { ledger, onTop } = evening;
  return [...ledger.accounts.values()].some((other) => {
    if (other === account || ledger.before.has(other.person) || !isFree(evening, other)) return false;
    const next = other.nth + 1;
    if (other.credits.some(({ nth }) => nth === next)) return false;
    return !unspentSkip(onTop, ledger, turnOf(other.person, next));
  });
}

/** The turn that presenting out of order uses up: the oldest one kept, else the next that nobody was promised. */
export function turnToUse({ onTop }: Evening, account: Account): number {
  const debt = oldestDebt(account);
  return debt?.nth ?? nextTurn(account, (nth) => onTop.halves.has(turnOf(account.person, nth)));
}
