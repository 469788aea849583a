import type { DocumentDatabase } from '../storage/schema.ts';

/** One stored update. `document` is the document's path, which is its key. */
export type LogRow = { document: string; bytes: Uint8Array };

export type Log = {
  /** Every stored update of a document, in the order in which they were stored. */
  load(document: string): Promise<Uint8Array[]>;
  /**
   * Stores all rows or none, and only then resolves: they are on the disk. Rejects when they could not be stored.
   * Whatever waits at the same moment, of all documents, shares one transaction.
   */
  append(rows: LogRow[]): Promise<void>;
};

type Waiting = { rows: LogRow[]; settle: (error?: unknown) => void };

/** Rows a transaction takes at most; the rest waits for the next, which keeps a statement's parameters bounded. */
const rowsInRound = 2_000;
const rowsInStatement = 500;

/**
 * The log of document updates. Its queue is bounded by the number of open documents, because a mailbox waits for
 * its append before it sends another. A worker thread that owns the file, and the vault that seals `bytes`, belong
 * here: nothing outside knows how rows are kept.
 */
export function createLog(database: DocumentDatabase, now: () => number = Date.now): Log {
  let waiting: Waiting[] = [];
  let writing = false;

  async function write(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const round = takeRound();
      const stored = await storeRows(
        database,
        round.flatMap((one) => one.rows),
        now(),
      );
      for (const one of round) one.settle(stored.error);
    }
    writing = false;
  }

  function takeRound(): Waiting[] {
    let rows = 0;
    let end = 0;
    for (const one of waiting) {
      rows += one.rows.length;
      if (end > 0 && rows > rowsInRound) break;
      end += 1;
    }
    const round = waiting.slice(0, end);
    waiting = waiting.slice(end);
    return round;
  }

  return {
    load: (document) => loadRows(database, document),
    append(rows) {
      if (rows.length === 0) return Promise.resolve();
      return new Promise((resolve, reject) => {
        waiting.push({ rows, settle: (error) => (error === undefined ? resolve() : reject(error)) });
        // The turn of the event loop is finished first, so that every document's rows come along.
        if (!writing) setImmediate(() => void (writing || write()));
      });
    },
  };
}

async function loadRows(database: DocumentDatabase, document: string): Promise<Uint8Array[]> {
  const rows = await database
    .selectFrom('documentUpdates')
    .select('bytes')
    .where('document', '=', document)
    .orderBy('seq')
    .execute();
  return rows.map((row) => row.bytes);
}

async function storeRows(database: DocumentDatabase, rows: LogRow[], at: number): Promise<{ error?: unknown }> {
  try {
    await database.transaction().execute(async (transaction) => {
      for (let start = 0; start < rows.length; start += rowsInStatement) {
        const values = rows.slice(start, start + rowsInStatement).map((row) => ({ ...row, at }));
        await transaction.insertInto('documentUpdates').values(values).execute();
      }
    });
    return {};
  } catch (error) {
    return { error: error ?? new Error('the log could not be written') };
  }
}
