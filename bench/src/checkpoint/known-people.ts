import type pg from 'pg';
import { copyRows } from '../fill/copy-rows.js';

const TABLE = 'health_declaration.declaration';

/** Digests of their own, so that every index grows as it would with so many people. */
const OF_ITS_OWN: Readonly<Record<string, string>> = {
  id: 'gen_random_uuid()',
  code_digest: digest('c'),
  key_digest: digest('k'),
  phone_index: digest('p'),
  document_index: digest('d'),
  name_index: digest('n'),
};

/**
 * Fills the table of declarations up to `people` rows, each like one of those that were declared through the service,
 * but of another person. Nobody asks for what they have sealed: only the indexes must be as large.
 */
export async function growTo(database: pg.Client, people: number): Promise<void> {
  const { rows } = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${TABLE}`);
  await copyRows(database, { table: TABLE, own: OF_ITS_OWN, first: (rows[0]?.count ?? 0) + 1, last: people });
}

function digest(kind: string): string {
  return `decode(md5('${kind}' || n || random()), 'hex')`;
}
