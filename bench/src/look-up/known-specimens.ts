import type pg from 'pg';
import { copyRows } from '../fill/copy-rows.js';

const id = (kind: string): string => `('00000000-0000-7000-${kind}-' || lpad(n::text, 12, '0'))::uuid`;
const digest = (kind: string): string => `sha256(('${kind}' || n)::bytea)`;
const IDS = { person: id('9000'), order: id('a000'), specimen: id('8000'), result: id('b000') };
const NOT_KEYED = { key_digest: 'NULL', body_digest: 'NULL' };

/** In the order in which each refers to what stands before it. */
const TABLES: readonly { readonly table: string; readonly own: Readonly<Record<string, string>> }[] = [
  {
    table: 'testing.person',
    own: { id: IDS.person, document_index: digest('d'), person_ref: `'k1.' || md5('d' || n)` },
  },
  {
    table: 'testing.test_order',
    own: {
      ...{ id: IDS.order, person_id: IDS.person, slip_digest: digest('s'), name_birth_index: digest('b') },
      ...{ name_date_index: digest('t'), name_phone_index: digest('p'), phone_index: digest('h') },
    },
  },
  {
    table: 'testing.specimen',
    own: {
      ...{ id: IDS.specimen, order_id: IDS.order, person_id: IDS.person, ...NOT_KEYED },
      ...{ assigner: `'BENCH'`, barcode: `'F' || lpad(n::text, 8, '0')` },
      collected_at: `model.collected_at - n * interval '100 milliseconds'`,
    },
  },
  {
    table: 'testing.result',
    own: {
      ...{ id: IDS.result, specimen_id: IDS.specimen, source_digest: 'NULL', ...NOT_KEYED },
      ...{ decision_key_digest: 'NULL', decision_body_digest: 'NULL' },
    },
  },
];

/**
 * Fills people, orders, specimens and released results up to `last`, from number `first` on, each like one that came in
 * through the service. Nobody asks for what they have sealed. Foreign keys are not checked row by row, and indexes that
 * hold no rule are made once at the end.
 */
export async function fillSpecimens(database: pg.Client, first: number, last: number): Promise<void> {
  await database.query(`SET session_replication_role = 'replica'`);
  await database.query(`SET maintenance_work_mem = '512MB'`);
  for (const { table, own } of TABLES) {
    const indexes = await takeIndexesDown(database, table);
    await copyRows(database, { table, own, first, last });
    for (const definition of indexes) await database.query(definition);
    await database.query(`VACUUM ANALYZE ${table}`);
  }
}

async function takeIndexesDown(database: pg.Client, table: string): Promise<string[]> {
  const { rows } = await database.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i WHERE i.indrelid = $1::regclass AND NOT i.indisunique`,
    [table],
  );
  for (const { name } of rows) await database.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}
