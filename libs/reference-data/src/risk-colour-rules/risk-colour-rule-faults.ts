import { RISK_COLOURS, type BorderFactor, type RiskColour } from '#libs/vocabulary';
import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { setFaults } from '../validity/set-faults.js';
import type { DatedRiskColourRules, RiskColourRulesFile } from './risk-colour-rules.schema.js';

const BORDERED: Readonly<Record<BorderFactor, RiskColour>> = { 'borders-red': 'red', 'borders-orange': 'orange' };

/**
 * What a schema does not see: periods that overlap, a factor that stands there twice and so lacks another, a border
 * that would spread the colour that it is about from commune to commune.
 */
export function riskColourRuleFaults(file: RiskColourRulesFile): LocatedFault[] {
  return [...setFaults(file), ...file.sets.flatMap(faultsOfSet)];
}

function faultsOfSet({ commune }: DatedRiskColourRules, index: number): LocatedFault[] {
  const factors = commune.map(({ factor }) => factor);
  const faultAt = (at: number, field: string, message: string): LocatedFault => ({
    pointer: pointerTo(['sets', index, 'commune', at, field]),
    message,
  });
  return commune.flatMap(({ factor, colour }, at) => {
    const bordered = factor === 'borders-red' || factor === 'borders-orange' ? BORDERED[factor] : undefined;
    const spreads = bordered !== undefined && RISK_COLOURS.indexOf(colour) >= RISK_COLOURS.indexOf(bordered);
    return [
      ...(factors.indexOf(factor) < at ? [faultAt(at, 'factor', `repeats ${factor}`)] : []),
      ...(spreads ? [faultAt(at, 'colour', 'is no milder than what is bordered on')] : []),
    ];
  });
}
