import { Database, type DatabaseOptions, type Tx } from '#libs/database';

const INSERTS = /INSERT INTO health_declaration\.(declaration|check_in) /;
const READS_PLACES = 'FROM health_declaration.place ';

/**
 * Stands in for the database of a hot writer: each statement is answered as PostgreSQL would answer a new declaration
 * or check-in, and COMMIT is a resolved promise. Everything before the wire is the product's own: rules, sealing,
 * digests, events checked against their contracts, parameters. Places are those that `real` had at the first request.
 */
export class UncommittedDatabase extends Database {
  private places: Promise<object[]> | undefined;

  constructor(
    options: DatabaseOptions,
    private readonly real: Database,
  ) {
    super(options);
  }

  override transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const tx: Tx = {
      query: async <Row>(sql: string, params?: readonly unknown[]) => (await this.answer(sql, params)) as Row[],
      execute: async () => 0,
      manager: this.dataSource.manager,
      recordedAt: this.clock.now(),
      afterCommit: () => undefined,
      database: this,
    };
    return work(tx);
  }

  private async answer(sql: string, params: readonly unknown[] = []): Promise<object[]> {
    if (INSERTS.test(sql)) return (params[0] as readonly string[]).map((id) => ({ id }));
    return sql.includes(READS_PLACES) ? this.readPlaces() : [];
  }

  private readPlaces(): Promise<object[]> {
    this.places ??= this.real.query(
      'SELECT code, kind, commune_code AS "communeCode", closed_at AS "closedAt" FROM health_declaration.place',
    );
    return this.places;
  }
}
