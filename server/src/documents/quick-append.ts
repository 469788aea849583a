import type { DatabaseSync } from 'node:sqlite';
import type { SealedRow } from './log-store.ts';

/**
 * Stores rows in one transaction, all or none, and gives back their numbers. Statements are prepared once: building
 * and parsing them for every round would cost as much as the disk does. To be called while no other transaction runs.
 */
export function quickAppend(database: DatabaseSync): (rows: readonly SealedRow[]) => number[] {
  const begin = database.prepare('begin immediate');
  const insert = database.prepare('insert into "documentUpdates" ("document", "bytes", "at") values (?, ?, ?)');
  const commit = database.prepare('commit');
  const rollback = database.prepare('rollback');
  return (rows) => {
    begin.run();
    try {
      const seqs = rows.map(({ document, bytes, at }) => Number(insert.run(document, bytes, at).lastInsertRowid));
      commit.run();
      return seqs;
    } catch (error) {
      // SQLite may have done so by itself, for a full disk for instance.
      if (database.isTransaction) rollback.run();
      throw error;
    }
  };
}
