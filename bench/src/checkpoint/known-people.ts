import type pg from 'pg';

interface GrownTable {
  readonly name: 'declaration' | 'check_in';
  /** SQL by column: digests of their own, so that every index grows as it would with so many people. */
  readonly ofItsOwn: Readonly<Record<string, string>>;
}

export const DECLARATIONS: GrownTable = {
  name: 'declaration',
  ofItsOwn: {
    id: 'gen_random_uuid()',
    code_digest: digest('c'),
    key_digest: digest('k'),
    phone_index: digest('p'),
    document_index: digest('d'),
    name_index: digest('n'),
  },
};

/** Over the two weeks before, so that the times spread as much as the people. */
export const CHECK_INS: GrownTable = {
  name: 'check_in',
  ofItsOwn: {
    id: 'gen_random_uuid()',
    key_digest: digest('k'),
    person_index: digest('n'),
    phone_index: digest('p'),
    document_index: digest('d'),
    checked_in_at: `model.checked_in_at - n % 14 * interval '1 day'`,
    due_out_at: `model.due_out_at - n % 14 * interval '1 day'`,
  },
};

/** Rows that one statement copies. */
const ROWS_A_STATEMENT = 50_000;

/**
 * Fills a table up to `rows` rows, each like one of those that came through the service, but of another person. Nobody
 * asks for what they have sealed: only the indexes must be as large.
 */
export async function growTo(database: pg.Client, { name, ofItsOwn }: GrownTable, rows: number): Promise<void> {
  const columns = await columnsOf(database, name);
  const values = columns.map((column) => ofItsOwn[column] ?? `model.${column}`);
  const { rows: counted } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM health_declaration.${name}`,
  );
  let missing = rows - (counted[0]?.count ?? 0);
  for (; missing > 0; missing -= ROWS_A_STATEMENT) {
    await database.query(
      `INSERT INTO health_declaration.${name} (${columns.join(', ')})
       SELECT ${values.join(', ')}
       FROM generate_series(1, $1::int) n
       CROSS JOIN LATERAL (SELECT * FROM health_declaration.${name} WHERE n > 0 LIMIT 1) model`,
      [Math.min(missing, ROWS_A_STATEMENT)],
    );
  }
}

async function columnsOf(database: pg.Client, table: string): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'health_declaration' AND table_name = $1 AND is_generated = 'NEVER'
     ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

function digest(kind: string): string {
  return `decode(md5('${kind}' || n || random()), 'hex')`;
}
