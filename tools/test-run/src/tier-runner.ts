import { runJest } from './jest-run.js';
import { withSharedStack } from './shared-stack.js';
import type { TierOutcome } from './summary.rules.js';
import { sharesStack, TIER_RUNS, type TierName, type TierRun } from './tiers.js';

export interface TierRunnerOptions {
  readonly root: string;
  readonly files: ReadonlyMap<TierName, readonly string[]>;
  readonly env: NodeJS.ProcessEnv;
  /** Moment of `performance.now()` after which nothing runs on. */
  readonly deadlineMs: number;
  readonly say: (line: string) => void;
}

/** Runs one tier after the other, whatever the earlier ones gave. Tiers without a file are left out. */
export async function runTiers(options: TierRunnerOptions): Promise<TierOutcome[]> {
  const outcomes: TierOutcome[] = [];
  for (const run of TIER_RUNS) {
    const files = options.files.get(run.tier) ?? [];
    if (files.length > 0) outcomes.push(await runTier(run, files, options));
  }
  return outcomes;
}

async function runTier(run: TierRun, files: readonly string[], options: TierRunnerOptions): Promise<TierOutcome> {
  options.say(`\n── ${run.title} (${files.length} files)`);
  const started = performance.now();
  const { root, deadlineMs } = options;
  const jest = (shared: Readonly<Record<string, string>>) => {
    const env = { ...options.env, ...run.env, ...shared };
    return runJest({ root, files, workers: run.workers, env, withinMs: Math.max(deadlineMs - performance.now(), 1) });
  };
  const outcome = await (sharesStack(run.tier) ? withSharedStack(files, jest) : jest({}));
  return { ...outcome, title: run.title, files: files.length, seconds: (performance.now() - started) / 1_000 };
}
