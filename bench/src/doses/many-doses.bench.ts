import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { copyRows } from '../fill/copy-rows.js';
import { percentile } from '../measure/percentile.js';
import { heading, loadAverage, say, verdict } from '../report.js';
import { internalTokenHeader } from '../stack/bench-actors.js';
import { BENCH_DAY } from '../stack/bench-clock.js';
import { BenchStack } from '../stack/bench-stack.js';
import { openPoints } from './open-points.js';
import { BENCH_POINT, doseBody } from './synthetic-doses.js';

const SERVICE = 'vaccination';
const FEW_DATABASE = 'vaccination_few';
/** `BENCH_PEOPLE=100000 BENCH_DOSES=500000` for a smaller machine. */
const MANY_PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 1_000_000);
const MANY_DOSES = Number(process.env['BENCH_DOSES'] ?? 10_000_000);
const FEW = 10_000;
const POINTS = Array.from({ length: 100 }, (_, at) => `BENCH-${String(at).padStart(3, '0')}`);
/** What all points together give in a day, so that more doses are more days. */
const DOSES_A_DAY = 2_500;
const WARM_UP = 50;
const ASKED = 500;
const SIDES = ['few', 'many'] as const;
type Side = (typeof SIDES)[number];

/** Finding the person of a dose, and a day's completeness of a hundred facilities, where little and where much lies. */
export async function benchManyDoses(): Promise<void> {
  const stack = await BenchStack.open();
  try {
    heading(`${MANY_PEOPLE} people and ${MANY_DOSES} doses against ${FEW} of each`);
    await fill(stack);
    const DATABASE_URL = urlOfFew(stack);
    const few = await stack.startBeside(SERVICE, { env: { WORK: 'false', DATABASE_URL } });
    const many = await stack.start(SERVICE, { env: { WORK: 'false' } });
    const at = { few, many };
    await compare('matching one person', at, (url, asked) => matchSomebody(stack, url, asked));
    await compare('completeness of a day', at, (url) => readDay(stack, url));
  } finally {
    await stack.close();
  }
}

async function fill(stack: BenchStack): Promise<void> {
  const began = performance.now();
  const first = await stack.connectTo(SERVICE);
  await openPoints(first, [BENCH_POINT, ...POINTS]);
  await stack.start(SERVICE);
  await send(stack, stack.address(SERVICE), 0);
  await stack.stop(SERVICE);
  await grow(first, 1, FEW, FEW);
  await first.end();
  const admin = await stack.connectTo('postgres');
  await admin.query(`CREATE DATABASE ${FEW_DATABASE} TEMPLATE ${SERVICE}`);
  await admin.end();
  const database = await stack.connectTo(SERVICE);
  await grow(database, FEW + 1, MANY_PEOPLE, MANY_DOSES);
  await database.end();
  for (const name of [SERVICE, FEW_DATABASE]) {
    const settled = await stack.connectTo(name);
    await settled.query('VACUUM ANALYZE');
    await settled.end();
  }
  say(`  filled in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
}

const id = (kind: string): string => `('00000000-0000-7000-${kind}-' || lpad(n::text, 12, '0'))::uuid`;
const digest = (kind: string): string => `sha256(('${kind}' || n)::bytea)`;

/** Each like the one that came through the service, but of its own; nobody asks for what they have sealed. */
async function grow(database: pg.Client, from: number, people: number, doses: number): Promise<void> {
  await database.query(`SET session_replication_role = 'replica'`);
  const names = { name_birth_index: digest('b'), name_date_index: digest('d'), name_hamlet_index: digest('h') };
  const person = { id: id('9000'), ...names, phone_index: digest('p') };
  await copyRows(database, { table: 'vaccination.person', own: person, first: from, last: people });
  const document = { document_index: digest('o'), person_id: id('9000') };
  await copyRows(database, { table: 'vaccination.person_document', own: document, first: from, last: people });
  const dose = {
    ...{ id: id('a000'), person_id: `('00000000-0000-7000-9000-' || lpad((n % ${people})::text, 12, '0'))::uuid` },
    ...{ document_index: digest('o'), key_digest: 'NULL', body_digest: 'NULL' },
    facility_code: `'BENCH-' || lpad((n % ${POINTS.length})::text, 3, '0')`,
    day: `'${BENCH_DAY}'::date - n / ${DOSES_A_DAY}`,
  };
  await copyRows(database, { table: 'vaccination.dose', own: dose, first: from, last: doses });
}

async function compare(
  what: string,
  at: Readonly<Record<Side, string>>,
  ask: (url: string, asked: number) => Promise<void>,
): Promise<void> {
  const times: Record<Side, number[]> = { few: [], many: [] };
  for (let asked = -WARM_UP; asked < ASKED; asked++) {
    for (const side of SIDES) {
      const began = performance.now();
      await ask(at[side], asked + WARM_UP + 1);
      if (asked >= 0) times[side].push(performance.now() - began);
    }
  }
  const p99 = (side: Side): number => percentile(times[side], 0.99);
  const told = SIDES.map(
    (side) => `${side} p50 ${percentile(times[side], 0.5).toFixed(1)} p99 ${p99(side).toFixed(1)} ms`,
  );
  say(`  ${what}: ${told.join(', ')}  load ${loadAverage()}`);
  verdict(`${what}, p99 of many / few`, p99('many') / p99('few'), { atMost: 2 });
}

/** A dose of somebody who is looked for by document and by name among all. */
const matchSomebody = (stack: BenchStack, url: string, number: number): Promise<void> => send(stack, url, number);

async function send(stack: BenchStack, url: string, number: number): Promise<void> {
  const actor = { scopes: ['doses:write'], areas: [], facility: BENCH_POINT };
  const headers = { ...headersOf(stack, actor), 'idempotency-key': randomUUID(), 'content-type': 'application/json' };
  const body = JSON.stringify(doseBody(number));
  const answer = await fetch(`${url}/v1/doses`, { method: 'POST', headers, body });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`A dose was answered ${answer.status}: ${text}`);
}

async function readDay(stack: BenchStack, url: string): Promise<void> {
  const headers = headersOf(stack, { scopes: ['completeness:read'], areas: ['93'] });
  const answer = await fetch(`${url}/v1/completeness?from=${BENCH_DAY}&to=${BENCH_DAY}`, { headers });
  const { items } = (await answer.json()) as { items: unknown[] };
  if (items.length < POINTS.length) throw new Error(`${items.length} facilities were told of`);
}

const headersOf = (stack: BenchStack, actor: Parameters<typeof internalTokenHeader>[1]): Record<string, string> =>
  internalTokenHeader(stack.environment(SERVICE)['KEYS_FILE'] ?? '', actor);

function urlOfFew(stack: BenchStack): string {
  const url = new URL(stack.environment(SERVICE)['DATABASE_URL'] ?? '');
  url.pathname = `/${FEW_DATABASE}`;
  return url.href;
}
