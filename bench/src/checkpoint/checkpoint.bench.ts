import type pg from 'pg';
import { randomUUID } from 'node:crypto';
import { percentile } from '../measure/percentile.js';
import { heading, loadAverage, say, verdict } from '../report.js';
import { internalTokenHeader } from '../stack/bench-actors.js';
import { BENCH_DAY } from '../stack/bench-clock.js';
import { BenchStack } from '../stack/bench-stack.js';
import { CHECK_INS, DECLARATIONS, growTo } from './known-people.js';

const FEW = 10_000;
const MANY = 1_000_000;
/** Entries at places in two weeks, for each who is known. */
const CHECK_INS_EACH = 2;
/** People who declare through the service and are scanned in turn. */
const PASSERS = 200;
const SCANS = 1_000;
const WARM_UP = 200;
const CONNECTIONS = 32;
const SECONDS = 6;
const OUTBOX_SECONDS_MAX = 2;
const CHECKPOINT = 'CP-BENCH';
const SERVICE = 'health-declaration';
const FEW_DATABASE = 'health_declaration_few';

/** The same people at a checkpoint, where ten thousand and where a million are known; then as many as it takes. */
export async function benchCheckpoint(): Promise<void> {
  const stack = await BenchStack.open();
  try {
    heading(`Decisions at a checkpoint, ${MANY} people known against ${FEW}`);
    const codes = await declaredBy(stack);
    await knowPeople(stack);
    const env = { WORK: 'false' };
    const DATABASE_URL = urlOfFew(stack);
    const few = await stack.startBeside(SERVICE, { env: { ...env, DATABASE_URL } });
    const many = await stack.start(SERVICE);
    await compareDecisions(stack, codes, { few, many });
    await measureRate(stack, codes, many);
  } finally {
    await stack.close();
  }
}

async function declaredBy(stack: BenchStack): Promise<string[]> {
  const service = await stack.start(SERVICE);
  await openCheckpoint(stack);
  const codes: string[] = [];
  for (let number = 0; number < PASSERS; number++) {
    const answer = await post(`${service}/v1/declarations`, {}, declarationOf(number));
    codes.push(String(answer['code']));
  }
  await enterPlaces(stack, service, codes);
  await stack.stop(SERVICE);
  return codes;
}

/** Everybody was somewhere, and one province has a level: without one no decision looks at places. */
async function enterPlaces(stack: BenchStack, service: string, codes: readonly string[]): Promise<void> {
  const lead = officer(stack, ['places:write', 'risk-areas:write']);
  const market = { name: 'Chợ thử', kind: 'market', communeCode: '31318', address: '1 đường thử' };
  const { code: placeCode } = await post(`${service}/v1/places`, lead, market);
  const level = { kind: 'province', code: '79', level: 4, from: '2021-08-01', document: 'bench' };
  await post(`${service}/v1/risk-areas`, lead, level);
  for (const declarationCode of codes) await post(`${service}/v1/check-ins`, {}, { placeCode, declarationCode });
}

/** As identity's register would have published it. */
async function openCheckpoint(stack: BenchStack): Promise<void> {
  const database = await stack.connectTo('health_declaration');
  await database.query(
    `INSERT INTO facility_register.facility (side, code, version, name, kinds, commune_code, valid_from)
     SELECT side, $1, 1, 'Chốt', ARRAY['checkpoint'], '31318', '2021-07-19' FROM unnest(ARRAY['a', 'b']) AS side`,
    [CHECKPOINT],
  );
  await database.end();
}

async function knowPeople(stack: BenchStack): Promise<void> {
  const first = await stack.connectTo('health_declaration');
  await grow(first, FEW);
  await first.end();
  const admin = await stack.connectTo('postgres');
  await admin.query(`CREATE DATABASE ${FEW_DATABASE} TEMPLATE health_declaration`);
  await admin.end();
  const database = await stack.connectTo('health_declaration');
  await grow(database, MANY);
  await database.end();
  for (const name of ['health_declaration', FEW_DATABASE]) {
    const settled = await stack.connectTo(name);
    await settled.query('VACUUM ANALYZE');
    await settled.end();
  }
}

async function grow(database: pg.Client, people: number): Promise<void> {
  await growTo(database, DECLARATIONS, people);
  await growTo(database, CHECK_INS, CHECK_INS_EACH * people);
}

function urlOfFew(stack: BenchStack): string {
  const url = new URL(stack.environment(SERVICE)['DATABASE_URL'] ?? '');
  url.pathname = `/${FEW_DATABASE}`;
  return url.href;
}

async function compareDecisions(
  stack: BenchStack,
  codes: readonly string[],
  at: Readonly<Record<'few' | 'many', string>>,
): Promise<void> {
  const times: Record<'few' | 'many', number[]> = { few: [], many: [] };
  let headers = officer(stack);
  for (let scanned = -WARM_UP; scanned < SCANS; scanned++) {
    if (scanned % WARM_UP === 0) headers = officer(stack);
    for (const side of ['few', 'many'] as const) {
      const began = performance.now();
      await scan(at[side], headers, codes, scanned + WARM_UP);
      if (scanned >= 0) times[side].push(performance.now() - began);
    }
  }
  const told = (['few', 'many'] as const).map((side) => {
    const [p50, p99] = [percentile(times[side], 0.5), percentile(times[side], 0.99)];
    return `${side} p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} ms`;
  });
  say(`  ${told.join(', ')}  load ${loadAverage()}`);
  verdict('decision, p99 of many / few', percentile(times.many, 0.99) / percentile(times.few, 0.99), { atMost: 2 });
}

async function measureRate(stack: BenchStack, codes: readonly string[], service: string): Promise<void> {
  const until = performance.now() + SECONDS * 1_000;
  const headers = officer(stack);
  let passages = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) await scan(service, headers, codes, passages++);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  const age = await stack.outboxAge();
  const validity = age <= OUTBOX_SECONDS_MAX ? '' : `  INVALID (outbox ${age.toFixed(1)} s old)`;
  say(`  ${(passages / SECONDS).toFixed(0)} passages/s at ×${CONNECTIONS}  load ${loadAverage()}${validity}`);
}

const officer = (stack: BenchStack, scopes?: readonly string[]): Record<string, string> =>
  internalTokenHeader(stack.environment(SERVICE)['KEYS_FILE'] ?? '', scopes && { scopes: [...scopes] });

async function scan(
  service: string,
  headers: Readonly<Record<string, string>>,
  codes: readonly string[],
  number: number,
): Promise<void> {
  const text = `LC1.D.${codes[number % codes.length]}`;
  const body = { checkpointCode: CHECKPOINT, direction: 'in', scan: text, decision: 'approved' };
  await post(`${service}/v1/checkpoint-passages`, headers, body);
}

async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: object,
): Promise<Record<string, unknown>> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`${url} was answered ${answer.status}: ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}

/** A move to a commune of the province, by somebody who cannot exist. */
function declarationOf(number: number): object {
  const exposures = { caseOrSuspect: false, fromAffectedCountry: false, symptomaticPerson: false };
  return {
    ...{ form: 'domestic-move', onBehalf: false },
    declarant: {
      ...{ fullName: 'Nguyễn Thử A', birth: { year: 1984 }, sex: 'female', nationality: 'VN' },
      phone: `031${String(number).padStart(7, '0')}`,
    },
    residence: { communeCode: '31318', address: 'Khu vực 2' },
    answers: {
      ...{ vehicle: 'personal', vehicleCode: '95A-000.00', startDate: BENCH_DAY, fromEpidemicArea: false },
      itinerary: { origin: { provinceCode: '92' }, destination: { communeCode: '31318' } },
      ...{ symptoms: [], exposures },
    },
  };
}
