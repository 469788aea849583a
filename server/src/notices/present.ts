import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { Notice, NoticeKind } from '@casecircle/shared/protocol/notices.ts';
import type { Database } from '../storage/schema.ts';
import type { NoticeAbout } from './tell.ts';
import { noticeWords, type Telling } from './words.ts';

/** A notice as it is kept. */
export type KeptNotice = {
  id: string;
  kind: NoticeKind;
  groupId: string | null;
  about: string;
  createdAt: Instant;
  readAt: Instant | null;
};

/** Notices in words, as this reader sees them. */
export async function presentNotices(
  database: Database,
  reader: Telling['reader'],
  rows: readonly KeptNotice[],
): Promise<Notice[]> {
  const kept = rows.map((row) => ({ ...row, about: JSON.parse(row.about) as NoticeAbout }));
  const groups = await groupsNamed(
    database,
    kept.flatMap(({ groupId }) => groupId ?? []),
  );
  const nameOf = await namesIn(
    database,
    kept.map(({ about }) => about),
  );
  return kept.map(({ id, kind, groupId, about, createdAt, readAt }) => {
    const group = groups.get(groupId ?? '') ?? null;
    const words = noticeWords({ kind, about, toldAt: createdAt, reader, group, nameOf });
    return { id, kind, group: group && { id: group.id, name: group.name }, at: createdAt, readAt, ...words };
  });
}

/** How the people are called whom notices name. */
export async function namesIn(database: Database, all: readonly NoticeAbout[]): Promise<Telling['nameOf']> {
  const ids: PersonId[] = [...new Set(all.flatMap(({ by, person }) => [by ?? [], person ?? []].flat()))];
  if (ids.length === 0) return () => undefined;
  const rows = await database.selectFrom('user').select(['id', 'name']).where('id', 'in', ids).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (person) => names.get(person);
}

async function groupsNamed(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<Telling['group']>>> {
  const named = [...new Set(ids)];
  if (named.length === 0) return new Map();
  const rows = await database
    .selectFrom('groups')
    .select(['id', 'name', 'timeZone'])
    .where('id', 'in', named)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
