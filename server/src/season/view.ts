import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import type { Database } from '../storage/schema.ts';

/** What is shown of a season: days on the group's wall. */
export type Span = { from?: string | undefined; until?: string | undefined };

/** The season of a group as this member of it sees it. It reads and never writes. */
export async function seasonViewOf(
  _database: Database,
  _group: GroupId,
  _asking: PersonId,
  _now: Instant,
  _span: Span = {},
): Promise<SeasonView> {
  throw new Error('not built yet');
}
