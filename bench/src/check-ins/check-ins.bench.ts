import { runLoad, type Measured } from '../load/run-load.js';
import type { Sent } from '../load/load.js';
import { perRequest } from '../measure/cpu-use.js';
import { variantOf, type WayOfWriting } from '../declarations/variants.js';
import { heading, loadAverage, say, verdict } from '../report.js';
import { BenchStack } from '../stack/bench-stack.js';
import { registerPlaces } from '../stack/register-places.js';

const ROUNDS = 2;
const CONNECTIONS = [64, 256] as const;
const WARM_SECONDS = 4;
const SECONDS = 6;
const SEED = 7;

interface Round extends Measured {
  readonly sent: Sent;
  readonly way: WayOfWriting;
  readonly connections: number;
}

/** Durable entries at places against the same code that commits nothing, a transaction each, and declarations. */
export async function benchCheckIns(): Promise<void> {
  const stack = await BenchStack.open();
  try {
    heading('Check-ins');
    await stack.start('health-declaration');
    const placeCodes = await registerPlaces(stack, SEED);
    await stack.stop('health-declaration');
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const way of ['durable', 'commit-nothing', 'transaction-each'] as const)
        rounds.push(...(await runWay(stack, way, placeCodes)));
    }
    compare(rounds);
  } finally {
    await stack.close();
  }
}

/** One life of the service in this way; beside durable check-ins also durable declarations. */
async function runWay(stack: BenchStack, way: WayOfWriting, placeCodes: readonly string[]): Promise<Round[]> {
  const rounds: Round[] = [];
  await stack.start('health-declaration', variantOf(way));
  for (const connections of CONNECTIONS) {
    rounds.push(await measure(stack, 'check-ins', way, connections, placeCodes));
    if (way === 'durable') rounds.push(await measure(stack, 'declarations', way, connections, placeCodes));
  }
  await stack.stop('health-declaration');
  return rounds;
}

async function measure(
  stack: BenchStack,
  sent: Sent,
  way: WayOfWriting,
  connections: number,
  placeCodes: readonly string[],
): Promise<Round> {
  const url = stack.address('health-declaration');
  const load = { sent, url, connections, placeCodes, warmSeconds: WARM_SECONDS, seconds: SECONDS };
  const round = { ...(await runLoad(stack, load)), sent, way, connections };
  tell(round);
  return round;
}

function tell({
  sent,
  way,
  connections,
  perSecond,
  p50,
  p99,
  outboxSeconds,
  isValid,
  others,
  cpu,
  accepted,
}: Round): void {
  const figures = `${perSecond.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(0)} p99 ${p99.toFixed(0)} ms`;
  const refused = Object.keys(others).length > 0 ? `, others ${JSON.stringify(others)}` : '';
  const validity = isValid ? '' : `  INVALID (outbox ${outboxSeconds.toFixed(1)} s old${refused})`;
  say(
    `  ${sent.padEnd(12)} ${way.padEnd(16)} ×${String(connections).padEnd(4)} ${figures}  load ${loadAverage()}${validity}`,
  );
  say(`    CPU µs a request: ${perRequest(cpu, accepted)}`);
}

function compare(rounds: readonly Round[]): void {
  for (const connections of CONNECTIONS) {
    const rate = (sent: Sent, way: WayOfWriting): number => rateOf(rounds, sent, way, connections);
    const durable = rate('check-ins', 'durable');
    verdict(`×${connections}, durable / commit-nothing`, durable / rate('check-ins', 'commit-nothing'), {
      atLeast: 0.6,
    });
    verdict(`×${connections}, durable / transaction-each`, durable / rate('check-ins', 'transaction-each'), {
      atLeast: 4,
    });
    verdict(`×${connections}, check-ins / declarations`, durable / rate('declarations', 'durable'), { atLeast: 1 });
  }
}

/** Over all valid rounds; NaN, and so a missed target, where none is valid. */
function rateOf(rounds: readonly Round[], sent: Sent, way: WayOfWriting, connections: number): number {
  const these = rounds.filter(
    (round) => round.isValid && round.sent === sent && round.way === way && round.connections === connections,
  );
  const sum = (of: (round: Round) => number): number => these.reduce((total, round) => total + of(round), 0);
  return sum(({ accepted }) => accepted) / sum(({ seconds }) => seconds);
}
