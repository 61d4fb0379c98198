import { runChecks } from './check/check-command.js';
import { readFaultOptions } from './fault-options.js';
import { runTests } from './test-command.js';
import { TIER_RUNS } from './tiers.js';

const MINUTE_MS = 60_000;
/** `npm test` takes three quarters of an hour on two quiet cores; this only ends one that hangs. */
const TEST_WITHIN_MS = 80 * MINUTE_MS;
/** The soak ends by its own sizes; this only ends one that hangs. */
const SOAK_WITHIN_MS = 24 * 60 * MINUTE_MS;

/** `npm test`, `npm run faults` and `npm run check`; the bootstrap has built everything by now. */
async function main([command, ...args]: readonly string[]): Promise<number> {
  const say = (line: string): void => console.log(line);
  if (command === 'check') return runChecks(say);
  if (command === 'faults') {
    const { env, words } = readFaultOptions(args);
    return runTests({ tiers: ['fault'], words, env, withinMs: SOAK_WITHIN_MS }, say);
  }
  const tiers = [...new Set(TIER_RUNS.map(({ tier }) => tier))];
  return runTests({ tiers, words: args, env: { FAULT_SIZE: 'test' }, withinMs: TEST_WITHIN_MS }, say);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();
