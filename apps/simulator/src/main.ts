import { readArguments } from './arguments.js';
import { comparisonTable } from './ledger/comparison.js';
import { simulate } from './simulation.js';

const { ledger, comparisons, retries } = await simulate(readArguments(process.argv.slice(2)));
const differences = comparisons.flatMap(({ name, differences }) => differences.map((line) => `${name}: ${line}`));

console.log(`\n${comparisonTable(comparisons)}\n`);
console.log(`${ledger.declarations} declarations accepted, ${ledger.refused} faulty forms refused, ${retries} retries`);
for (const line of [...ledger.faults, ...differences].slice(0, 20)) console.error(line);
process.exitCode = ledger.faults.length + differences.length === 0 ? 0 : 1;
