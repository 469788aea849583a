import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { HomeView } from '@casecircle/shared/protocol/home.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Temporal } from 'temporal-polyfill';
import { seasonViewOf } from '../season/view.ts';
import type { OwnGroup } from '../storage/own-groups.ts';
import type { HomeParts } from './home-parts.ts';

type Turn = Omit<HomeView['turns'][number], 'missing'>;
export type OwnSeason = { turns: Turn[]; requests: HomeView['requests'] };

const nothing: OwnSeason = { turns: [], requests: [] };

/** A group of many presents seldom: within this its every member has a turn. */
const span = { years: 1 };

/**
 * What the season of one group asks of this person: their next turn, and what waits for their answer. A season that cannot
 * be read is logged and asks nothing: the other groups have theirs.
 */
export async function ownSeason(
  { database, log }: Pick<HomeParts, 'database' | 'log'>,
  group: OwnGroup,
  personId: PersonId,
  now: Instant,
): Promise<OwnSeason> {
  if (group.role === 'observer') return nothing;
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(group.timeZone).toPlainDate();
  const shown = { from: today.toString(), until: today.add(span).toString() };
  try {
    return taken(await seasonViewOf(database, group.id, personId, now, shown), group, personId);
  } catch (error) {
    log.error({ err: error, group: group.id }, 'season could not be read');
    return nothing;
  }
}

function taken(season: SeasonView, { id, name, timeZone }: OwnGroup, personId: PersonId): OwnSeason {
  const group = { id, name, timeZone };
  const slots = season.occurrences
    .filter(({ state }) => state === 'planned')
    .flatMap(({ key, startsAt, meeting, slots: all }) => all.map((slot) => ({ key, startsAt, meeting, slot })));
  const [next] = slots
    .filter(({ slot }) => slot.presenter?.id === personId)
    .toSorted((one, other) => one.startsAt - other.startsAt);
  const waiting = season.requests.filter(({ state, mine }) => state === 'open' && mine);
  return {
    turns: next
      ? [{ group, occurrence: next.key, startsAt: next.startsAt, meeting: next.meeting, sentence: next.slot.sentence }]
      : [],
    requests: waiting.map((request) => ({ group, request })),
  };
}
