import { runLoad, type Measured } from '../load/run-load.js';
import { perRequest } from '../measure/cpu-use.js';
import { heading, loadAverage, say, verdict } from '../report.js';
import { BenchStack } from '../stack/bench-stack.js';
import { registerPlaces } from '../stack/register-places.js';
import { awaitCounted } from './counted.js';
import { variantOf, type WayOfWriting } from './variants.js';

const ROUNDS = 2;
const CONNECTIONS = [64, 256] as const;
const WARM_SECONDS = 5;
const SECONDS = 6;
const SEED = 7;
/** No caller is limited here: what the gateway costs is measured, not what it refuses. */
const UNLIMITED = { ADDRESS_REQUESTS_PER_SECOND: '1000000', ADDRESS_REQUESTS_AT_ONCE: '1000000' };

interface Round extends Measured {
  readonly way: WayOfWriting;
  readonly through: 'service' | 'gateway';
  readonly connections: number;
}

/** Durable declarations against the same code that commits nothing, and against a transaction for each request. */
export async function benchDeclarations(): Promise<void> {
  const stack = await BenchStack.open();
  try {
    await stack.start('reporting');
    await stack.start('identity');
    const rounds: Round[] = [];
    heading('Declarations');
    const placeCodes = await placesOf(stack);
    for (let round = 0; round < ROUNDS; round++) {
      for (const way of ['durable', 'commit-nothing', 'transaction-each'] as const) {
        rounds.push(...(await runWay(stack, way, placeCodes)));
      }
    }
    compare(rounds);
  } finally {
    await stack.close();
  }
}

async function placesOf(stack: BenchStack): Promise<string[]> {
  await stack.start('health-declaration');
  await stack.start('gateway', { env: UNLIMITED });
  const codes = await registerPlaces(stack, SEED);
  await stack.stop('health-declaration');
  return codes;
}

/** One life of the service in this way: at the service with each number of connections, then through the gateway. */
async function runWay(stack: BenchStack, way: WayOfWriting, placeCodes: readonly string[]): Promise<Round[]> {
  const rounds: Round[] = [];
  await stack.start('health-declaration', variantOf(way));
  for (const connections of CONNECTIONS) rounds.push(await measure(stack, way, 'service', connections, placeCodes));
  if (way !== 'transaction-each') rounds.push(await measure(stack, way, 'gateway', 64, placeCodes));
  if (way !== 'commit-nothing') {
    const { declarations, seconds } = await awaitCounted(stack);
    say(`    all ${declarations} stored declarations are counted in the report, ${seconds.toFixed(1)} s after the end`);
  }
  await stack.stop('health-declaration');
  return rounds;
}

async function measure(
  stack: BenchStack,
  way: WayOfWriting,
  through: Round['through'],
  connections: number,
  placeCodes: readonly string[],
): Promise<Round> {
  const url = stack.address(through === 'service' ? 'health-declaration' : 'gateway');
  const load = { url, connections, placeCodes, warmSeconds: WARM_SECONDS, seconds: SECONDS };
  const measured = await runLoad(stack, load);
  tell({ ...measured, way, through, connections });
  return { ...measured, way, through, connections };
}

function tell(round: Round): void {
  const { way, through, connections, perSecond, p50, p99, outboxSeconds, isValid, others } = round;
  const figures = `${perSecond.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(0)} p99 ${p99.toFixed(0)} ms`;
  const refused = Object.keys(others).length > 0 ? `, others ${JSON.stringify(others)}` : '';
  const validity = isValid ? '' : `  INVALID (outbox ${outboxSeconds.toFixed(1)} s old${refused})`;
  say(`  ${way.padEnd(16)} ${through} ×${String(connections).padEnd(4)} ${figures}  load ${loadAverage()}${validity}`);
  say(`    CPU µs a request: ${perRequest(round.cpu, round.accepted)}`);
}

function compare(rounds: readonly Round[]): void {
  for (const connections of CONNECTIONS) {
    const rate = (way: WayOfWriting): number => rateOf(rounds, way, 'service', connections);
    const at = `service ×${connections}`;
    verdict(`${at}, durable / commit-nothing`, rate('durable') / rate('commit-nothing'), { atLeast: 0.6 });
    verdict(`${at}, durable / transaction-each`, rate('durable') / rate('transaction-each'), { atLeast: 4 });
  }
  const gateway = rateOf(rounds, 'durable', 'gateway', 64) / rateOf(rounds, 'commit-nothing', 'gateway', 64);
  verdict('gateway ×64, durable / commit-nothing', gateway, { atLeast: 0.6 });
}

/** Over all valid rounds; NaN, and so a missed target, where none is valid. */
function rateOf(rounds: readonly Round[], way: WayOfWriting, through: Round['through'], connections: number): number {
  const these = rounds.filter(
    (round) => round.isValid && round.way === way && round.through === through && round.connections === connections,
  );
  const sum = (of: (round: Round) => number): number => these.reduce((total, round) => total + of(round), 0);
  return sum(({ accepted }) => accepted) / sum(({ seconds }) => seconds);
}
