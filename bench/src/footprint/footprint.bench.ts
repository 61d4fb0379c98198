import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CHECKOUT } from '../../../deploy/local/src/checkout.js';
import { readMemory } from '../measure/read-processes.js';
import { heading, loadAverage, say } from '../report.js';
import { KeepAliveConnection } from '../load/keep-alive-connection.js';
import { declarationBodies } from '../load/request-bodies.js';
import { WholeRequests } from '../load/whole-requests.js';

const START = join(CHECKOUT, 'dist/deploy/local/src/start.js');
const READY_LINE = /^Ready at (http:\S+) after ([\d.]+) s/m;
const READY_MS = 180_000;
const REST_SECONDS = 10;
const LOAD_SECONDS = 15;
const CONNECTIONS = 32;
const LOOK_MS = 500;
const MIB = 1024 * 1024;

/** What the stack of `npm start` costs: seconds of its first and its second start, memory at rest and under load. */
export async function benchFootprint(): Promise<void> {
  heading('Start-up and memory');
  const home = mkdtempSync(join(tmpdir(), 'lachan-bench-home-'));
  try {
    await withStack(home, 'first start (an empty home)', async () => undefined);
    await withStack(home, 'second start', async (gateway) => {
      await delay(REST_SECONDS * 1_000);
      const atRest = memoryOf(home);
      const underLoad = await highestUnderLoad(home, gateway);
      say(
        `  MiB ${REST_SECONDS} s after the start, and at most during ${LOAD_SECONDS} s of load  (load ${loadAverage()})`,
      );
      for (const [part, bytes] of Object.entries(atRest)) {
        const high = (underLoad[part] ?? 0) / MIB;
        say(`    ${part.padEnd(20)} ${(bytes / MIB).toFixed(0).padStart(5)} ${high.toFixed(0).padStart(5)}`);
      }
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function withStack(home: string, what: string, work: (gateway: string) => Promise<void>): Promise<void> {
  const { DATABASE_URL: _, KAFKA_BROKERS: __, ...caller } = process.env;
  const env = { ...caller, LACHAN_HOME: home, PORT: '0' };
  const stack = spawn(process.execPath, ['--disable-warning=TimeoutNegativeWarning', START], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const { gateway, seconds } = await readiness(stack);
    say(`  ${what.padEnd(30)} ${seconds} s until ready  (load ${loadAverage()})`);
    await work(gateway);
  } finally {
    if (stack.exitCode === null) {
      const ended = new Promise((resolve) => stack.once('exit', resolve));
      stack.kill('SIGTERM');
      await ended;
    }
  }
}

function readiness(stack: ChildProcess): Promise<{ gateway: string; seconds: string }> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`The stack is not ready:\n${said}`)), READY_MS);
    stack.once('exit', (code) => reject(new Error(`The stack ended with ${code}:\n${said}`)));
    stack.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      const [, gateway, seconds] = READY_LINE.exec(said) ?? [];
      if (gateway === undefined || seconds === undefined) return;
      clearTimeout(late);
      resolve({ gateway, seconds });
    });
  });
}

/** Part → bytes, by the pid files of the home. */
function memoryOf(home: string): Record<string, number> {
  const parts = readdirSync(join(home, 'run')).flatMap((name) => (name.endsWith('.pid') ? [name.slice(0, -4)] : []));
  const pidOf = (part: string): number => Number(readFileSync(join(home, 'run', `${part}.pid`), 'utf8'));
  return Object.fromEntries(parts.map((part) => [part, readMemory(part, pidOf(part))]));
}

async function highestUnderLoad(home: string, gateway: string): Promise<Record<string, number>> {
  const highest: Record<string, number> = {};
  const until = performance.now() + LOAD_SECONDS * 1_000;
  const sending = sendUntil(until, gateway);
  while (performance.now() < until) {
    for (const [part, bytes] of Object.entries(memoryOf(home))) highest[part] = Math.max(highest[part] ?? 0, bytes);
    await delay(LOOK_MS);
  }
  say(`  ${((await sending) / LOAD_SECONDS).toFixed(0)} declarations a second through the gateway, ×${CONNECTIONS}`);
  return highest;
}

/** @returns how many declarations were accepted */
async function sendUntil(until: number, gateway: string): Promise<number> {
  const answer = await fetch(`${gateway}/v1/admin-units?level=province`);
  const declaredAt = new Date(answer.headers.get('lachan-business-time') ?? '');
  const bodies = declarationBodies({ placeCodes: [], declaredAt, seed: 7 });
  const requests = new WholeRequests({ url: gateway, path: '/v1/declarations', run: 'footprint' }, bodies);
  let accepted = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const connection = await KeepAliveConnection.open(gateway);
      while (performance.now() < until) if ((await connection.send(requests.next())) === 201) accepted += 1;
      connection.close();
    }),
  );
  return accepted;
}
