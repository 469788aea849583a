import type { GroupId, Instant } from '@casecircle/shared/domain/people.ts';
import type { PastMeeting } from '@casecircle/shared/domain/rotation/season.ts';
import type { Database } from './schema.ts';
import type { SeasonParts } from './season.ts';

/** Writes what is different in `after`, inside the transaction that holds the group; version and past are not among it. */
export async function writeSeason(
  within: Database,
  groupId: GroupId,
  before: SeasonParts,
  after: SeasonParts,
): Promise<void> {
  await writeHead(within, groupId, after);
  const breaks = differenceOf(before.breaks, after.breaks, ({ id }) => id);
  for (const id of breaks.gone) await within.deleteFrom('breaks').where('id', '=', id).execute();
  for (const { from, to, ...rest } of breaks.come)
    await within
      .insertInto('breaks')
      .values({ ...rest, groupId, fromDate: from, toDate: to })
      .execute();
  const absences = differenceOf(before.absences, after.absences, ({ id }) => id);
  for (const id of absences.gone) await within.deleteFrom('absences').where('id', '=', id).execute();
  for (const { from, to, person, ...rest } of absences.come)
    await within
      .insertInto('absences')
      .values({ ...rest, groupId, personId: person, fromDate: from, toDate: to })
      .execute();
  const exceptions = differenceOf(before.exceptions, after.exceptions, ({ exception }) => exception.id);
  for (const id of exceptions.gone) await within.deleteFrom('exceptions').where('id', '=', id).execute();
  for (const { exception, by, at } of exceptions.come)
    await within
      .insertInto('exceptions')
      .values({ id: exception.id, groupId, body: JSON.stringify(exception), by, at })
      .execute();
  await writeChanges(within, groupId, before, after);
}

async function writeChanges(within: Database, groupId: GroupId, before: SeasonParts, after: SeasonParts) {
  const changes = differenceOf(before.changes, after.changes, ({ occurrence }) => occurrence);
  for (const occurrence of changes.gone)
    await within
      .deleteFrom('occurrenceChanges')
      .where('groupId', '=', groupId)
      .where('occurrence', '=', occurrence)
      .execute();
  for (const change of changes.come)
    await within
      .insertInto('occurrenceChanges')
      .values({ ...change, groupId })
      .execute();
}

async function writeHead(within: Database, groupId: GroupId, after: SeasonParts): Promise<void> {
  const { rhythm, formatId, wrap, order } = after;
  const head = { rhythm: rhythm && JSON.stringify(rhythm), formatId, wrap, firstOrder: JSON.stringify(order) };
  await within.updateTable('seasons').set(head).where('groupId', '=', groupId).execute();
}

/** Writes down how meetings that have begun were, and up to when all of it is written. */
export async function writePast(
  within: Database,
  groupId: GroupId,
  meetings: readonly PastMeeting[],
  now: Instant,
): Promise<void> {
  for (const meeting of meetings) {
    const said = { startsAt: meeting.startsAt, body: JSON.stringify(meeting), at: now };
    await within
      .insertInto('pastMeetings')
      .values({ groupId, occurrence: meeting.key, ...said })
      .onConflict((conflict) => conflict.columns(['groupId', 'occurrence']).doUpdateSet(said))
      .execute();
  }
  await within.updateTable('seasons').set({ frozenUntil: now }).where('groupId', '=', groupId).execute();
}

/** What is in one list and not in the other; what has changed is gone and comes again. */
function differenceOf<One>(before: readonly One[], after: readonly One[], nameOf: (one: One) => string) {
  const had = new Map(before.map((one) => [nameOf(one), JSON.stringify(one)]));
  const has = new Map(after.map((one) => [nameOf(one), JSON.stringify(one)]));
  return {
    gone: [...had].flatMap(([name, said]) => (has.get(name) === said ? [] : [name])),
    come: after.filter((one) => had.get(nameOf(one)) !== JSON.stringify(one)),
  };
}
