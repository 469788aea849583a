import { presentsInRole } from '@casecircle/shared/domain/membership.ts';
import type { GroupRole, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import type { MemberChange } from '@casecircle/shared/protocol/groups.ts';
import { tell } from '../notices/tell.ts';
import { freezePast, settleSeason } from '../season/settle.ts';
import { dayOn, endOfDay } from '../wall-day.ts';
import { holdGroup } from './groups.ts';
import { findCurrent } from './memberships.ts';
import { revokeLinksOf } from './revoke-links.ts';
import type { Database, GroupRow, MembershipRow } from './schema.ts';

export type MemberChangeStore = ReturnType<typeof memberChangeStore>;

/** What a change came to. */
export type Changed = { anything: boolean; role: boolean };

/** Changes of who belongs to a group, as what, and from when to when. The season follows each in its transaction. */
export function memberChangeStore(database: Database) {
  return {
    /**
     * Changes a membership as a whole or not at all. Refuses strangers; a group without a facilitator who stays; an observer
     * who takes turns; a last day that is over, or before the first turn. With the role of facilitator go the person's links.
     */
    change: (which: Which, wish: MemberChange, by: PersonId, now: Instant): Promise<Result<Changed>> =>
      database.transaction().execute((within) => change(within, which, wish, { by, now })),

    /** Ends a membership as of now, and the links its person made; its row stays as the record of when it was. */
    end: (groupId: string, personId: PersonId, now: Instant, by: PersonId = personId): Promise<Result<void>> =>
      database.transaction().execute(async (within) => {
        const found = await findToChange(within, { groupId, personId });
        if (!found.ok) return found;
        if (!(await facilitatedWithout(within, found.value.membership)))
          return refuse('not-allowed', 'last-facilitator');
        await end(within, found.value.membership, now, { by, now });
        return done(undefined);
      }),

    /** The memberships whose last day is over, each with its group's zone. */
    due: (now: Instant) => due(database, now),

    /**
     * Ends a membership whose last day is over, as of the end of that day. False where somebody else did, or has set another
     * day meanwhile, or nobody would facilitate any more.
     */
    endDue: (which: Which, now: Instant, alongside: (within: Database) => Promise<void>): Promise<boolean> =>
      database.transaction().execute(async (within) => {
        const found = await findToChange(within, which);
        if (!found.ok) return false;
        const { membership, group } = found.value;
        if (membership.leavesOn === null || membership.leavesOn >= dayOn(group.timeZone, now)) return false;
        if (!(await facilitatedWithout(within, membership))) return false;
        await end(within, membership, endOfDay(membership.leavesOn, group.timeZone), { by: null, now });
        await alongside(within);
        return true;
      }),
  };
}

type Which = { groupId: string; personId: PersonId };
type Act = { by: PersonId | null; now: Instant };
type Found = { membership: MembershipRow; group: Pick<GroupRow, 'kind' | 'timeZone'> };

async function findToChange(within: Database, { groupId, personId }: Which): Promise<Result<Found>> {
  if (!(await holdGroup(within, groupId))) return refuse('not-found');
  const membership = await findCurrent(within, groupId, personId);
  if (!membership) return refuse('not-found');
  const group = await within
    .selectFrom('groups')
    .select(['kind', 'timeZone'])
    .where('id', '=', groupId)
    .executeTakeFirstOrThrow();
  return done({ membership, group });
}

/** Whether somebody facilitates, and is to stay, when this person no longer does. */
async function facilitatedWithout(within: Database, { id, groupId, role }: MembershipRow): Promise<boolean> {
  if (role !== 'facilitator') return true;
  const other = await within
    .selectFrom('memberships')
    .select('id')
    .where('groupId', '=', groupId)
    .where('role', '=', 'facilitator')
    .where('leftAt', 'is', null)
    .where('leavesOn', 'is', null)
    .where('id', '!=', id)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

async function change(within: Database, which: Which, wish: MemberChange, act: Act): Promise<Result<Changed>> {
  const found = await findToChange(within, which);
  if (!found.ok) return found;
  const { membership: before, group } = found.value;
  const after = changed(before, wish, group.kind);
  const trouble = troubleIn(wish, after, dayOn(group.timeZone, act.now));
  if (trouble) return refuse('malformed', trouble);
  if (stepsBack(before, after) && !(await facilitatedWithout(within, before)))
    return refuse('not-allowed', 'last-facilitator');
  const keys = ['role', 'presents', 'rotatesFrom', 'leavesOn'] as const;
  if (keys.every((key) => before[key] === after[key])) return done({ anything: false, role: false });
  await freezePast(within, which.groupId, act.now);
  await within.updateTable('memberships').set(after).where('id', '=', before.id).execute();
  if (after.role !== before.role) await follow(within, before, after.role, act);
  await settleSeason(within, which.groupId, act.by, act.now);
  return done({ anything: true, role: after.role !== before.role });
}

/** Whether somebody ceases to facilitate by this, now or on a day that it sets. */
function stepsBack(before: Changeable, after: Changeable): boolean {
  if (before.role !== 'facilitator') return false;
  return after.role !== 'facilitator' || (before.leavesOn === null && after.leavesOn !== null);
}

type Changeable = Pick<MembershipRow, 'role' | 'presents' | 'rotatesFrom' | 'leavesOn'>;

function changed(before: MembershipRow, wish: MemberChange, kind: GroupRow['kind']): Changeable {
  const { role = before.role, rotatesFrom = before.rotatesFrom, leavesOn = before.leavesOn } = wish;
  const habit = presentsInRole(kind, { role: before.role, presents: before.presents === 1 }, role);
  return { role, rotatesFrom, leavesOn, presents: Number(wish.presents ?? habit) };
}

/** The field that does not fit; undefined where all do. A day that was set before is not asked about again. */
function troubleIn(wish: MemberChange, after: Changeable, today: string): string | undefined {
  const { role, presents, rotatesFrom, leavesOn } = after;
  if (role === 'observer' && presents === 1) return 'presents';
  if (wish.leavesOn && wish.leavesOn < today) return 'leavesOn';
  if (rotatesFrom === null || leavesOn === null || rotatesFrom <= leavesOn) return undefined;
  if (wish.rotatesFrom) return 'rotatesFrom';
  return wish.leavesOn ? 'leavesOn' : undefined;
}

/** What goes with another role: the links of whoever may invite no longer, and that they are told. */
async function follow(within: Database, before: MembershipRow, role: GroupRole, { by, now }: Act): Promise<void> {
  const { groupId, personId } = before;
  if (before.role === 'facilitator') await revokeLinksOf(within, groupId, personId, now);
  if (by === personId) return;
  const about = { ...(by === null ? {} : { by }), person: personId, shade: role };
  const key = `role-changed:${before.id}:${now}`;
  await tell(within, [{ to: [personId], kind: 'role-changed', group: groupId, key, about }], now);
}

async function end(within: Database, membership: MembershipRow, leftAt: Instant, { by, now }: Act): Promise<void> {
  const { id, groupId, personId } = membership;
  await freezePast(within, groupId, now);
  await within.updateTable('memberships').set({ leftAt }).where('id', '=', id).execute();
  await revokeLinksOf(within, groupId, personId, now);
  await settleSeason(within, groupId, by, now, { kind: by === personId ? 'left' : 'ended', person: personId });
}

async function due(database: Database, now: Instant): Promise<Which[]> {
  const rows = await database
    .selectFrom('memberships')
    .innerJoin('groups', 'groups.id', 'memberships.groupId')
    .select(['memberships.groupId', 'memberships.personId', 'memberships.leavesOn', 'groups.timeZone'])
    .where('memberships.leftAt', 'is', null)
    .where('memberships.leavesOn', 'is not', null)
    .execute();
  return rows
    .filter(({ leavesOn, timeZone }) => leavesOn !== null && leavesOn < dayOn(timeZone, now))
    .map(({ groupId, personId }) => ({ groupId, personId }));
}
