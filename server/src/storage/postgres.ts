import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** The type numbers of `bigint`: counts and instants, all far below 2^53. */
export const int8 = 20;

/** A pool on a PostgreSQL server. Connects on the first query, so a wrong address shows there. */
export function openPostgres(url: string): PostgresDialect {
  const pool = new pg.Pool({ connectionString: url, max: 10, types: { getTypeParser } });
  // An idle connection that the server ends is replaced on the next query; without a listener it ends the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

function getTypeParser(type: number, format?: 'text' | 'binary') {
  return type === int8 ? Number : pg.types.getTypeParser(type, format as 'text');
}
