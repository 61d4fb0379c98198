import type pg from 'pg';
import { copyRows } from '../fill/copy-rows.js';

interface GrownTable {
  /** With its schema. */
  readonly table: string;
  /** SQL by column: digests of their own, so that every index grows as it would with so many people. */
  readonly own: Readonly<Record<string, string>>;
}

export const DECLARATIONS: GrownTable = {
  table: 'health_declaration.declaration',
  own: {
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
  table: 'health_declaration.check_in',
  own: {
    id: 'gen_random_uuid()',
    key_digest: digest('k'),
    person_index: digest('n'),
    phone_index: digest('p'),
    document_index: digest('d'),
    checked_in_at: `model.checked_in_at - n % 14 * interval '1 day'`,
    due_out_at: `model.due_out_at - n % 14 * interval '1 day'`,
  },
};

/**
 * Fills a table up to `last` rows, each like one of those that came through the service, but of another person. Nobody
 * asks for what they have sealed: only the indexes must be as large.
 */
export async function growTo(database: pg.Client, { table, own }: GrownTable, last: number): Promise<void> {
  const { rows } = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  await copyRows(database, { table, own, first: (rows[0]?.count ?? 0) + 1, last });
}

function digest(kind: string): string {
  return `decode(md5('${kind}' || n || random()), 'hex')`;
}
