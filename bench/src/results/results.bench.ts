import { fileURLToPath } from 'node:url';
import type { WayOfWriting } from '../declarations/variants.js';
import { runLoad, type Measured } from '../load/run-load.js';
import { perRequest } from '../measure/cpu-use.js';
import { heading, loadAverage, say, verdict } from '../report.js';
import { internalTokenHeader } from '../stack/bench-actors.js';
import { BenchStack, type Variant } from '../stack/bench-stack.js';
import { fillSpecimens } from './fill-specimens.js';
import { BENCH_SITE } from './synthetic-specimen.js';

const SCRIPT = fileURLToPath(new URL('results-variant-service.js', import.meta.url));
const SERVICE = 'testing';
const ROUNDS = 2;
const CONNECTIONS = [64, 256] as const;
const WARM_SECONDS = 4;
const SECONDS = 6;
/** Specimens that one measurement may use up: each has one result. */
const SPECIMENS_EACH: Readonly<Record<WayOfWriting, number>> = {
  durable: 40_000,
  'transaction-each': 15_000,
  'commit-nothing': 0,
};

interface Round extends Measured {
  readonly way: WayOfWriting;
  readonly connections: number;
}

/**
 * Results of rapid tests, entered and released by one request: durable against the same code that commits nothing, and
 * against a transaction for each request.
 */
export async function benchResults(): Promise<void> {
  const stack = await BenchStack.open();
  try {
    heading('Results');
    const database = await stack.connectTo(SERVICE);
    const specimens = Object.values(SPECIMENS_EACH).reduce((sum, each) => sum + each * ROUNDS * CONNECTIONS.length, 0);
    await fillSpecimens(database, specimens);
    await database.end();
    const rounds: Round[] = [];
    let firstSpecimen = 1;
    for (let round = 0; round < ROUNDS; round++) {
      for (const way of ['durable', 'commit-nothing', 'transaction-each'] as const) {
        await stack.start(SERVICE, variantOf(way));
        for (const connections of CONNECTIONS) {
          rounds.push(await measure(stack, way, connections, firstSpecimen));
          firstSpecimen += SPECIMENS_EACH[way];
        }
        await stack.stop(SERVICE);
      }
    }
    compare(rounds);
  } finally {
    await stack.close();
  }
}

function variantOf(way: WayOfWriting): Variant {
  return way === 'durable' ? {} : { script: SCRIPT, env: { BENCH_VARIANT: way } };
}

async function measure(
  stack: BenchStack,
  way: WayOfWriting,
  connections: number,
  firstSpecimen: number,
): Promise<Round> {
  const actor = { scopes: ['results:write'], areas: [], facility: BENCH_SITE };
  const headers = internalTokenHeader(stack.environment(SERVICE).KEYS_FILE ?? '', actor);
  const times = { warmSeconds: WARM_SECONDS, seconds: SECONDS };
  const url = stack.address(SERVICE);
  const load = { sent: 'results' as const, url, connections, placeCodes: [], headers, firstSpecimen, ...times };
  const round = { ...(await runLoad(stack, load, SERVICE)), way, connections };
  tell(round);
  return round;
}

function tell({ way, connections, perSecond, p50, p99, outboxSeconds, isValid, others, cpu, accepted }: Round): void {
  const figures = `${perSecond.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(0)} p99 ${p99.toFixed(0)} ms`;
  const refused = Object.keys(others).length > 0 ? `, others ${JSON.stringify(others)}` : '';
  const validity = isValid ? '' : `  INVALID (outbox ${outboxSeconds.toFixed(1)} s old${refused})`;
  say(`  ${way.padEnd(16)} ×${String(connections).padEnd(4)} ${figures}  load ${loadAverage()}${validity}`);
  say(`    CPU µs a request: ${perRequest(cpu, accepted)}`);
}

function compare(rounds: readonly Round[]): void {
  for (const connections of CONNECTIONS) {
    const rate = (way: WayOfWriting): number => rateOf(rounds, way, connections);
    const durable = rate('durable');
    verdict(`×${connections}, durable / commit-nothing`, durable / rate('commit-nothing'), { atLeast: 0.6 });
    verdict(`×${connections}, durable / transaction-each`, durable / rate('transaction-each'), { atLeast: 4 });
  }
}

/** Over all valid rounds; NaN, and so a missed target, where none is valid. */
function rateOf(rounds: readonly Round[], way: WayOfWriting, connections: number): number {
  const these = rounds.filter((one) => one.isValid && one.way === way && one.connections === connections);
  const sum = (of: (round: Round) => number): number => these.reduce((total, round) => total + of(round), 0);
  return sum(({ accepted }) => accepted) / sum(({ seconds }) => seconds);
}
