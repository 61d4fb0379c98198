import { parseArgs } from 'node:util';

/**
 * `npm run faults -- [--full | --rounds N] [--seed S] [words…]`, as environment for the specs:
 * `FAULT_SIZE` (`test` or `full`), `FAULT_ROUNDS`, `FAULT_SEED`. Their meaning for each fault stands in one table
 * with the faults.
 * @throws Error naming the option that cannot be read
 */
export function readFaultOptions(args: readonly string[]): { env: Record<string, string>; words: string[] } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { full: { type: 'boolean' }, rounds: { type: 'string' }, seed: { type: 'string' } },
  });
  const env: Record<string, string> = { FAULT_SIZE: values.full === true ? 'full' : 'test' };
  if (values.rounds !== undefined) env.FAULT_ROUNDS = String(positiveInteger('rounds', values.rounds));
  if (values.seed !== undefined) env.FAULT_SEED = String(positiveInteger('seed', values.seed));
  return { env, words: positionals };
}

function positiveInteger(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--${option} takes a positive integer, not ${text}`);
  return number;
}
