import type { PersonId } from '../people.ts';
import { type Drawn, type Evening, turnToUse } from './evening.ts';
import type { Passed, Reason } from './season.ts';
import { turnOf } from './season.ts';

export type Placed = { person: PersonId; reason: Reason };

/**
 * Who presents whatever the order says: those of a meeting planned by hand, who stand as they were planned, then those
 * whom an exception places here. Who is away or gone by then is not placed: `missing` says so.
 */
export function placedAt(evening: Evening): { placed: Placed[]; missing: Passed[] } {
  const { at, onTop, ledger, away } = evening;
  const placed = new Map<PersonId, Reason>();
  const missing: Passed[] = [];
  for (const person of at.fixed ?? []) placed.set(person, { kind: 'fixed' });
  for (const { id, person, placing } of onTop.places.get(at.key) ?? []) {
    const account = ledger.accounts.get(person);
    const why = account ? away.has(person) && 'away' : 'gone';
    if (why) {
      const because = { kind: 'did-not-hold', exception: id, why } as const;
      missing.push({ person, turn: turnOf(person, (account?.nth ?? 0) + 1), because, turnIs: 'kept' });
    } else if (!placed.has(person)) {
      placed.set(person, { kind: 'placed', placing, exception: id });
    }
  }
  return { placed: [...placed].map(([person, reason]) => ({ person, reason })), missing };
}

export function drawPlaced(evening: Evening, { person, reason }: Placed): Drawn {
  const account = evening.ledger.accounts.get(person);
  return { presenter: person, turn: account ? turnOf(person, turnToUse(evening, account)) : null, reason };
}
