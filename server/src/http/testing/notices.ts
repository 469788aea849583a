import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { NoticeAbout } from '../../notices/tell.ts';
import type { Guest, House } from './house.ts';

/** What a person was told, earliest first, as it is put down. */
export async function noticesOf({ dataDir }: House, { account }: Guest) {
  const database = new DatabaseSync(join(dataDir, 'casecircle.db'), { readOnly: true });
  const rows = database
    .prepare('select kind, about from notices where "personId" = ? order by "createdAt", id')
    .all(account.id) as { kind: string; about: string }[];
  database.close();
  return rows.map(({ kind, about }) => ({ kind, about: JSON.parse(about) as NoticeAbout }));
}
