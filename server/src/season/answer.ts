import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import { nothingLeftToDo, tell } from '../notices/tell.ts';
import { holdGroup } from '../storage/groups.ts';
import type { Database } from '../storage/schema.ts';
import { seasonStore } from '../storage/season.ts';
import { type Closing, type TurnRequest, turnRequestStore } from '../storage/turn-requests.ts';
import { changeSeason } from './change.ts';
import { type Ground, hindrance } from './ground.ts';
import { lapseRequests } from './lapse-requests.ts';
import { askedKey, changeOf, requestGround, stillStands } from './request-ground.ts';
import { mayAgree } from './view-requests.ts';
import { wordsOf } from './words.ts';

type Given = { group: GroupId; request: string; by: PersonId; answer: 'agree' | 'decline' | 'withdraw' };

/**
 * Gives a request its one answer: whoever agrees first gets it, and the season changes with it. To be called in a transaction, which
 * this lets hold the group; to be committed also when refused: a request that can no longer come about has run out then, and
 * nothing else was written.
 */
export async function answerRequest(within: Database, given: Given, now: Instant): Promise<Result<void>> {
  const { group, by, answer } = given;
  if (!(await holdGroup(within, group))) return refuse('not-found');
  await lapseRequests(within, group, now);
  const ground = await requestGround(within, group, by, now);
  const request = await turnRequestStore(within).find(group, given.request);
  if (!ground || !request) return refuse('not-found');
  if (request.state !== 'open') return refuse('already-done', 'request', await toldBefore(within, ground, request));
  const may = mayAnswer(ground, request, answer);
  if (!may.ok) return may;
  if (answer !== 'agree') return close(within, ground, request, answer === 'decline' ? 'declined' : 'withdrawn');
  // Before the season changes: a request whose turn was moved runs out.
  const closed = await close(within, ground, request, 'agreed');
  if (!closed.ok) return closed;
  const changed = await changeSeason(within, { group, by, role: 'facilitator' }, changeOf(request, by), now);
  if (changed.ok) await tellAnswer(within, ground, request, 'agreed');
  else await turnRequestStore(within).reopen(request.id);
  return changed;
}

function mayAnswer(ground: Ground, request: TurnRequest, answer: Given['answer']): Result<void> {
  const asking = ground.by.id;
  if (answer === 'withdraw') return request.by === asking ? done(undefined) : refuse('not-allowed', 'answer');
  if (!mayAgree(request, { ...ground, asking })) return refuse('not-allowed', 'answer');
  if (request.kind !== 'cover') return done(undefined);
  if (answer === 'decline')
    return refuse('not-allowed', 'answer', 'Everybody was asked: whoever cannot need not answer.');
  const stands = stillStands(ground, request);
  const hinders = stands.ok ? hindrance(ground, asking, stands.value) : undefined;
  return hinders === undefined ? done(undefined) : refuse('malformed', 'answer', cannotTake);
}

const cannotTake =
  'You cannot take this turn: you are away on that day, present at that meeting already, or take no turns by then.';

async function close(within: Database, ground: Ground, request: TurnRequest, state: Closing): Promise<Result<void>> {
  const { by, now } = ground;
  const isFirst = await turnRequestStore(within).close(request.id, state, by.id, now);
  if (!isFirst) return refuse('already-done', 'request');
  if (state === 'agreed') return done(undefined);
  // What was agreed on is in the history as the change that it becomes.
  const body = { kind: 'answered', shade: state, other: request.by } as const;
  await seasonStore(within).note(request.groupId, by.id, body, now);
  await tellAnswer(within, ground, request, state);
  return done(undefined);
}

/** Who asked is told; who was asked to swap, when it is taken back. */
async function tellAnswer(within: Database, ground: Ground, request: TurnRequest, state: Closing): Promise<void> {
  const { id, groupId: group, withPerson } = request;
  await nothingLeftToDo(within, group, askedKey(request), ground.now);
  const stands = stillStands(ground, request);
  const when = stands.ok ? { startsAt: stands.value.startsAt } : {};
  const concerned = state === 'withdrawn' ? withPerson : request.by;
  const to = concerned === null || concerned === ground.by.id ? [] : [concerned];
  const about = { request: id, by: ground.by.id, shade: state, ...when };
  const key = `request-answered:${id}`;
  await tell(within, [{ to, kind: 'request-answered', group, key, about }], ground.now);
}

/** What became of a request that has its answer: who took the turn, where somebody was faster. */
async function toldBefore(within: Database, { material, now }: Ground, request: TurnRequest): Promise<string> {
  const words = await wordsOf(within, material.group.id, material.group.zone, now);
  const who = request.answeredBy === null ? 'Somebody' : words.person(request.answeredBy).name;
  switch (request.state) {
    case 'agreed':
      return request.kind === 'cover' ? `${who} has taken this turn already.` : `${who} has agreed to this already.`;
    case 'declined':
      return `${who} has declined this already.`;
    case 'withdrawn':
      return `${who} has taken this request back.`;
    default:
      return 'This request has run out: its turn has passed or was moved, or somebody has left. Nothing was changed.';
  }
}
