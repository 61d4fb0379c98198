import { readArguments } from './arguments.js';
import { comparisonTable } from './ledger/comparison.js';
import { simulate } from './simulation.js';

/** Differences that are named; the table has counted all. */
const LINES_MAX = 100;

const { ledger, tally, infections, comparisons, retries } = await simulate(readArguments(process.argv.slice(2)));
const differences = comparisons.flatMap(({ name, differences }) => differences.map((line) => `${name}: ${line}`));
const faults = [...ledger.faults, ...tally.faults];

console.log(`\n${comparisonTable(comparisons)}\n`);
console.log(`${ledger.declarations} declarations accepted, ${ledger.refused} faulty forms refused, ${retries} retries`);
console.log(
  `${infections} people infected, ${tally.accepted} acts of testing accepted, ${tally.refused} faulty ones refused`,
);
for (const line of [...faults, ...differences].slice(0, LINES_MAX)) console.error(line);
process.exitCode = faults.length + differences.length === 0 ? 0 : 1;
