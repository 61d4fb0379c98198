import { Connection } from './connection.js';
import type { Database } from './database.js';
import { translateError } from './database-errors.js';
import type { Tx } from './tx.js';

export type Isolation = 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';

/** One attempt at `work`: everything it wrote is committed, or nothing is, or `CommitUnknown` says that neither is sure. */
export async function runInTransaction<T>(
  database: Database,
  work: (tx: Tx) => Promise<T>,
  isolation: Isolation,
): Promise<T> {
  const connection = await Connection.open(database.dataSource);
  const callbacks: (() => void)[] = [];
  try {
    await connection.begin(isolation);
    const result = await work(openTx(database, connection, callbacks));
    await connection.commit();
    runAll(database, callbacks);
    return result;
  } catch (error) {
    await connection.rollBack();
    throw translateError(error);
  } finally {
    await connection.release();
  }
}

function openTx(database: Database, connection: Connection, callbacks: (() => void)[]): Tx {
  return {
    query: (sql, params = []) => connection.query(sql, params),
    execute: (sql, params = []) => connection.execute(sql, params),
    manager: connection.manager,
    recordedAt: database.clock.now(),
    afterCommit: (run) => void callbacks.push(run),
    database,
  };
}

function runAll(database: Database, callbacks: readonly (() => void)[]): void {
  for (const run of callbacks) {
    try {
      run();
    } catch (error) {
      database.report('a callback after a commit failed', error);
    }
  }
}
