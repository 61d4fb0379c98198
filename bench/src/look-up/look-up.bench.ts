import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from '../measure/percentile.js';
import { waitUntil } from '../measure/wait-until.js';
import { heading, loadAverage, say, verdict } from '../report.js';
import { BenchStack } from '../stack/bench-stack.js';
import { fillSpecimens } from './known-specimens.js';
import { openSite, post, testPeople, type Slip } from './slips.js';

/** `BENCH_LOOK_UP_SPECIMENS=500000` for other sizes; a hundredth of them is held against it. */
const MANY = Number(process.env['BENCH_LOOK_UP_SPECIMENS'] ?? 5_000_000);
const FEW = MANY / 100;
/** People who were tested through the service and look their results up, again and again. */
const PEOPLE = 50;
const ROUNDS = 20;
const WARM_UP_ROUNDS = 2;
const CODES_WITHIN_MS = 60_000;
const SERVICE = 'testing';
const FEW_DATABASE = 'testing_few';
const SIDES = ['few', 'many'] as const;
type Side = (typeof SIDES)[number];

/** A process of the service, and the file in which its messages to citizens land. */
interface Asked {
  readonly url: string;
  readonly outbox: string;
}

/** Looking a result up, by question and code, where few and where a hundred times as many specimens lie; in turns. */
export async function benchLookUp(): Promise<void> {
  const stack = await BenchStack.open();
  const folder = mkdtempSync(join(tmpdir(), 'lachan-bench-sms-'));
  try {
    heading(`Looking a result up, ${MANY} specimens against ${FEW}`);
    await openSite(stack);
    await stack.start(SERVICE);
    const slips = await testPeople(stack, PEOPLE);
    await stack.stop(SERVICE);
    await fill(stack);
    const [fewOutbox, manyOutbox] = [join(folder, 'few.jsonl'), join(folder, 'many.jsonl')];
    const few = await stack.startBeside(SERVICE, {
      env: { DATABASE_URL: urlOfFew(stack), SMS_OUTBOX_FILE: fewOutbox },
    });
    const many = await stack.start(SERVICE, { env: { SMS_OUTBOX_FILE: manyOutbox } });
    await compare(slips, { few: { url: few, outbox: fewOutbox }, many: { url: many, outbox: manyOutbox } });
  } finally {
    await stack.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(stack: BenchStack): Promise<void> {
  const began = performance.now();
  const first = await stack.connectTo(SERVICE);
  await fillSpecimens(first, 1, FEW - PEOPLE);
  await first.end();
  const admin = await stack.connectTo('postgres');
  await admin.query(`CREATE DATABASE ${FEW_DATABASE} TEMPLATE ${SERVICE}`);
  await admin.end();
  const database = await stack.connectTo(SERVICE);
  await fillSpecimens(database, FEW - PEOPLE + 1, MANY - PEOPLE);
  await database.end();
  const settled = await stack.connectTo(FEW_DATABASE);
  await settled.query('VACUUM ANALYZE');
  await settled.end();
  say(`  filled in ${((performance.now() - began) / 1_000).toFixed(0)} s  load ${loadAverage()}`);
}

function urlOfFew(stack: BenchStack): string {
  const url = new URL(stack.environment(SERVICE)['DATABASE_URL'] ?? '');
  url.pathname = `/${FEW_DATABASE}`;
  return url.href;
}

async function compare(slips: readonly Slip[], at: Readonly<Record<Side, Asked>>): Promise<void> {
  const times: Record<Side, number[]> = { few: [], many: [] };
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    const took = await lookAllUp(slips, at, round + WARM_UP_ROUNDS);
    if (round >= 0) for (const side of SIDES) times[side].push(...took[side]);
  }
  const told = SIDES.map((side) => {
    const [p50, p99] = [percentile(times[side], 0.5), percentile(times[side], 0.99)];
    return `${side} p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} ms`;
  });
  say(`  ${told.join(', ')} of ${times.many.length} each  load ${loadAverage()}`);
  verdict('look-up, p99 of many / few', percentile(times.many, 0.99) / percentile(times.few, 0.99), { atMost: 2 });
}

/** Everybody asks, the codes come, and everybody tells his: milliseconds of both requests together. */
async function lookAllUp(
  slips: readonly Slip[],
  at: Readonly<Record<Side, Asked>>,
  earlierRounds: number,
): Promise<Readonly<Record<Side, number[]>>> {
  const ids: Record<Side, string[]> = { few: [], many: [] };
  const took: Record<Side, number[]> = { few: [], many: [] };
  for (const slip of slips) {
    for (const side of SIDES) {
      const began = performance.now();
      ids[side].push(String((await post(`${at[side].url}/v1/result-lookups`, {}, slip))['id']));
      took[side].push(performance.now() - began);
    }
  }
  const expected = (earlierRounds + 1) * slips.length;
  const few = await codesOf(at.few.outbox, expected);
  const codes = { few, many: await codesOf(at.many.outbox, expected) };
  for (const [index, { phone }] of slips.entries()) {
    for (const side of SIDES) {
      const began = performance.now();
      const code = codes[side].get(`+84${phone.slice(1)}`);
      await post(`${at[side].url}/v1/result-lookups/${ids[side][index]}/codes`, {}, { code });
      took[side][index] = (took[side][index] ?? 0) + performance.now() - began;
    }
  }
  return took;
}

/** The last code that each phone was sent, once so many messages have come. */
async function codesOf(outbox: string, expected: number): Promise<ReadonlyMap<string, string>> {
  const lines = (): string[] => {
    try {
      return readFileSync(outbox, 'utf8').split('\n').filter(Boolean);
    } catch {
      return [];
    }
  };
  await waitUntil(`${expected} codes`, CODES_WITHIN_MS, () => Promise.resolve(lines().length >= expected));
  const messages = lines().map((line) => JSON.parse(line) as { to: string; text: string });
  return new Map(messages.map(({ to, text }) => [to, /\d{6}/.exec(text)?.[0] ?? '']));
}
