import { runLoad } from '../load/run-load.js';
import { perRequest } from '../measure/cpu-use.js';
import { percentile } from '../measure/percentile.js';
import { heading, loadAverage, say, verdict } from '../report.js';
import { BenchStack } from '../stack/bench-stack.js';
import { registerPlaces } from '../stack/register-places.js';
import { Probes } from './probes.js';

/** Tried from the highest: the first that this machine holds is the one that counts. */
const RATES = [1_000, 700, 500, 300] as const;
/** Of a rate, what must be accepted for it to be called held. */
const HELD = 0.97;
const CONNECTIONS = 128;
const WARM_SECONDS = 8;
const SECONDS = 20;
const PROBES_A_SECOND = 10;
const SEED = 7;

/** From the answer 201 until the declaration stands in the committed rows that reports are made of. */
export async function benchVisible(): Promise<void> {
  const stack = await BenchStack.open();
  try {
    await stack.start('reporting');
    await stack.start('health-declaration');
    const placeCodes = await registerPlaces(stack, SEED);
    heading('Accepted → visible at a steady rate');
    const probes = new Probes(stack.address('health-declaration'));
    for (const rate of RATES) {
      if (await isHeld(stack, probes, placeCodes, rate)) return;
    }
    say('  this machine holds none of the rates now');
  } finally {
    await stack.close();
  }
}

async function isHeld(
  stack: BenchStack,
  probes: Probes,
  placeCodes: readonly string[],
  rate: number,
): Promise<boolean> {
  const reporting = await stack.connectTo('reporting');
  const url = stack.address('health-declaration');
  const load = {
    url,
    connections: CONNECTIONS,
    perSecond: rate,
    placeCodes,
    warmSeconds: WARM_SECONDS,
    seconds: SECONDS,
  };
  try {
    const [measured, all] = await Promise.all([
      runLoad(stack, load),
      probes.run(reporting, PROBES_A_SECOND, WARM_SECONDS + SECONDS),
    ]);
    const delays = all.slice(WARM_SECONDS * PROBES_A_SECOND);
    const held = measured.isValid && measured.perSecond >= rate * HELD;
    const [p50, p99] = [percentile(delays, 0.5), percentile(delays, 0.99)];
    say(
      `  ${rate}/s ${held ? 'held' : 'NOT held'} (${measured.perSecond.toFixed(0)}/s accepted, outbox ` +
        `${measured.outboxSeconds.toFixed(1)} s old)  visible after p50 ${p50.toFixed(0)} p99 ${p99.toFixed(0)} ms, ` +
        `${delays.length} probes  load ${loadAverage()}`,
    );
    say(`    CPU µs a request: ${perRequest(measured.cpu, measured.accepted)}`);
    if (!held) return false;
    verdict(`visible p50 in ms at ${rate}/s`, p50, { atMost: 120 });
    verdict(`visible p99 in ms at ${rate}/s`, p99, { atMost: 250 });
    return true;
  } finally {
    await reporting.end();
  }
}
