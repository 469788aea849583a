import { isComing, runningThenNearest } from '@casecircle/shared/domain/meeting/coming.ts';
import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { HomeView, MissingThing } from '@casecircle/shared/protocol/home.ts';
import { linesOf } from '../http/present-meeting.ts';
import { unreadNotices } from '../notices/unread.ts';
import { missingOf } from '../season/missing.ts';
import type { MeetingListing } from '../storage/meetings.ts';
import { type OwnGroup, ownGroups } from '../storage/own-groups.ts';
import { longestAgo } from './foreseen-returns.ts';
import type { HomeParts } from './home-parts.ts';
import { ownReturns } from './own-returns.ts';
import { ownSeason } from './own-season.ts';

type Known = { personId: PersonId; groups: readonly OwnGroup[]; coming: readonly MeetingListing[]; now: Instant };

/** Everything that a person has to do, and when: from the groups that they belong to and that were not put away. */
export async function homeOf(parts: HomeParts, personId: PersonId, now: Instant): Promise<HomeView> {
  const { stores, database } = parts;
  const groups = await ownGroups(database, personId);
  const coming = await stores.meetings.comingOfPerson(personId, now - longestAgo);
  const known: Known = { personId, groups, coming, now };
  const seasons = await Promise.all(groups.map((group) => ownSeason(parts, group, personId, now)));
  return {
    next: await nextOf(parts, known),
    turns: await turnsOf(
      parts,
      known,
      seasons.flatMap(({ turns }) => turns),
    ),
    returns: await ownReturns(stores, personId, known),
    requests: seasons
      .flatMap(({ requests }) => requests)
      .toSorted((one, other) => one.request.askedAt - other.request.askedAt),
    agreements: groups
      .filter(({ agreementAccepted }) => !agreementAccepted)
      .map(({ id, name, timeZone }) => ({ id, name, timeZone })),
    notices: await unreadNotices(database, personId),
  };
}

async function nextOf(parts: HomeParts, known: Known): Promise<HomeView['next']> {
  const lines = await linesOf(parts.stores, known.coming);
  const [meeting] = lines.filter((line) => isComing(line, known.now)).toSorted(runningThenNearest);
  const group = known.groups.find(({ id }) => id === meeting?.group.id);
  if (!meeting || !group) return null;
  const presents = meeting.cases.some(({ presenter }) => presenter.id === known.personId);
  return { meeting, role: group.role, presents, missing: await missingIn(parts, known, group.id, meeting.id) };
}

async function turnsOf(
  parts: HomeParts,
  known: Known,
  turns: readonly Omit<HomeView['turns'][number], 'missing'>[],
): Promise<HomeView['turns']> {
  const sorted = turns.toSorted((one, other) => one.startsAt - other.startsAt);
  return Promise.all(
    sorted.map(async (turn) => ({ ...turn, missing: await missingIn(parts, known, turn.group.id, turn.meeting) })),
  );
}

/**
 * What this person has not done yet for a meeting; of a turn that has no meeting yet, the agreement alone. A draft that
 * cannot be read is logged and asks nothing.
 */
async function missingIn(
  { stores, documents, log }: HomeParts,
  { personId, groups, coming }: Known,
  groupId: string,
  meetingId: string | null,
): Promise<MissingThing[]> {
  const row = coming.find(({ id }) => id === meetingId);
  const accepted = groups.find(({ id }) => id === groupId)?.agreementAccepted;
  if (!row) return accepted ? [] : ['agreement'];
  try {
    return await missingOf(documents, stores, row, personId);
  } catch (error) {
    log.error({ err: error, meeting: row.id }, 'what is missing could not be read');
    return accepted ? [] : ['agreement'];
  }
}
