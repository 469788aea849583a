import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { mayInGroup } from '@casecircle/shared/domain/policy.ts';
import { isIn } from '@casecircle/shared/domain/rotation/ledger.ts';
import type { RequestView } from '@casecircle/shared/protocol/season.ts';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../storage/schema.ts';
import type { Computed } from './compute.ts';
import type { Material } from './material.ts';
import type { GroupWords } from './words.ts';

export type RequestRow = Selectable<Tables['turnRequests']>;

/** How long an answered request is still shown. */
const shownAfterMs = 60 * 24 * 60 * 60 * 1000;

/** The open requests of a group and those answered lately, latest first. */
export function requestsOf(database: Database, groupId: GroupId, now: Instant): Promise<RequestRow[]> {
  return database
    .selectFrom('turnRequests')
    .selectAll()
    .where('groupId', '=', groupId)
    .where((row) => row.or([row('state', '=', 'open'), row('answeredAt', '>', now - shownAfterMs)]))
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .execute();
}

type Ground = { material: Material; computed: Computed; words: GroupWords; asking: PersonId; now: Instant };

export function requestView(row: RequestRow, ground: Ground): RequestView {
  const { words } = ground;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    by: words.person(row.by),
    turn: row.turn,
    at: row.kind === 'urgent' ? meetingAt(row.occurrence, ground) : turnAt(row.turn, ground),
    with: row.withPerson === null ? null : words.person(row.withPerson),
    theirs: row.theirs,
    theirsAt: turnAt(row.theirs, ground),
    askedAt: row.askedAt,
    answeredBy: row.answeredBy === null ? null : words.person(row.answeredBy),
    answeredAt: row.answeredAt,
    mine: row.state === 'open' && mayAgree(row, ground),
  };
}

/** Whoever takes turns takes over a turn, the one who was named swaps, facilitators grant what is urgent. */
export function mayAgree(
  { kind, by, withPerson }: Pick<RequestRow, 'kind' | 'by' | 'withPerson'>,
  { material, asking, now }: Pick<Ground, 'material' | 'asking' | 'now'>,
): boolean {
  const role = material.roles.get(asking);
  if (role === undefined) return false;
  if (kind === 'urgent') return mayInGroup(role, 'change-season');
  if (by === asking || !mayInGroup(role, 'take-turns')) return false;
  if (kind === 'swap') return withPerson === asking;
  return material.members.some((stay) => stay.id === asking && isIn(stay, now));
}

function turnAt(turn: string | null, ground: Ground): RequestView['at'] {
  const slot = turn === null ? undefined : ground.computed.season.slots.find((one) => one.turn === turn);
  return slot ? meetingAt(slot.occurrence, ground) : null;
}

function meetingAt(occurrence: string | null, { computed, now }: Ground): RequestView['at'] {
  const day = computed.days.find(({ key, state }) => key === occurrence && state === 'planned');
  return day && day.startsAt > now ? { occurrence: day.key, startsAt: day.startsAt } : null;
}
