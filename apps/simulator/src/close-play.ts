import { comparisonTable } from './ledger/comparison.js';
import type { Outcome } from './simulation.js';

/** Differences that are named; the table has counted all. */
const LINES_MAX = 100;

/** Prints the closing table and what was played. @returns how many things are not as they should be */
export function closePlay({ ledger, tally, infections, vaccination, comparisons, retries }: Outcome): number {
  const differences = comparisons.flatMap(({ name, differences }) => differences.map((line) => `${name}: ${line}`));
  const faults = [...ledger.faults, ...(tally?.faults ?? []), ...(vaccination?.tally.faults ?? [])];
  console.log(`\n${comparisonTable(comparisons)}\n`);
  if (tally) {
    console.log(`${ledger.declarations} declarations accepted, ${ledger.refused} faulty forms refused`);
    console.log(
      `${infections} people infected, ${tally.accepted} acts of testing accepted, ${tally.refused} faulty ones refused`,
    );
  }
  if (vaccination) {
    const { tally: acts, doses, enteredOnTheWay } = vaccination;
    console.log(
      `${doses} doses given, ${acts.accepted} acts of vaccination accepted, ${acts.refused} refused as they must`,
    );
    console.log(
      `${(enteredOnTheWay * 100).toFixed(1)} % of the doses declared were entered before the paper lists came`,
    );
  }
  console.log(`${retries} retries`);
  for (const line of [...faults, ...differences].slice(0, LINES_MAX)) console.error(line);
  return faults.length + differences.length;
}
