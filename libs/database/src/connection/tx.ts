import type { EntityManager } from 'typeorm';
import type { Database } from './database.js';

/**
 * One open transaction. Rows come with `timestamptz` as Date, `date` as 'YYYY-MM-DD', and `bigint` and `numeric` as
 * decimal text (they do not fit a JavaScript number); `bytea` as Buffer.
 */
export interface Tx {
  /** Answers the rows of the statement (of its RETURNING for a write). Throws `StatementFailed`, `DatabaseUnavailable`. */
  query<Row = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Answers how many rows the statement touched. */
  execute(sql: string, params?: readonly unknown[]): Promise<number>;
  readonly manager: EntityManager;
  /** The business clock, read once BEGIN was answered: never before the transaction's start at the server. */
  readonly recordedAt: Date;
  /** Runs after a commit that is known to have succeeded; what it throws is reported and changes no answer. */
  afterCommit(run: () => void): void;
  readonly database: Database;
}
