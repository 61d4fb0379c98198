import { readScan } from '#libs/vocabulary';
import { median, percentile } from '../measure/percentile.js';
import { heading, loadAverage, say, verdict } from '../report.js';
import { BenchStack } from '../stack/bench-stack.js';
import { comparedTexts, SCAN_OPTIONS, type ComparedText } from './comparable-json.js';

const ROUNDS = 7;
const CALLS_A_ROUND = 20_000;
const REQUESTS = 2_000;
const WARM_UP = 200;
/** A scan is answered before the officer looks up. */
const ANSWER_MS_MAX = 50;

/** The parser beside JSON.parse of the same content, in turns; then the endpoint, one request at a time. */
export async function benchScans(): Promise<void> {
  const texts = comparedTexts();
  heading('Reading scans beside JSON.parse');
  for (const text of texts) compareParsers(text);
  const stack = await BenchStack.open();
  try {
    const address = await stack.start('health-declaration');
    heading('POST /v1/scans');
    await measureEndpoint(address, texts);
  } finally {
    await stack.close();
  }
}

function compareParsers({ name, text, json }: ComparedText): void {
  const rates: Record<'scan' | 'json', number[]> = { scan: [], json: [] };
  for (let round = -1; round < ROUNDS; round++) {
    const scan = rateOf(() => readScan(text, SCAN_OPTIONS));
    const parse = rateOf(() => JSON.parse(json) as unknown);
    if (round < 0) continue; // The first is for the compiler.
    rates.scan.push(scan);
    rates.json.push(parse);
  }
  const [scan, parse] = [median(rates.scan), median(rates.json)];
  say(
    `  ${name.padEnd(16)} ${Math.round(scan)}/s, JSON.parse of ${json.length} characters ${Math.round(parse)}/s, ` +
      `ratio ${(scan / parse).toFixed(3)}  load ${loadAverage()}`,
  );
}

/** Calls a second. */
function rateOf(call: () => unknown): number {
  const began = performance.now();
  for (let made = 0; made < CALLS_A_ROUND; made++) call();
  return CALLS_A_ROUND / ((performance.now() - began) / 1_000);
}

async function measureEndpoint(address: string, texts: readonly ComparedText[]): Promise<void> {
  const times: number[] = [];
  for (let asked = -WARM_UP; asked < REQUESTS; asked++) {
    const text = texts[Math.abs(asked) % texts.length]?.text ?? '';
    const took = await ask(`${address}/v1/scans`, text);
    if (asked >= 0) times.push(took);
  }
  const p99 = percentile(times, 0.99);
  say(`  p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms  load ${loadAverage()}`);
  verdict('POST /v1/scans, p99 in ms', p99, { atMost: ANSWER_MS_MAX });
}

async function ask(url: string, text: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`A scan was answered ${answer.status}: ${body}`);
  return performance.now() - began;
}
