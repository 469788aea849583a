import type {
  NewRequest,
  OccurrenceView,
  RequestView,
  SeasonChange,
  SeasonView,
  SlotView,
} from '@casecircle/shared/protocol/season.ts';
import { coverWords } from '../../ui/cover-words.ts';
import type { Acting } from './acting.ts';
import { isByHand, leading } from './leading.ts';
import { isMine } from './occurrence-words.ts';

/** What one may do about a meeting or about one of its cases, in the order in which it is offered. */
export type Action = ActionKind & {
  /** What it means, said beside it before it is done. */
  note?: string;
  /** Seldom wanted: kept in the menu of the meeting. */
  rare?: true;
};

type ActionKind =
  /** Looked at first, then applied. */
  | { kind: 'change'; label: string; change: SeasonChange }
  /** Asks others; changes nothing by itself. */
  | { kind: 'ask'; label: string; wish: NewRequest; said: string }
  | { kind: 'answer'; label: string; request: string; answer: 'agree' | 'withdraw' }
  /** Needs more words first. */
  | { kind: 'form'; label: string; form: FormKind; slot?: SlotView };

export const formKinds = ['move', 'cases', 'method', 'pinned', 'urgent', 'give', 'swap'] as const;
export type FormKind = (typeof formKinds)[number];

type Around = { occurrence: OccurrenceView; season: SeasonView; acting: Acting };

/** About one case: for its presenter, for who could take it, for who leads. Nothing once the meeting was. */
export function slotActions(slot: SlotView, around: Around): Action[] {
  // What was planned by hand stands outside the order: it is cancelled and planned anew.
  if (around.occurrence.state !== 'planned' || slot.kind === 'fixed') return [];
  if (slot.presenter === null) return volunteering(around);
  const own = slot.presenter.id === around.acting.me;
  return [
    ...(own ? ofPresenter(slot, around) : ofOthers(slot, around)),
    ...ofLead(slot, around, own),
    ...undoing(slot),
  ];
}

function volunteering({ occurrence, acting }: Around): Action[] {
  if (!acting.takesTurns || isMine(occurrence, acting.me)) return [];
  const change = { kind: 'place', occurrence: occurrence.key, person: acting.me, placing: 'volunteer' } as const;
  return [{ kind: 'change', label: 'I’ll present', change }];
}

function ofPresenter(slot: SlotView, { season: { requests }, acting }: Around): Action[] {
  const { turn } = slot;
  if (turn === null || !acting.takesTurns) return [];
  const asked = openAbout(requests, turn).find(({ by }) => by.id === acting.me);
  const skip: Action = { kind: 'change', label: 'Let this turn pass', change: { kind: 'skip', turn } };
  if (asked) return [{ kind: 'answer', label: 'Stop asking', request: asked.id, answer: 'withdraw' }, skip];
  return [
    {
      kind: 'ask',
      label: 'Can anybody take my turn?',
      wish: { kind: 'cover', turn },
      said: 'The group is asked. Your turn stays yours until somebody takes it.',
      note: 'Whoever takes it gives you their next turn.',
    },
    { kind: 'form', label: 'Swap with…', form: 'swap', slot, ...(acting.leads && swapping) },
    skip,
  ];
}

const swapping = { rare: true, note: 'You take a turn of theirs, and they take yours, once they agree.' } as const;

function ofOthers({ turn }: SlotView, { occurrence, season, acting }: Around): Action[] {
  if (turn === null) return [];
  const { requests, standings, timeZone: zone } = season;
  const mine = standings.find(({ person }) => person.id === acting.me)?.next?.startsAt;
  return openAbout(requests, turn)
    .filter((request) => request.kind === 'cover' && request.mine)
    .map(({ id, by }) => ({
      kind: 'answer',
      label: 'I’ll take it',
      request: id,
      answer: 'agree',
      note: coverWords({ owner: by.name, startsAt: occurrence.startsAt, mine, zone }),
    }));
}

function ofLead(slot: SlotView, { acting }: Around, own: boolean): Action[] {
  const { turn } = slot;
  if (turn === null || !acting.leads) return [];
  const give: Action = { kind: 'form', label: 'Give this turn to somebody', form: 'give', slot };
  if (own && acting.takesTurns) {
    return [{ ...give, rare: true, note: 'Another person presents, in exchange for a turn of theirs or for nothing.' }];
  }
  const note = 'The next in the order presents here; the turn is kept for later.';
  return [give, { kind: 'change', label: 'Let this turn pass', change: { kind: 'skip', turn }, rare: true, note }];
}

function undoing({ exception }: SlotView): Action[] {
  if (exception === null) return [];
  return [{ kind: 'change', label: 'Back to the order', change: { kind: 'undo', exception } }];
}

/** About the meeting as a whole. */
export function meetingActions({ occurrence, season, acting }: Around): Action[] {
  const { key, state } = occurrence;
  if (state === 'cancelled' && acting.leads) {
    return [{ kind: 'change', label: 'Let it take place after all', change: { kind: 'restore', occurrence: key } }];
  }
  if (state !== 'planned') return [];
  if (acting.leads) return leading(occurrence);
  if (!acting.takesTurns || isMine(occurrence, acting.me) || isByHand(occurrence)) return [];
  const asked = season.requests.find(
    ({ kind, state: stands, by, at }) =>
      kind === 'urgent' && stands === 'open' && by.id === acting.me && at?.occurrence === key,
  );
  if (asked) return [{ kind: 'answer', label: 'I no longer need it', request: asked.id, answer: 'withdraw' }];
  const said = 'Your facilitators are asked. You hear from them here.';
  return [{ kind: 'ask', label: 'I have something urgent', wish: { kind: 'urgent', occurrence: key }, said }];
}

function openAbout(requests: readonly RequestView[], turn: string): RequestView[] {
  return requests.filter((request) => request.state === 'open' && request.turn === turn);
}
