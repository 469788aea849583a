import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { StartRefused } from '../config.ts';

/** The type numbers of `bigint`: counts and instants, all far below 2^53. */
export const int8 = 20;

/** A pool on a PostgreSQL server. Throws `StartRefused` when it does not let us in. */
export async function openPostgres(url: string): Promise<PostgresDialect> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser },
  });
  // An idle connection that the server ends is replaced on the next query; without a listener it ends the process.
  pool.on('error', () => undefined);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    // The message may quote the address, and with it the password.
    const code = (error as { code?: string }).code ?? 'no answer';
    throw new StartRefused(`DATABASE_URL: PostgreSQL did not let us in (${code}).`);
  }
  return new PostgresDialect({ pool });
}

function getTypeParser(type: number, format?: 'text' | 'binary') {
  return type === int8 ? Number : pg.types.getTypeParser(type, format as 'text');
}
