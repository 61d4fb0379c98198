import { CHECKOUT } from '../../../deploy/local/src/checkout.js';
import { bringChromium, CHROMIUM_VARIABLE } from './chromium.js';
import { narrowed, specFiles } from './spec-files.js';
import { summarize } from './summary.rules.js';
import { startTestServers, type TestServers } from './test-servers.js';
import { stopsWithTheRun } from './stops-with-the-run.js';
import { runTiers } from './tier-runner.js';
import { needsChromium, needsKafka, needsPostgres, TIER_RUNS, type TierName } from './tiers.js';

export interface TestCommand {
  /** Only these tiers. */
  readonly tiers: readonly TierName[];
  /** Only files whose path contains one of these. */
  readonly words: readonly string[];
  /** What the run hands to its specs beside the servers. */
  readonly env: Readonly<Record<string, string>>;
  readonly withinMs: number;
}

/** Runs the tiers and prints the table. @returns the exit code */
export async function runTests(command: TestCommand, say: (line: string) => void): Promise<number> {
  const deadlineMs = performance.now() + command.withinMs;
  const all = specFiles(CHECKOUT);
  const files = narrowed(new Map([...all].filter(([tier]) => command.tiers.includes(tier))), command.words);
  const browser = await browserFor(files, say);
  const servers = await serversFor(files, say);
  try {
    const env = { ...process.env, ...servers.env, ...browser.env, ...command.env };
    const outcomes = await runTiers({ root: CHECKOUT, files, env, deadlineMs, say });
    const isNarrowed = command.words.length > 0;
    const missing = isNarrowed ? [] : TIER_RUNS.filter(({ tier }) => command.tiers.includes(tier) && !all.get(tier));
    const summary = summarize(
      outcomes,
      missing.map(({ title }) => title),
      browser.notRun,
    );
    summary.lines.forEach(say);
    return summary.isGood ? 0 : 1;
  } finally {
    await servers.stop();
  }
}

/** Without a browser its tier is left out, and the last line of the run says so. */
async function browserFor(
  files: Map<TierName, string[]>,
  say: (line: string) => void,
): Promise<{ readonly env: Record<string, string>; readonly notRun: readonly string[] }> {
  const driving = [...files].filter(([tier, specs]) => needsChromium(tier) && specs.length > 0);
  if (driving.length === 0) return { env: {}, notRun: [] };
  const chromium = await bringChromium(process.env, say);
  if (chromium !== undefined) return { env: { [CHROMIUM_VARIABLE]: chromium }, notRun: [] };
  for (const [tier] of driving) files.delete(tier);
  const count = driving.flatMap(([, specs]) => specs).length;
  return { env: {}, notRun: [`${count} files that drive a browser were not run: no Chromium could be had`] };
}

async function serversFor(
  files: ReadonlyMap<TierName, readonly string[]>,
  say: (line: string) => void,
): Promise<TestServers> {
  const selected = [...files].filter(([, specs]) => specs.length > 0).map(([tier]) => tier);
  const wanted = { postgres: selected.some(needsPostgres), kafka: selected.some(needsKafka) };
  const started = performance.now();
  const servers = await startTestServers(wanted, process.env, say);
  const names = Object.keys(servers.env).join(', ');
  if (names !== '') say(`Servers of this run (${names}) after ${((performance.now() - started) / 1_000).toFixed(1)} s`);
  return { env: servers.env, stop: stopsWithTheRun(() => servers.stop()) };
}
