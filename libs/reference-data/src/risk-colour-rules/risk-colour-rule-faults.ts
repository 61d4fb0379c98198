import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { setFaults } from '../validity/set-faults.js';
import type { RiskColourRulesFile } from './risk-colour-rules.schema.js';

/** What a schema does not see: periods that overlap, a factor that stands there twice and so lacks another. */
export function riskColourRuleFaults(file: RiskColourRulesFile): LocatedFault[] {
  const repeated = file.sets.flatMap(({ commune }, index) => {
    const factors = commune.map(({ factor }) => factor);
    return factors.flatMap((factor, at) =>
      factors.indexOf(factor) < at
        ? [{ pointer: pointerTo(['sets', index, 'commune', at, 'factor']), message: `repeats ${factor}` }]
        : [],
    );
  });
  return [...setFaults(file), ...repeated];
}
