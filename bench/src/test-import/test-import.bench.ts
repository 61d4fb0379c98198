import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { cpuUsed, perRequest } from '../measure/cpu-use.js';
import { readCpu } from '../measure/read-processes.js';
import { waitUntil } from '../measure/wait-until.js';
import { heading, loadAverage, say, verdict } from '../report.js';
import { internalTokenHeader } from '../stack/bench-actors.js';
import { BenchStack } from '../stack/bench-stack.js';
import { copyFileRows, copyStoredRows, storedRows } from './copied-rows.js';
import { resultFile, specimenFile, type ImportFile } from './import-files.js';

const SERVICE = 'testing';
const LABORATORY = 'BENCH-LAB';
const WARM_ROWS = 1_000;
/** `BENCH_IMPORT_ROWS=100000` for the size that the tests of faults speak of. */
const ROWS = Number(process.env['BENCH_IMPORT_ROWS'] ?? 20_000);
const MEMBERS = 10;
const PATIENCE_MS = 3_600_000;

interface Progress {
  readonly id: string;
  readonly state: string;
  readonly created: number;
}

/** Files of the national export against COPY, with sealing in both: of the file's rows, and of all that is stored. */
export async function benchTestImport(): Promise<void> {
  const stack = await BenchStack.open();
  try {
    heading('Import of tests');
    const client = await stack.connectTo(SERVICE);
    await openLaboratory(client);
    await stack.start(SERVICE);
    for (const file of [specimenFile('W', WARM_ROWS), resultFile('V', WARM_ROWS)]) await take(stack, client, file);
    await measure(stack, client, 'specimens', specimenFile('S', ROWS));
    await measure(stack, client, 'results', resultFile('R', ROWS));
    await measure(stack, client, `results of pools of ${MEMBERS}`, resultFile('P', Math.ceil(ROWS / MEMBERS), MEMBERS));
    await client.end();
  } finally {
    await stack.close();
  }
}

async function measure(stack: BenchStack, client: pg.Client, what: string, file: ImportFile): Promise<void> {
  await client.query(
    'TRUNCATE testing.person, testing.pool, audit.entry, audit.unsealed, messaging.event, messaging.outbox CASCADE',
  );
  const processes = stack.processes();
  const before = readCpu(processes);
  const seconds = await take(stack, client, file);
  const cpu = cpuUsed(before, readCpu(processes));
  const { rows, people, bytes } = file;
  const size = `${(bytes.length / 1_048_576).toFixed(1)} MiB`;
  say(`  ${what}: ${rate(rows, seconds)} rows/s (${rows} rows of ${people} people, ${size}, ${seconds.toFixed(1)} s)`);
  say(`    peak memory ${peakMemory(processes[SERVICE] ?? 0)} MiB, load ${loadAverage()}`);
  say(`    CPU µs a person: ${perRequest(cpu, people)}`);
  const stored = await copyStoredRows(client, file);
  say(`    COPY of the ${await storedRows(client)} rows that it has stored: ${rate(rows, stored)} rows of the file/s`);
  const copied = await copyFileRows(client, file);
  say(`    COPY of the file's rows into one table: ${rate(rows, copied)} rows/s`);
  verdict(`${what}, import / COPY of what is stored`, stored / seconds, { atLeast: 0.2 });
  say(`    import / COPY of the file's rows: ${(copied / seconds).toFixed(3)}`);
}

/** Seconds from sending the file until all its rows are decided. */
async function take(stack: BenchStack, client: pg.Client, file: ImportFile): Promise<number> {
  const actor = { scopes: [file.scope], areas: [], facility: LABORATORY };
  const keys = stack.environment(SERVICE).KEYS_FILE ?? '';
  const headers = { ...internalTokenHeader(keys, actor), 'idempotency-key': randomUUID() };
  const beganAt = performance.now();
  const answer = await fetch(`${stack.address(SERVICE)}${file.path}`, {
    ...{ method: 'POST', body: new Uint8Array(file.bytes), headers: { ...headers, 'content-type': 'text/csv' } },
  });
  const { id } = (await answer.json()) as Progress;
  if (answer.status !== 202) throw new Error(`The file was answered ${answer.status}`);
  await waitUntil('every row is decided', PATIENCE_MS, async () => {
    const sql = 'SELECT finished_at IS NOT NULL AS done FROM imports.import WHERE id = $1';
    return (await client.query<{ done: boolean }>(sql, [id])).rows[0]?.done === true;
  });
  const seconds = (performance.now() - beganAt) / 1_000;
  const { rows } = await client.query<Progress>('SELECT created FROM imports.import WHERE id = $1', [id]);
  if (rows[0]?.created !== file.rows) throw new Error(`${rows[0]?.created} of ${file.rows} rows were taken in`);
  return seconds;
}

/** As the register of facilities would have published it, on either side of the view. */
async function openLaboratory(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO testing.facility (side, code, version, name, kinds, commune_code, valid_from, methods)
     SELECT side, $1, 1, 'Bench', '{laboratory}', '31318', '2019-04-01', '{rt-pcr}' FROM unnest('{a,b}'::text[]) AS side`,
    [LABORATORY],
  );
}

const rate = (rows: number, seconds: number): string => (rows / seconds).toFixed(0);

/** The most that the process has held, in MiB. */
function peakMemory(pid: number): string {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return (Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024).toFixed(0);
}
