import { syntheticStrata } from '../catch-up/synthetic-strata.js';
import { percentile } from '../measure/percentile.js';
import { heading, loadAverage, say, verdict } from '../report.js';
import { internalTokenHeader } from '../stack/bench-actors.js';
import { BENCH_DAY } from '../stack/bench-clock.js';
import { BenchStack } from '../stack/bench-stack.js';
import { fillCube } from './fill-cube.js';

const FEW = 10_000;
const MANY = 1_000_000;
const DAYS = 14;
const SEED = 13;
const QUESTIONS = 500;
const WARM_UP = 100;
const PERIOD = `from=2021-07-29&to=${BENCH_DAY}`;
/** 06:00 of the day before the bench, in Vietnam. */
const AS_OF = encodeURIComponent('2021-08-09T23:00:00Z');

const COMMON: Readonly<Record<string, string>> = {
  total: PERIOD,
  'day,commune': `${PERIOD}&groupBy=day,commune`,
  sex: `${PERIOD}&groupBy=sex`,
  'sex,ageBand of a district': `${PERIOD}&groupBy=sex,ageBand&area=930`,
  'day,commune asOf': `${PERIOD}&groupBy=day,commune&asOf=${AS_OF}`,
};

/** The same questions to the same service over a cube of few and one of many declarations, in turns. */
export async function benchReports(): Promise<void> {
  const stack = await BenchStack.open();
  try {
    heading(`Reports over ${MANY} declarations against ${FEW}`);
    const serveUrl = stack.environment('reporting').DATABASE_URL ?? '';
    const strata = syntheticStrata(DAYS, SEED);
    await stack.start('reporting');
    await stack.stop('reporting');
    await fillCube(serveUrl, strata, FEW);
    await copyDatabase(stack, 'reporting', 'reporting_few');
    await fillCube(serveUrl, strata, MANY - FEW);
    await settleTables(stack);
    const few = new URL(serveUrl);
    few.pathname = '/reporting_few';
    const many = await stack.start('reporting', { env: { WORK: 'false' } });
    const fewAt = await stack.startBeside('reporting', { env: { WORK: 'false', DATABASE_URL: few.href } });
    for (const [name, query] of Object.entries(COMMON)) await compare(stack, name, query, { few: fewAt, many });
  } finally {
    await stack.close();
  }
}

async function copyDatabase(stack: BenchStack, from: string, to: string): Promise<void> {
  const admin = await stack.connectTo('postgres');
  await admin.query(`CREATE DATABASE ${to} TEMPLATE ${from}`);
  await admin.end();
}

/** What autovacuum would have done by the time that somebody asks. */
async function settleTables(stack: BenchStack): Promise<void> {
  for (const name of ['reporting', 'reporting_few']) {
    const admin = await stack.connectTo(name);
    await admin.query('VACUUM ANALYZE');
    const { rows } = await admin.query<{ cells: number }>(
      'SELECT count(*)::int AS cells FROM reporting.declarations_change',
    );
    say(`  ${name}: ${rows[0]?.cells} cells of the history`);
    await admin.end();
  }
}

async function compare(
  stack: BenchStack,
  name: string,
  query: string,
  at: { readonly few: string; readonly many: string },
): Promise<void> {
  const times: Record<'few' | 'many', number[]> = { few: [], many: [] };
  const token = (): Record<string, string> => internalTokenHeader(stack.environment('reporting').KEYS_FILE ?? '');
  let headers = token();
  for (let asked = -WARM_UP; asked < QUESTIONS; asked++) {
    if (asked % WARM_UP === 0) headers = token();
    for (const side of ['few', 'many'] as const) {
      const took = await ask(`${at[side]}/v1/reports/declarations?${query}`, headers);
      if (asked >= 0) times[side].push(took);
    }
  }
  const p99 = { few: percentile(times.few, 0.99), many: percentile(times.many, 0.99) };
  const p50 = { few: percentile(times.few, 0.5), many: percentile(times.many, 0.5) };
  say(
    `  ${name}: p50 ${p50.few.toFixed(1)} → ${p50.many.toFixed(1)} ms, p99 ${p99.few.toFixed(1)} → ` +
      `${p99.many.toFixed(1)} ms  load ${loadAverage()}`,
  );
  verdict(`${name}, p99 of many / few`, p99.many / p99.few, { atMost: 2 });
}

async function ask(url: string, headers: Record<string, string>): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url, { headers });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`A report was answered ${answer.status}: ${text}`);
  return performance.now() - began;
}
