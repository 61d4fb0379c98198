import { fileURLToPath } from 'node:url';
import { runLoad, type Measured } from '../load/run-load.js';
import { perRequest } from '../measure/cpu-use.js';
import { heading, loadAverage, say, verdict } from '../report.js';
import { internalTokenHeader } from '../stack/bench-actors.js';
import { BenchStack, type Variant } from '../stack/bench-stack.js';
import { openPoints } from './open-points.js';
import { BENCH_POINT } from './synthetic-doses.js';

const SERVICE = 'vaccination';
const BARE = fileURLToPath(new URL('bare-doses-service.js', import.meta.url));
const ROUNDS = 2;
const CONNECTIONS = [64, 256] as const;
const WARM_SECONDS = 3;
const SECONDS = 5;
const WAYS = { 'all rules': {}, 'bare writing': { script: BARE } } as const satisfies Record<string, Variant>;
type Way = keyof typeof WAYS;

interface Round extends Measured {
  readonly way: Way;
  readonly connections: number;
}

/** First doses of people whom nobody knew, with all rules, against the same rows written in the same batches by no rule. */
export async function benchDoses(): Promise<void> {
  const stack = await BenchStack.open();
  try {
    heading('Doses');
    const database = await stack.connectTo(SERVICE);
    await openPoints(database, [BENCH_POINT]);
    await database.end();
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const way of Object.keys(WAYS) as Way[]) {
        await stack.start(SERVICE, WAYS[way]);
        for (const connections of CONNECTIONS) rounds.push(await measure(stack, way, connections, rounds.length));
        await stack.stop(SERVICE);
      }
    }
    for (const connections of CONNECTIONS) {
      const ratio = rateOf(rounds, 'all rules', connections) / rateOf(rounds, 'bare writing', connections);
      verdict(`×${connections}, all rules / bare writing`, ratio, { atLeast: 0.5 });
    }
  } finally {
    await stack.close();
  }
}

/** @param seed another one, other people */
async function measure(stack: BenchStack, way: Way, connections: number, seed: number): Promise<Round> {
  const actor = { scopes: ['doses:write'], areas: [], facility: BENCH_POINT };
  const headers = internalTokenHeader(stack.environment(SERVICE).KEYS_FILE ?? '', actor);
  const times = { warmSeconds: WARM_SECONDS, seconds: SECONDS };
  const load = { sent: 'doses' as const, url: stack.address(SERVICE), connections, placeCodes: [], headers, seed };
  const round = { ...(await runLoad(stack, { ...load, ...times }, SERVICE)), way, connections };
  const { perSecond, p50, p99, isValid, outboxSeconds, others, cpu, accepted } = round;
  const figures = `${perSecond.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(0)} p99 ${p99.toFixed(0)} ms`;
  const refused = Object.keys(others).length > 0 ? `, others ${JSON.stringify(others)}` : '';
  const validity = isValid ? '' : `  INVALID (outbox ${outboxSeconds.toFixed(1)} s old${refused})`;
  say(`  ${way.padEnd(12)} ×${String(connections).padEnd(4)} ${figures}  load ${loadAverage()}${validity}`);
  say(`    CPU µs a request: ${perRequest(cpu, accepted)}`);
  return round;
}

/** Over all valid rounds; NaN, and so a missed target, where none is valid. */
function rateOf(rounds: readonly Round[], way: Way, connections: number): number {
  const these = rounds.filter((one) => one.isValid && one.way === way && one.connections === connections);
  const sum = (of: (round: Round) => number): number => these.reduce((total, round) => total + of(round), 0);
  return sum(({ accepted }) => accepted) / sum(({ seconds }) => seconds);
}
