import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { claimPort } from '../../../deploy/local/src/processes/ports.js';
import { median } from '../measure/percentile.js';
import { loadAverage, say, verdict } from '../report.js';
import type { KeptAnswer } from './bare-answers.js';
import { numbered } from './numbered-address.js';
import type { ReadingLoad, ReadingReport } from './reading-load.js';

const BARE = fileURLToPath(new URL('bare-answers.js', import.meta.url));
const LOAD = fileURLToPath(new URL('reading-load.js', import.meta.url));
const ROUNDS = 5;
const CONNECTIONS = 32;
const [WARM_SECONDS, SECONDS] = [1, 4];
/** Headers that depend on the connection or the moment. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding']);
const RATIO_MIN = 0.5;
const P99_MS_MAX = 10;

/** Of one comparison with another in the same run. */
let numbersUsed = 0;
/** More than any load asks for. */
const NUMBERS_A_LOAD = 200_000;

/**
 * The service beside a bare Fastify that answers the same bytes at the same addresses, in turns. Where an address has a
 * number, the service is never asked the same twice; the bare one is, and answers what it has.
 */
export async function besideBare(name: string, url: string, addresses: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lachan-bench-answers-'));
  const port = await claimPort();
  const answers = join(folder, 'answers.json');
  const same = addresses.map((address) => numbered(address, 0));
  writeFileSync(answers, JSON.stringify(await Promise.all(same.map((address) => keptAnswer(url, address)))));
  const bare = fork(BARE, [answers, String(port)]);
  try {
    await firstMessage(bare);
    const bareUrl = `http://127.0.0.1:${port}`;
    await compare(name, { service: { url, addresses }, bare: { url: bareUrl, addresses: same } });
    const alone = await load({ url, addresses, connections: 1, warmSeconds: WARM_SECONDS, seconds: SECONDS });
    verdict(`${name}, one at a time, p99 in ms`, alone.p99, { atMost: P99_MS_MAX });
  } finally {
    bare.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(
  name: string,
  sides: Readonly<Record<'service' | 'bare', Pick<ReadingLoad, 'url' | 'addresses'>>>,
): Promise<void> {
  const seen: Record<'service' | 'bare', ReadingReport[]> = { service: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of ['service', 'bare'] as const) {
      const settings = { connections: CONNECTIONS, warmSeconds: WARM_SECONDS, seconds: SECONDS };
      const report = await load({ ...sides[side], ...settings });
      if (report.others > 0) throw new Error(`${side} gave ${report.others} answers other than 200`);
      seen[side].push(report);
    }
  }
  const rate = (side: 'service' | 'bare') => median(seen[side].map(({ perSecond }) => perSecond));
  const p99 = median(seen.service.map((report) => report.p99));
  say(
    `  ${name}: ${Math.round(rate('service'))}/s, bare ${Math.round(rate('bare'))}/s; ` +
      `p99 ${p99.toFixed(1)} ms over ${CONNECTIONS} connections  load ${loadAverage()}`,
  );
  verdict(`${name} / the same bytes from a bare Fastify`, rate('service') / rate('bare'), { atLeast: RATIO_MIN });
}

async function keptAnswer(url: string, address: string): Promise<KeptAnswer> {
  const answer = await fetch(`${url}${address}`, { headers: { 'accept-encoding': 'identity' } });
  if (answer.status !== 200) throw new Error(`${address} was answered ${answer.status}`);
  const body = Buffer.from(await answer.arrayBuffer()).toString('base64');
  const headers = Object.fromEntries([...answer.headers].filter(([header]) => !OF_THE_MOMENT.has(header)));
  const contentType = answer.headers.get('content-type') ?? 'application/octet-stream';
  return { address, contentType, headers, body };
}

async function load(asked: Omit<ReadingLoad, 'firstNumber'>): Promise<ReadingReport> {
  const load: ReadingLoad = { ...asked, firstNumber: (numbersUsed += NUMBERS_A_LOAD) };
  return (await firstMessage(fork(LOAD, [JSON.stringify(load)]))) as ReadingReport;
}

function firstMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`A process of the bench ended (${code ?? signal})`)));
  });
}
