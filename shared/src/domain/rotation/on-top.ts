import type { PersonId } from '../people.ts';
import type { Ledger } from './ledger.ts';
import { type Exception, type OccurrenceKey, readTurn, type TurnId } from './season.ts';

type Place = Extract<Exception, { kind: 'place' }>;

/** One half of an exchange, seen from a turn: who presents in it, and which of theirs goes for it, where it is named. */
export type Half = { exception: string; partner: PersonId; theirs: TurnId | null };

/** The exceptions, found by what they are attached to. */
export type OnTop = {
  skips: ReadonlyMap<TurnId, readonly string[]>;
  halves: ReadonlyMap<TurnId, Half>;
  places: ReadonlyMap<OccurrenceKey, readonly Place[]>;
};

const firstPlacing = { urgent: 0, pinned: 1, volunteer: 2 } as const;

export function onTopOf(exceptions: readonly Exception[]): OnTop {
  const skips = new Map<TurnId, string[]>();
  const halves = new Map<TurnId, Half>();
  const places = new Map<OccurrenceKey, Place[]>();
  for (const exception of exceptions) {
    switch (exception.kind) {
      case 'skip':
        skips.set(exception.turn, [...(skips.get(exception.turn) ?? []), exception.id]);
        break;
      case 'place':
        places.set(exception.occurrence, [...(places.get(exception.occurrence) ?? []), exception]);
        break;
      case 'exchange':
        addHalves(halves, exception);
    }
  }
  for (const wanted of places.values()) wanted.sort((a, b) => firstPlacing[a.placing] - firstPlacing[b.placing]);
  return { skips, halves, places };
}

/** The skip that still lets a meeting pass for this turn. */
export function unspentSkip(onTop: OnTop, ledger: Ledger, turn: TurnId): string | undefined {
  return onTop.skips.get(turn)?.find((id) => !ledger.spent.has(id));
}

/** Whoever was first promised a turn has it: an exchange that names a turn already promised has no halves. */
function addHalves(halves: Map<TurnId, Half>, exchange: Extract<Exception, { kind: 'exchange' }>): void {
  const { id, turn, by, theirs } = exchange;
  const owner = readTurn(turn)?.person;
  if (!owner || owner === by || halves.has(turn)) return;
  if (theirs && (halves.has(theirs) || readTurn(theirs)?.person !== by)) return;
  halves.set(turn, { exception: id, partner: by, theirs });
  if (theirs) halves.set(theirs, { exception: id, partner: owner, theirs: turn });
}
