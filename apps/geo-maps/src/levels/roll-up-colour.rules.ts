import type { RiskColour } from '#libs/vocabulary';
import type { PartsCondition, RollUpRule } from '#libs/reference-data';
import type { ColourProposal, RollUpFound } from './colour-proposal.js';
import { isAtLeast, proposalOf } from './worst-colour.rules.js';

/** The colour of a commune of a district, or of a district of the province. */
export interface ColouredPart {
  readonly colour: RiskColour;
  readonly atMost: RiskColour;
}

/**
 * Proposes the colour of a district from its communes, or of the province from its districts, by 2686/QĐ-BCĐQG. A part
 * counts for its colour and for each milder one. `spreadTo` is the number of parts to which the source may spread, as
 * officers judge it; null where nobody did. @throws RangeError for an area without parts.
 */
export function rollUpColour(
  parts: readonly ColouredPart[],
  spreadTo: number | null,
  rules: readonly RollUpRule[],
): ColourProposal<RollUpFound> {
  if (parts.length === 0) throw new RangeError('An area without parts has no colour of its parts');
  return proposalOf(rules.map((rule) => ({ ...rule, ...comparison(rule.when, parts, spreadTo) })));
}

function comparison(
  when: PartsCondition,
  parts: readonly ColouredPart[],
  spreadTo: number | null,
): Pick<RollUpFound, 'parts' | 'counted' | 'countedAtMost' | 'holds'> {
  const [counted, countedAtMost] =
    when.kind === 'share-of-spread'
      ? [spreadTo, spreadTo]
      : [
          parts.filter(({ colour }) => isAtLeast(colour, when.ofColour)).length,
          parts.filter(({ atMost }) => isAtLeast(atMost, when.ofColour)).length,
        ];
  const is = (count: number): boolean => reachedBy(count, parts.length, when);
  const mayHold = countedAtMost === null || is(countedAtMost);
  const holds = counted !== null && is(counted) ? true : mayHold ? null : false;
  return { parts: parts.length, counted, countedAtMost, holds };
}

/** Compared without division, so that no rounding moves a share over a threshold. */
function reachedBy(count: number, parts: number, when: PartsCondition): boolean {
  if (when.kind === 'number-of-parts') return count >= when.count;
  const [share, threshold] = [count * 100, when.percent * parts];
  return when.moreThan ? share > threshold : share >= threshold;
}
