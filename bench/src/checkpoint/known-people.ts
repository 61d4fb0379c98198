import type pg from 'pg';

/** Digests of their own, so that every index grows as it would with so many people. */
const OF_ITS_OWN: Readonly<Record<string, string>> = {
  id: 'gen_random_uuid()',
  code_digest: digest('c'),
  key_digest: digest('k'),
  phone_index: digest('p'),
  document_index: digest('d'),
  name_index: digest('n'),
};

/** Rows that one statement copies. */
const ROWS_A_STATEMENT = 50_000;

/**
 * Fills the table of declarations up to `people` rows, each like one of those that were declared through the service,
 * but of another person. Nobody asks for what they have sealed: only the indexes must be as large.
 */
export async function growTo(database: pg.Client, people: number): Promise<void> {
  const columns = await columnsOf(database);
  const values = columns.map((column) => OF_ITS_OWN[column] ?? `model.${column}`);
  const { rows: counted } = await database.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM health_declaration.declaration',
  );
  let missing = people - (counted[0]?.count ?? 0);
  for (; missing > 0; missing -= ROWS_A_STATEMENT) {
    await database.query(
      `INSERT INTO health_declaration.declaration (${columns.join(', ')})
       SELECT ${values.join(', ')}
       FROM generate_series(1, $1::int) n
       CROSS JOIN LATERAL (SELECT * FROM health_declaration.declaration WHERE n > 0 LIMIT 1) model`,
      [Math.min(missing, ROWS_A_STATEMENT)],
    );
  }
}

async function columnsOf(database: pg.Client): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'health_declaration' AND table_name = 'declaration' AND is_generated = 'NEVER'
     ORDER BY ordinal_position`,
  );
  return rows.map(({ name }) => name);
}

function digest(kind: string): string {
  return `decode(md5('${kind}' || n || random()), 'hex')`;
}
