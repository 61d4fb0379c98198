import { execFile, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type pg from 'pg';
import { declarationSubmitted } from '#libs/contracts';
import { mainScript } from '../../../deploy/local/src/service-process.js';
import { cpuUsed, perRequest, type CpuReadings } from '../measure/cpu-use.js';
import { median } from '../measure/percentile.js';
import { readCpu, readEndedChildren } from '../measure/read-processes.js';
import { waitUntil } from '../measure/wait-until.js';
import { heading, loadAverage, say, verdict } from '../report.js';
import { BenchStack } from '../stack/bench-stack.js';
import { recordEvents } from './record-events.js';
import { forget, sideOf, watchProgress, type Progress } from './view-progress.js';

const EVENTS = 200_000;
const ROUNDS = 2;
const WITHIN_MS = 120_000;
const TOPIC = declarationSubmitted.topic;
const BARE_CONSUMER = fileURLToPath(new URL('bare-consumer.js', import.meta.url));

/** A view that catches up, and one that is rebuilt, against a consumer that parses and validates and does no more. */
export async function benchCatchUp(): Promise<void> {
  const stack = await BenchStack.open();
  try {
    heading(`Catch-up of ${EVENTS} events`);
    await fillTopic(stack);
    const reporting = await stack.connectTo('reporting');
    const rates: Record<'bare' | 'catch-up' | 'rebuild', number[]> = { bare: [], 'catch-up': [], rebuild: [] };
    for (let round = 0; round < ROUNDS; round++) {
      rates.bare.push(await measure('bare consumer', stack, () => readBare(stack)));
      rates['catch-up'].push(await measure('catch-up', stack, () => catchUp(stack, reporting)));
      rates.rebuild.push(await measure('rebuild', stack, () => rebuild(stack, reporting)));
      await stack.stop('reporting');
    }
    await reporting.end();
    verdict('catch-up / bare consumer', median(rates['catch-up']) / median(rates.bare), { atLeast: 0.3 });
    verdict('rebuild / catch-up', median(rates.rebuild) / median(rates['catch-up']), { atLeast: 1 });
  } finally {
    await stack.close();
  }
}

/** Records the events and lets the service's relay send them; then the service rests. */
async function fillTopic(stack: BenchStack): Promise<void> {
  await recordEvents(stack, EVENTS);
  const began = performance.now();
  await stack.start('health-declaration');
  await waitUntil('the relay has sent every event', WITHIN_MS, async () => (await stack.outboxAge()) === 0);
  const seconds = (performance.now() - began) / 1_000;
  say(`  the relay sent them in ${seconds.toFixed(1)} s, its start included (${(EVENTS / seconds).toFixed(0)}/s)`);
  await stack.stop('health-declaration');
}

async function measure(what: string, stack: BenchStack, run: () => Promise<Progress>): Promise<number> {
  const read = (): CpuReadings => new Map([...readCpu(stack.processes()), ...readEndedChildren(what)]);
  const before = read();
  const { perSecond, seconds } = await run();
  const cpu = cpuUsed(before, read());
  say(`  ${what.padEnd(14)} ${perSecond.toFixed(0).padStart(7)}/s over ${seconds.toFixed(1)} s  load ${loadAverage()}`);
  say(`    CPU µs an event: ${perRequest(cpu, EVENTS)}`);
  return perSecond;
}

function readBare(stack: BenchStack): Promise<Progress> {
  const child = fork(BARE_CONSUMER, [stack.brokers, TOPIC, String(EVENTS)], { timeout: WITHIN_MS });
  return new Promise((resolve, reject) => {
    let seen: Progress | undefined;
    child.once('message', (progress: Progress) => (seen = progress));
    child.once('exit', (code) => {
      if (seen) resolve(seen);
      else reject(new Error(`The bare consumer ended with ${code}`));
    });
  });
}

/** The live side has read nothing, and the service starts. */
async function catchUp(stack: BenchStack, reporting: pg.Client): Promise<Progress> {
  const side = await sideOf(reporting, 'live');
  await forget(reporting, side);
  const watching = watchProgress(reporting, side, TOPIC, EVENTS, WITHIN_MS);
  await stack.start('reporting');
  return watching;
}

/** The operator's command, beside the service that goes on reading. */
async function rebuild(stack: BenchStack, reporting: pg.Client): Promise<Progress> {
  const side = await sideOf(reporting, 'rebuild');
  await forget(reporting, side);
  const watching = watchProgress(reporting, side, TOPIC, EVENTS, WITHIN_MS);
  const args = ['--max-semi-space-size=64', mainScript('reporting'), 'rebuild', 'declarations'];
  const [progress] = await Promise.all([
    watching,
    promisify(execFile)(process.execPath, args, { env: stack.environment('reporting'), timeout: WITHIN_MS }),
  ]);
  return progress;
}
