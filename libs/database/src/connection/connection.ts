import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { CommitUnknown, DatabaseUnavailable, fromDriver, StatementFailed, translateError } from './database-errors.js';

/** One connection of the pool, for as long as a caller holds it. A broken one is closed on release, not given back. */
export class Connection {
  private broken = false;

  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
  ) {}

  /** Throws `DatabaseUnavailable` when none is free or made in time. */
  static async open(dataSource: DataSource): Promise<Connection> {
    if (!dataSource.isInitialized) throw new DatabaseUnavailable('not connected');
    const runner = dataSource.createQueryRunner();
    try {
      return new Connection(runner, (await runner.connect()) as PoolClient);
    } catch (error) {
      const found = fromDriver(error);
      throw found instanceof DatabaseUnavailable ? new DatabaseUnavailable(found.message) : found;
    }
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<Row>(sql: string, params: readonly unknown[]): Promise<Row[]> {
    const result = await this.run(() => this.runner.query(sql, [...params], true));
    return result.records as Row[];
  }

  async execute(sql: string, params: readonly unknown[]): Promise<number> {
    const result = await this.run(() => this.runner.query(sql, [...params], true));
    return result.affected ?? 0;
  }

  async begin(isolation: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE'): Promise<void> {
    await this.run(() => this.runner.startTransaction());
    if (isolation !== 'READ COMMITTED') await this.execute(`SET TRANSACTION ISOLATION LEVEL ${isolation}`, []);
  }

  /**
   * The server's own refusal (a deferred constraint, a serialisation failure) is known to have rolled back, and so is
   * the answer ROLLBACK of a transaction in which a statement had failed; everything else is `CommitUnknown`.
   */
  async commit(): Promise<void> {
    const answer = await this.client.query('COMMIT').catch((error: unknown) => {
      const found = fromDriver(error);
      if (found instanceof StatementFailed && /^(23|40)/.test(found.sqlState)) throw found;
      this.broken = true;
      throw new CommitUnknown();
    });
    if (answer.command !== 'COMMIT') throw new StatementFailed('25P02', 'A statement of the transaction had failed');
  }

  /** Never throws: what cannot be rolled back here is rolled back by the server when the connection closes. */
  async rollBack(): Promise<void> {
    if (this.broken) return;
    await this.client.query('ROLLBACK').catch(() => {
      this.broken = true;
    });
  }

  async release(): Promise<void> {
    if (this.broken) void this.client.end().catch(() => undefined);
    await this.runner.release();
  }

  private async run<T>(statement: () => Promise<T>): Promise<T> {
    try {
      return await statement();
    } catch (error) {
      const found = translateError(error);
      if (found instanceof DatabaseUnavailable && found.connectionLost) this.broken = true;
      throw found;
    }
  }
}
