import type { Pool } from 'pg';
import type { Clock } from '#libs/vocabulary';
import { DataSource, type EntitySchema } from 'typeorm';
import { Connection } from './connection.js';
import { dataSourceOptions } from './connection-options.js';
import { DatabaseUnavailable, fromDriver } from './database-errors.js';
import { backOff, isWorthRepeating, MAX_ATTEMPTS } from './retry.js';
import { runInTransaction, type Isolation } from './run-in-transaction.js';
import type { Tx } from './tx.js';

export interface DatabaseOptions {
  /** Of the serving role, with its database; a transaction pooler may stand between. */
  url: string;
  /** Shown as `application_name`. */
  service: string;
  /** The business clock, source of `Tx.recordedAt`. */
  clock: Clock;
  /** Connections that this process holds at most; 10 unless given. */
  maxConnections?: number;
  /** Milliseconds that a caller waits at most for a connection; 5,000 unless given. */
  connectionWaitMs?: number;
  entities?: readonly (new () => object)[] | readonly EntitySchema[];
  /** Told of what fails without a caller: a lost idle connection, a callback after a commit. */
  report?: (what: string, error: unknown) => void;
}

/** The pool of one service on its own database. Connections that break are replaced by themselves. */
export class Database {
  readonly dataSource: DataSource;

  constructor(private readonly options: DatabaseOptions) {
    this.dataSource = new DataSource(dataSourceOptions(options));
  }

  /** Throws `DatabaseUnavailable` when the server cannot be reached; may then be called again. */
  async connect(): Promise<void> {
    try {
      await this.dataSource.initialize();
    } catch (error) {
      throw fromDriver(error);
    }
    this.outliveCutConnections();
  }

  /**
   * One that is ended at the very moment in which it is made says so before anybody listens on it, and that would end the
   * process. Whoever wanted it is told by the statement that fails.
   */
  private outliveCutConnections(): void {
    const { master: pool } = this.dataSource.driver as unknown as { readonly master: Pool };
    pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  /** Throws `DatabaseUnavailable` unless the server answers a statement within `timeoutMs`. */
  async ping(timeoutMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new DatabaseUnavailable(`no answer within ${timeoutMs} ms`)), timeoutMs);
    });
    await Promise.race([this.query('SELECT 1'), late]).finally(() => clearTimeout(timer));
  }

  /** One statement in a transaction of its own, meant for reads; it is never repeated. */
  async query<Row = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    const connection = await Connection.open(this.dataSource);
    try {
      return await connection.query<Row>(sql, params);
    } finally {
      await connection.release();
    }
  }

  /**
   * Runs `work` in one transaction and commits it. After a deadlock, a serialisation failure or a connection that
   * broke before COMMIT, the whole work runs again, at most `MAX_ATTEMPTS` times: it must have no effect outside the
   * transaction but through `afterCommit`. Throws `CommitUnknown` when COMMIT was sent and not answered.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>, isolation: Isolation = 'READ COMMITTED'): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await runInTransaction(this, work, isolation);
      } catch (error) {
        if (attempt >= MAX_ATTEMPTS || !isWorthRepeating(error)) throw error;
        await backOff(attempt);
      }
    }
  }

  get clock(): Clock {
    return this.options.clock;
  }

  report(what: string, error: unknown): void {
    this.options.report?.(what, error);
  }
}
