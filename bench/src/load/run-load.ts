import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cpuUsed, type CpuReadings } from '../measure/cpu-use.js';
import { readCpu } from '../measure/read-processes.js';
import { businessNow } from '../stack/bench-clock.js';
import type { BenchStack } from '../stack/bench-stack.js';
import type { GeneratorMessage, Load, LoadReport } from './load.js';

const GENERATOR = fileURLToPath(new URL('generator.js', import.meta.url));
/** Beyond its warm-up and its measured seconds. */
const SPARE_MS = 60_000;
/** A figure whose outbox is older than this at its end says nothing. */
const OUTBOX_SECONDS_MAX = 2;

export interface Measured extends LoadReport {
  readonly perSecond: number;
  /** Microseconds by part, in the measured seconds. */
  readonly cpu: Record<string, number>;
  readonly outboxSeconds: number;
  readonly isValid: boolean;
}

export type LoadOptions = Omit<Load, 'sent' | 'declaredAt' | 'seed'> & Partial<Pick<Load, 'sent' | 'seed'>>;

/** Runs one load against a running stack. @throws Error when the generator fails. */
export async function runLoad(
  stack: BenchStack,
  options: LoadOptions,
  database = 'health_declaration',
): Promise<Measured> {
  const load: Load = { sent: 'declarations', seed: 7, ...options, declaredAt: businessNow().toISOString() };
  const generator = fork(GENERATOR, [JSON.stringify(load)], {
    timeout: (load.warmSeconds + load.seconds) * 1_000 + SPARE_MS,
  });
  const processes = { ...stack.processes(), generator: generator.pid ?? 0 };
  const readings: CpuReadings[] = [];
  const seen = await reportOf(generator, () => readings.push(readCpu(processes)));
  const [before = new Map(), after = new Map()] = readings;
  const cpu = cpuUsed(before, after);
  const outboxSeconds = await stack.outboxAge(database);
  const { accepted, seconds, others } = seen;
  const isValid = outboxSeconds < OUTBOX_SECONDS_MAX && Object.keys(others).length === 0;
  return { ...seen, perSecond: accepted / seconds, cpu, outboxSeconds, isValid };
}

/** `onMessage` runs in the very moment of the beginning and of the end, while the generator still lives. */
function reportOf(generator: ChildProcess, onMessage: () => void): Promise<LoadReport> {
  return new Promise((resolve, reject) => {
    generator.once('error', reject);
    generator.once('exit', (code, signal) => reject(new Error(`The load generator ended (${code ?? signal})`)));
    generator.on('message', (message: GeneratorMessage) => {
      onMessage();
      if ('report' in message) resolve(message.report);
    });
  });
}
