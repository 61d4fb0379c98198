import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { copyIn, copyOut } from './copy-in.js';
import type { ImportFile, StoredByImport } from './import-file.js';

const ROWS_AT_ONCE = 500;
const KEY = randomBytes(32);

/** Seconds to seal each row of the file with its blind indexes and to COPY it into one table with a key. */
export async function copyFileRows(
  client: pg.Client,
  { bytes, people }: ImportFile,
  { blindIndexes }: StoredByImport,
): Promise<number> {
  await client.query('DROP TABLE IF EXISTS bench_file');
  await client.query(
    'CREATE TABLE bench_file (number integer PRIMARY KEY, first_cell text UNIQUE, sealed bytea, name_index bytea, slip_index bytea)',
  );
  const lines = linesOf(bytes);
  const indexes = Math.round((blindIndexes * people) / lines.length);
  const beganAt = performance.now();
  await copyIn(client, 'COPY bench_file FROM STDIN', sealedRows(lines, indexes));
  return (performance.now() - beganAt) / 1_000;
}

/** Seconds to seal each person of the file with the blind indexes and to COPY every row that the import has stored. */
export async function copyStoredRows(
  client: pg.Client,
  { bytes, people }: ImportFile,
  { tables, seals, blindIndexes }: StoredByImport,
): Promise<number> {
  const stored = new Map<string, Buffer[]>();
  for (const table of tables) {
    const copy = copyOf(table);
    await client.query(`DROP TABLE IF EXISTS ${copy}`);
    await client.query(`CREATE TABLE ${copy} (LIKE ${table} INCLUDING ALL)`);
    stored.set(table, await copyOut(client, `COPY (SELECT * FROM ${table}) TO STDOUT`));
  }
  const lines = linesOf(bytes);
  const beganAt = performance.now();
  for (let person = 0; person < people; person++) {
    const line = lines[person % lines.length] ?? '';
    for (let seal = 0; seal < seals; seal++) sealedOf(line, person, seal === 0 ? blindIndexes : 0);
  }
  await client.query('BEGIN');
  for (const [table, chunks] of stored) await copyIn(client, `COPY ${copyOf(table)} FROM STDIN`, chunks);
  await client.query('COMMIT');
  const seconds = (performance.now() - beganAt) / 1_000;
  for (const table of tables) await client.query(`DROP TABLE ${copyOf(table)}`);
  return seconds;
}

/** How many rows the import has stored, of all tables. */
export async function storedRows(client: pg.Client, { tables }: StoredByImport): Promise<number> {
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table})`).join(' + ');
  const { rows } = await client.query<{ count: string }>(`SELECT ${counts} AS count`);
  return Number(rows[0]?.count);
}

const copyOf = (table: string): string => `bench_${table.replace('.', '_')}`;
const linesOf = (bytes: Buffer): string[] => bytes.toString('utf8').trimEnd().split('\n').slice(1);

function* sealedRows(lines: readonly string[], indexes: number): Generator<Buffer> {
  for (let from = 0; from < lines.length; from += ROWS_AT_ONCE) {
    const rows = lines.slice(from, from + ROWS_AT_ONCE).map((line, at) => {
      const { sealed, digests } = sealedOf(line, from + at, indexes);
      const [name = '', slip = ''] = digests;
      return `${from + at}\t${line.slice(0, line.indexOf(','))}\t\\\\x${sealed}\t\\\\x${name}\t\\\\x${slip}\n`;
    });
    yield Buffer.from(rows.join(''));
  }
}

/** As a row is sealed in the product: AES-256-GCM bound to its place, and HMACs by which it is found. In hexadecimal. */
function sealedOf(line: string, number: number, indexes: number) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', KEY, iv, { authTagLength: 16 });
  cipher.setAAD(Buffer.from(JSON.stringify(['bench', number])));
  const body = Buffer.concat([cipher.update(JSON.stringify({ line }), 'utf8'), cipher.final()]);
  const sealed = Buffer.concat([iv, cipher.getAuthTag(), body]).toString('hex');
  const digests = Array.from({ length: indexes }, (_, index) =>
    createHmac('sha256', KEY).update(`${index} ${number} ${line}`).digest('hex'),
  );
  return { sealed, digests };
}
