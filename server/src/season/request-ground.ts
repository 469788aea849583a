import { randomUUID } from 'node:crypto';
import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { mayInGroup } from '@casecircle/shared/domain/policy.ts';
import { done, type Result, refuse, unreachable } from '@casecircle/shared/domain/result.ts';
import type { CalendarDay } from '@casecircle/shared/domain/rotation/calendar-days.ts';
import type { SeasonChange } from '@casecircle/shared/domain/rotation/change.ts';
import type { Reason, TurnId } from '@casecircle/shared/domain/rotation/season.ts';
import type { Database } from '../storage/schema.ts';
import type { TurnRequest } from '../storage/turn-requests.ts';
import { computeSeason } from './compute.ts';
import { comingTurn, type Ground, openDay } from './ground.ts';
import { lastDay, readMaterial, today } from './material.ts';

/** Under what key people are told that they are asked: by it they are told that nobody is any more. */
export function askedKey({ kind, id }: Pick<TurnRequest, 'kind' | 'id'>): string {
  return `${kind}-asked:${id}`;
}

/** What requests are judged on. Their changes have the right of a facilitator: people have agreed on them. */
export async function requestGround(
  within: Database,
  group: GroupId,
  by: PersonId,
  now: Instant,
): Promise<Ground | undefined> {
  const material = await readMaterial(within, group, now);
  if (!material) return undefined;
  const computed = computeSeason(material, now, lastDay(material, now));
  return {
    material,
    computed,
    by: { id: by, role: 'facilitator' },
    now,
    today: today(material, now),
    newId: randomUUID,
  };
}

/** The turns and meetings that a request is about, with its people there; refused where one of them has passed or gone. */
export function stillStands(
  ground: Ground,
  request: Pick<TurnRequest, 'kind' | 'by' | 'turn' | 'occurrence' | 'withPerson' | 'theirs'>,
): Result<CalendarDay> {
  const { by, turn, occurrence, withPerson, theirs } = request;
  if (!takesTurns(ground, by) || (withPerson !== null && !takesTurns(ground, withPerson))) {
    return refuse('not-found', 'person', 'Somebody whom this concerns takes no turns in the group any more.');
  }
  if (request.kind === 'urgent') return openDay(ground, occurrence ?? '');
  const day = turnInOrder(ground, turn ?? '', 'turn');
  if (!day.ok || theirs === null) return day;
  const other = turnInOrder(ground, theirs, 'theirs');
  return other.ok ? day : other;
}

/** What is laid on top of the season when `taker` agrees to a request. */
export function changeOf(request: TurnRequest, taker: PersonId): SeasonChange {
  const { kind, by, occurrence, turn, theirs, withPerson } = request;
  switch (kind) {
    case 'cover':
      return { kind: 'exchange', turn: turn ?? '', by: taker, theirs: null };
    case 'swap':
      return { kind: 'exchange', turn: turn ?? '', by: withPerson ?? '', theirs };
    case 'urgent':
      return { kind: 'place', occurrence: occurrence ?? '', person: by, placing: 'urgent' };
    default:
      return unreachable(kind);
  }
}

export function takesTurns({ material }: Ground, person: PersonId): boolean {
  const role = material.roles.get(person);
  return role !== undefined && mayInGroup(role, 'take-turns') && material.members.some(({ id }) => id === person);
}

const ofTheOrder: readonly Reason['kind'][] = ['longest-wait', 'next-in-round', 'first-turn', 'kept'];

/** A turn that lies where the order puts it. One that lies elsewhere already is promised, or presented ahead. */
function turnInOrder(ground: Ground, turn: TurnId, about: 'turn' | 'theirs'): Result<CalendarDay> {
  const found = comingTurn(ground, turn, about);
  if (!found.ok) return found;
  const { slot, day } = found.value;
  return ofTheOrder.includes(slot.reason.kind) ? done(day) : refuse('wrong-stage', about, onTop);
}

const onTop = 'This turn was moved already: by an exchange, or ahead of the order. Take that back first.';
