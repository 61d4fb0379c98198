import type pg from 'pg';

/** Rows that one statement copies. */
const ROWS_A_STATEMENT = 50_000;

export interface CopiedRows {
  /** With its schema. */
  readonly table: string;
  /** Columns that each row has for its own, so that every index grows: SQL of the row's number `n`. */
  readonly own: Readonly<Record<string, string>>;
  /** Condition of the row that is copied, of those that came in through the service; any unless given. */
  readonly model?: string;
  readonly first: number;
  readonly last: number;
}

/** Fills a table with rows that are each like one that came in through the service, but for what is their own. */
export async function copyRows(
  database: pg.Client,
  { table, own, model = 'true', first, last }: CopiedRows,
): Promise<void> {
  const columns = await columnsOf(database, table);
  const values = columns.map((column) => own[column] ?? `model.${column}`);
  for (let from = first; from <= last; from += ROWS_A_STATEMENT) {
    await database.query(
      `INSERT INTO ${table} (${columns.join(', ')})
       SELECT ${values.join(', ')}
       FROM generate_series($1::int, $2::int) n
       CROSS JOIN LATERAL (SELECT * FROM ${table} WHERE n > 0 AND ${model} LIMIT 1) model`,
      [from, Math.min(last, from + ROWS_A_STATEMENT - 1)],
    );
  }
}

async function columnsOf(database: pg.Client, table: string): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema || '.' || table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}
