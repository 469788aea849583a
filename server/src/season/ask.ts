import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import { isIn } from '@casecircle/shared/domain/rotation/ledger.ts';
import { readTurn } from '@casecircle/shared/domain/rotation/season.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { NewRequest } from '@casecircle/shared/protocol/season.ts';
import { type Tidings, tell } from '../notices/tell.ts';
import { holdGroup } from '../storage/groups.ts';
import type { Database } from '../storage/schema.ts';
import { seasonStore } from '../storage/season.ts';
import { type TurnRequest, turnRequestStore, type Wish } from '../storage/turn-requests.ts';
import { applyChange } from './apply.ts';
import { comingTurn, type Ground, hindrance } from './ground.ts';
import { lapseRequests } from './lapse-requests.ts';
import { askedKey, changeOf, requestGround, stillStands } from './request-ground.ts';

/**
 * Puts down what somebody asks about turns, and tells those who can answer. To be called in a transaction, which this lets
 * hold the group. Refuses with a sentence what could not come about, what was asked already, and what is too much.
 */
export async function askAboutTurn(
  within: Database,
  group: GroupId,
  by: PersonId,
  asked: NewRequest,
  now: Instant,
): Promise<Result<TurnRequest>> {
  if (!(await holdGroup(within, group))) return refuse('not-found');
  await lapseRequests(within, group, now);
  const ground = await requestGround(within, group, by, now);
  if (!ground) return refuse('not-found');
  if (ground.material.group.archived) return refuse('read-only', 'archived');
  const wish = wishOf(asked);
  const may = mayAsk(ground, wish, await turnRequestStore(within).open(group));
  if (!may.ok) return may;
  const request = await turnRequestStore(within).add(group, by, wish, now);
  const startsAt = may.value;
  const body = { kind: 'asked', shade: wish.kind, startsAt, other: wish.withPerson ?? undefined } as const;
  await seasonStore(within).note(group, by, body, now);
  await tell(within, [tidingsOf(ground, request, startsAt)], now);
  return done(request);
}

function wishOf(asked: NewRequest): Wish {
  const nothing = { turn: null, occurrence: null, withPerson: null, theirs: null };
  if (asked.kind === 'urgent') return { ...nothing, kind: 'urgent', occurrence: asked.occurrence };
  if (asked.kind === 'cover') return { ...nothing, kind: 'cover', turn: asked.turn };
  return { ...nothing, kind: 'swap', turn: asked.turn, withPerson: asked.with, theirs: asked.theirs };
}

/** When the meeting is that it is about. */
function mayAsk(ground: Ground, wish: Wish, open: readonly TurnRequest[]): Result<Instant> {
  const by = ground.by.id;
  if (wish.turn !== null && readTurn(wish.turn)?.person !== by) {
    return refuse('not-allowed', 'turn', 'You can only ask about your own turn.');
  }
  const stands = stillStands(ground, { ...wish, by });
  if (!stands.ok) return stands;
  const mine = open.filter((one) => one.by === by);
  if (mine.some(({ turn, occurrence }) => turn === wish.turn && occurrence === wish.occurrence)) {
    return refuse('already-done', 'request', 'You have asked about this already. Wait for an answer, or take it back.');
  }
  if (mine.length >= limits.openRequestsOfPerson) {
    return refuse(
      'too-many',
      'request',
      'You have asked for as much as can be open at once. Take something back first.',
    );
  }
  // With whom to exchange is not known of a cover; all else must be able to come about.
  if (wish.kind === 'cover') return done(stands.value.startsAt);
  const trial = {
    ...wish,
    id: '',
    groupId: '',
    state: 'open',
    by,
    askedAt: 0,
    answeredBy: null,
    answeredAt: null,
  } as const;
  const applied = applyChange(ground, changeOf(trial, by));
  return applied.ok ? done(stands.value.startsAt) : applied;
}

function tidingsOf(ground: Ground, request: TurnRequest, startsAt: Instant): Tidings {
  const { id, kind, by, occurrence, withPerson, theirs, groupId: group } = request;
  const about = { request: id, by, startsAt, ...(occurrence === null ? {} : { occurrence }) };
  const key = askedKey(request);
  switch (kind) {
    case 'cover':
      return { to: whoCouldTake(ground, request), kind: 'cover-asked', group, key, about };
    case 'swap': {
      const other = theirs === null ? undefined : comingTurn(ground, theirs, 'theirs');
      const before = other?.ok ? { before: other.value.day.startsAt } : {};
      return {
        to: withPerson === null ? [] : [withPerson],
        kind: 'swap-asked',
        group,
        key,
        about: { ...about, ...before },
      };
    }
    case 'urgent':
      return { to: facilitatorsBut(ground, by), kind: 'urgent-asked', group, key, about };
  }
}

function whoCouldTake(ground: Ground, { by, turn }: TurnRequest): PersonId[] {
  const found = comingTurn(ground, turn ?? '', 'turn');
  if (!found.ok) return [];
  const { day } = found.value;
  const there = ground.material.members.filter((stay) => stay.id !== by && isIn(stay, day.startsAt));
  return there.flatMap(({ id }) => (hindrance(ground, id, day) === undefined ? [id] : []));
}

function facilitatorsBut({ material }: Ground, by: PersonId): PersonId[] {
  return [...material.roles].flatMap(([id, role]) => (role === 'facilitator' && id !== by ? [id] : []));
}
