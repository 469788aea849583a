import type { GroupId, Instant } from '@casecircle/shared/domain/people.ts';
import { nothingLeftToDo, tell } from '../notices/tell.ts';
import type { Database } from '../storage/schema.ts';
import { seasonStore } from '../storage/season.ts';
import { type TurnRequest, turnRequestStore } from '../storage/turn-requests.ts';
import type { Ground } from './ground.ts';
import { askedKey, requestGround, stillStands } from './request-ground.ts';

/**
 * Lets every open request run out whose turn or meeting has passed or whose people have gone, and tells who had asked. To be
 * called in a transaction that holds the group, when the season has changed and by the clock.
 */
export async function lapseRequests(within: Database, group: GroupId, now: Instant): Promise<void> {
  const open = await turnRequestStore(within).open(group);
  if (open.length === 0) return;
  const ground = await requestGround(within, group, '', now);
  for (const request of open) if (ground && !stillStands(ground, request).ok) await lapse(within, ground, request);
}

async function lapse(within: Database, { now }: Ground, request: TurnRequest): Promise<void> {
  const { id, by, groupId: group } = request;
  if (!(await turnRequestStore(within).close(id, 'lapsed', null, now))) return;
  await seasonStore(within).note(group, null, { kind: 'answered', shade: 'lapsed', other: by }, now);
  await nothingLeftToDo(within, group, askedKey(request), now);
  const about = { request: id, shade: 'lapsed' };
  await tell(within, [{ to: [by], kind: 'request-answered', group, key: `request-answered:${id}`, about }], now);
}
