import type { Database } from '../connection/database.js';
import type { Tx } from '../connection/tx.js';
import { isCausedByARow, ItemFailed } from './batch-errors.js';
import type { WaitingRow } from './waiting-rows.js';

export type WriteItems<Item, Result> = (tx: Tx, items: readonly Item[]) => Promise<readonly Result[]>;

type Rows<Item, Result> = readonly WaitingRow<Item, Result>[];

/**
 * Answers every row exactly once and never throws. When a row is to blame, the batch is written again without it
 * (`ItemFailed`) or in halves until the row stands alone; rows beside it are committed.
 */
export async function writeBatch<Item, Result>(
  database: Database,
  write: WriteItems<Item, Result>,
  batch: Rows<Item, Result>,
): Promise<void> {
  const pending: Rows<Item, Result>[] = [batch];
  for (let rows = pending.pop(); rows !== undefined; rows = pending.pop()) {
    try {
      const results = await commitTogether(database, write, rows);
      rows.forEach((row, index) => row.resolve(results[index] as Result));
    } catch (error) {
      pending.push(...afterFailure(rows, error));
    }
  }
}

async function commitTogether<Item, Result>(
  database: Database,
  write: WriteItems<Item, Result>,
  rows: Rows<Item, Result>,
): Promise<readonly Result[]> {
  const items = rows.map((row) => row.item);
  return database.transaction(async (tx) => {
    const results = await write(tx, items);
    if (results.length !== items.length) throw new Error('A write function answers one result an item');
    return results;
  });
}

/** What is to be written next, in reverse order; rows that are not among it have got their error. */
function afterFailure<Item, Result>(rows: Rows<Item, Result>, error: unknown): Rows<Item, Result>[] {
  if (error instanceof ItemFailed && rows[error.index] !== undefined) {
    rows[error.index]?.reject(error.cause);
    const others = rows.filter((_, index) => index !== error.index);
    return others.length === 0 ? [] : [others];
  }
  if (rows.length === 1 || !isCausedByARow(error)) {
    for (const row of rows) row.reject(error);
    return [];
  }
  const middle = Math.ceil(rows.length / 2);
  return [rows.slice(middle), rows.slice(0, middle)];
}
