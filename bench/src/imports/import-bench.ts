import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { cpuUsed, perRequest } from '../measure/cpu-use.js';
import { readCpu } from '../measure/read-processes.js';
import { waitUntil } from '../measure/wait-until.js';
import { loadAverage, say, verdict } from '../report.js';
import { internalTokenHeader } from '../stack/bench-actors.js';
import type { BenchStack } from '../stack/bench-stack.js';
import { copyFileRows, copyStoredRows, storedRows } from './copied-rows.js';
import type { ImportFile, StoredByImport } from './import-file.js';

const PATIENCE_MS = 3_600_000;
const IMPORT_OF_COPY = 0.2;

interface Progress {
  readonly id: string;
  readonly created: number;
}

/** A service that takes files in, in a running stack. */
export interface ImportingService {
  readonly stack: BenchStack;
  readonly service: string;
  readonly client: pg.Client;
  /** For which files are sent. */
  readonly facility: string;
  readonly stored: StoredByImport;
  /** Tables that are emptied before each file, with all that refers to them. */
  readonly emptied: readonly string[];
}

/** A file against COPY, with sealing in both: of the file's rows, and of all that is stored. */
export async function measureImport(one: ImportingService, what: string, file: ImportFile): Promise<void> {
  const { stack, service, client, stored } = one;
  const emptied = [...one.emptied, 'audit.entry', 'audit.unsealed', 'messaging.event', 'messaging.outbox'];
  await client.query(`TRUNCATE ${emptied.join(', ')} CASCADE`);
  const processes = stack.processes();
  const before = readCpu(processes);
  const seconds = await takeFile(one, file);
  const cpu = cpuUsed(before, readCpu(processes));
  const { rows, people, bytes } = file;
  const size = `${(bytes.length / 1_048_576).toFixed(1)} MiB`;
  say(`  ${what}: ${rate(rows, seconds)} rows/s (${rows} rows of ${people} people, ${size}, ${seconds.toFixed(1)} s)`);
  say(`    peak memory ${peakMemory(processes[service] ?? 0)} MiB, load ${loadAverage()}`);
  say(`    CPU µs a person: ${perRequest(cpu, people)}`);
  const storing = await copyStoredRows(client, file, stored);
  const count = await storedRows(client, stored);
  say(`    COPY of the ${count} rows that it has stored: ${rate(rows, storing)} rows of the file/s`);
  const copying = await copyFileRows(client, file, stored);
  say(`    COPY of the file's rows into one table: ${rate(rows, copying)} rows/s`);
  verdict(`${what}, import / COPY of what is stored`, storing / seconds, { atLeast: IMPORT_OF_COPY });
  say(`    import / COPY of the file's rows: ${(copying / seconds).toFixed(3)}`);
}

/** Seconds from sending the file until all its rows are decided. @throws Error where one was not taken in */
export async function takeFile(
  { stack, service, client, facility }: ImportingService,
  file: ImportFile,
): Promise<number> {
  const actor = { scopes: [file.scope], areas: [], facility };
  const keys = stack.environment(service).KEYS_FILE ?? '';
  const headers = { ...internalTokenHeader(keys, actor), 'idempotency-key': randomUUID() };
  const beganAt = performance.now();
  const answer = await fetch(`${stack.address(service)}${file.path}`, {
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

const rate = (rows: number, seconds: number): string => (rows / seconds).toFixed(0);

/** The most that the process has held, in MiB. */
function peakMemory(pid: number): string {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return (Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024).toFixed(0);
}
