import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { SeasonChange } from '@casecircle/shared/domain/rotation/change.ts';
import {
  type Exception,
  type OccurrenceKey,
  readTurn,
  type TurnId,
} from '@casecircle/shared/domain/rotation/season.ts';
import type { Deed } from '../notices/tell.ts';
import { calendarDays } from './compute.ts';
import type { Ground } from './ground.ts';
import type { Material } from './material.ts';
import { lastDay } from './material.ts';
import type { GroupWords } from './words.ts';

/** What is kept about a change: ids, dates and moments, from which its sentence is made when it is read. */
export type EventBody = {
  kind: SeasonChange['kind'] | 'asked' | 'answered' | Deed;
  person?: PersonId | undefined;
  other?: PersonId | undefined;
  startsAt?: Instant | undefined;
  before?: Instant | undefined;
  from?: string | undefined;
  to?: string | undefined;
  count?: number | undefined;
  /**
   * The kind of the exception that was taken back, or how somebody was placed; `none` where a rhythm was taken away; the kind of
   * what was asked, and what became of it.
   */
  shade?: string | undefined;
};

/** What is to be kept about a change that was decided. */
export function eventOf(ground: Ground, change: SeasonChange, after: Material): EventBody {
  const { kind } = change;
  const { breaks, absences } = ground.material.parts;
  const startsAt = 'occurrence' in change ? startOf(ground, change.occurrence) : undefined;
  switch (change.kind) {
    case 'rhythm':
      return { kind, shade: change.rhythm === null ? 'none' : 'set' };
    case 'order':
      return { kind };
    case 'break':
      return { kind, from: change.from, to: change.to };
    case 'end-break':
      return { kind, ...daysOf(breaks.find(({ id }) => id === change.break)) };
    case 'move':
    case 'add': {
      const key = 'occurrence' in change ? change.occurrence : (after.parts.changes.at(-1)?.occurrence ?? '');
      return { kind, before: startsAt, startsAt: startIn(after, ground.now, key) };
    }
    case 'cancel':
    case 'restore':
    case 'method':
      return { kind, startsAt };
    case 'cases':
      return { kind, startsAt, count: change.count };
    case 'skip':
    case 'place':
    case 'exchange':
      return { kind, ...factsOf(ground, change) };
    case 'undo': {
      const undone = ground.material.parts.exceptions.find(({ exception }) => exception.id === change.exception);
      return { kind, ...(undone && factsOf(ground, undone.exception)), shade: undone?.exception.kind };
    }
    case 'away':
      return { kind, person: change.person, from: change.from, to: change.to };
    case 'back': {
      const absence = absences.find(({ id }) => id === change.absence);
      return { kind, person: absence?.person, ...daysOf(absence) };
    }
  }
}

function daysOf(span: { from: string; to: string } | undefined) {
  return { from: span?.from, to: span?.to };
}

type Laid = Exclude<Extract<SeasonChange, { kind: Exception['kind'] }>, { kind: 'undo' }> | Exception;

function factsOf(ground: Ground, laid: Laid): Omit<EventBody, 'kind'> {
  switch (laid.kind) {
    case 'skip':
      return { person: readTurn(laid.turn)?.person, startsAt: startOfTurn(ground, laid.turn) };
    case 'place':
      return { person: laid.person, startsAt: startOf(ground, laid.occurrence), shade: laid.placing };
    case 'exchange':
      return { person: laid.by, other: readTurn(laid.turn)?.person, startsAt: startOfTurn(ground, laid.turn) };
  }
}

function startOf({ computed }: Ground, key: OccurrenceKey): Instant | undefined {
  return computed.days.find((day) => day.key === key)?.startsAt;
}

function startOfTurn(ground: Ground, turn: TurnId): Instant | undefined {
  const slot = ground.computed.season.slots.find((one) => one.turn === turn);
  return slot && startOf(ground, slot.occurrence);
}

function startIn(after: Material, now: Instant, key: OccurrenceKey): Instant | undefined {
  return calendarDays(after, now, lastDay(after, now)).find((day) => day.key === key)?.startsAt;
}

/** "Frida moved the meeting of 12 May to 14 May at 17:30." */
export function tellEvent(body: EventBody, by: PersonId | null, words: GroupWords): string {
  const who = by === null ? 'Casecircle' : words.person(by).name;
  return `${who} ${tellDeed(body, by, words)}.`;
}

function tellDeed(body: EventBody, by: PersonId | null, words: GroupWords): string {
  const name = (id: PersonId | undefined) => (id === undefined ? 'somebody' : words.person(id).name);
  const self = body.person === by;
  const meeting = body.startsAt === undefined ? 'a meeting' : `the meeting of ${words.day(body.startsAt)}`;
  const on = body.startsAt === undefined ? '' : ` on ${words.day(body.startsAt)}`;
  const span = spanWords(body, words);
  switch (body.kind) {
    case 'rhythm':
      return body.shade === 'none' ? 'ended the rhythm' : 'set the rhythm and the method';
    case 'order':
      return 'set the order in which people begin';
    case 'break':
      return `put in a break${span}`;
    case 'end-break':
      return `took away the break${span}`;
    case 'move': {
      const before = body.before === undefined ? 'a meeting' : `the meeting of ${words.day(body.before)}`;
      return body.startsAt === undefined ? `moved ${before}` : `moved ${before} to ${words.moment(body.startsAt)}`;
    }
    case 'cancel':
      return `cancelled ${meeting}`;
    case 'restore':
      return `brought back ${meeting}`;
    case 'add':
      return body.startsAt === undefined ? 'added a meeting' : `added a meeting on ${words.moment(body.startsAt)}`;
    case 'cases':
      return `planned ${meeting} with ${['no case', 'one case'][body.count ?? 1] ?? `${body.count} cases`}`;
    case 'method':
      return `chose another method for ${meeting}`;
    case 'skip':
      return `let ${self ? 'the own turn' : `the turn of ${name(body.person)}`}${on} pass`;
    case 'place':
      if (self && body.shade === 'volunteer') return `volunteered for ${meeting}`;
      return `put ${name(body.person)} on ${meeting}${body.shade === 'urgent' ? ', because it is urgent' : ''}`;
    case 'exchange':
      return self
        ? `took the turn of ${name(body.other)}${on}`
        : `gave the turn of ${name(body.other)}${on} to ${name(body.person)}`;
    case 'undo':
      return `took back ${undone(body, name(body.person))}${on}`;
    case 'away':
      return self ? `is away${span}` : `marked ${name(body.person)} away${span}`;
    case 'back':
      return self ? `is back: not away${span}` : `took back that ${name(body.person)} is away${span}`;
    case 'joined':
      return 'joined the group';
    case 'left':
      return 'left the group';
    case 'ended':
      return `ended the membership of ${name(body.person)}`;
    case 'asked':
      return tellAsked(body, name(body.other), words);
    case 'answered':
      return tellAnswered(body, body.other === by ? 'their own request' : `a request of ${name(body.other)}`);
  }
}

/** One day is said as one. */
function spanWords({ from, to }: EventBody, words: GroupWords): string {
  if (!from || !to) return '';
  return from === to ? ` on ${words.date(from)}` : ` from ${words.date(from)} to ${words.date(to)}`;
}

function undone({ shade }: EventBody, person: string): string {
  if (shade === 'skip') return `that the turn of ${person} passes`;
  return shade === 'exchange'
    ? `that ${person} presents in place of another`
    : `that ${person} presents ahead of the order`;
}

function tellAsked({ shade, startsAt }: EventBody, other: string, words: GroupWords): string {
  const day = startsAt === undefined ? '' : ` on ${words.day(startsAt)}`;
  if (shade === 'cover') return `asked whether anybody can take their turn${day}`;
  if (shade === 'swap') return `asked ${other} to swap turns${day === '' ? '' : `, for the one${day}`}`;
  return `asked to present${day}, because it is urgent`;
}

function tellAnswered({ shade }: EventBody, request: string): string {
  if (shade === 'lapsed') return `let ${request} run out`;
  return shade === 'withdrawn' ? `took back ${request}` : `declined ${request}`;
}
