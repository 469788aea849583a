import type { ColumnBuilderCallback, ColumnDataType } from 'kysely';

export type DialectName = 'sqlite' | 'postgres';

/** Where the two databases name a thing differently. */
export type Words = {
  bytes: ColumnDataType;
  /** better-auth writes its dates as text on SQLite. */
  date: ColumnDataType;
  boolean: ColumnDataType;
  /** A growing whole number that is never given twice, also after a deletion. */
  sequence: { type: ColumnDataType; column: ColumnBuilderCallback };
};

export const wordsOf: Record<DialectName, Words> = {
  sqlite: {
    bytes: 'blob',
    date: 'text',
    boolean: 'integer',
    sequence: { type: 'integer', column: (column) => column.primaryKey().autoIncrement() },
  },
  postgres: {
    bytes: 'bytea',
    date: 'timestamptz',
    boolean: 'boolean',
    sequence: { type: 'bigserial', column: (column) => column.primaryKey() },
  },
};
