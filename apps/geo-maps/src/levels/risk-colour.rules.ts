import { type BorderFactor, type RiskColour, type RiskFactor } from '#libs/vocabulary';
import type { DatedRiskColourRules } from '#libs/reference-data';
import type { ColourProposal, FactorFound } from './colour-proposal.js';
import { isAtLeast, proposalOf } from './worst-colour.rules.js';

/** What is known of a commune itself; a factor that is missing is one that nobody knows. */
export type CommuneFactors = Readonly<Partial<Record<Exclude<RiskFactor, BorderFactor>, boolean>>>;

/** The communes that border on each; null where no boundaries are known. */
export type Adjacency = ReadonlyMap<string, readonly string[]> | null;

type Proposal = ColourProposal<FactorFound>;
type Proposals = ReadonlyMap<string, Proposal>;
type Border = Pick<FactorFound, 'holds' | 'neighbours'>;

/**
 * Proposes the colours of communes by 2686/QĐ-BCĐQG, by code. A border factor follows from the colours around: first
 * those that are red by themselves make orange, then those that are orange make yellow; so no colour spreads further
 * than one border. Without an adjacency, or where a neighbour's colour is not known, the factor stays open.
 */
export function proposeCommuneColours(
  communes: ReadonlyMap<string, CommuneFactors>,
  adjacency: Adjacency,
  rules: Pick<DatedRiskColourRules, 'commune'>,
): Proposals {
  const nowhere: Border = { holds: false, neighbours: [] };
  const all = (bordersOf: (code: string, factor: BorderFactor) => Border): Proposals =>
    new Map(
      [...communes].map(([code, factors]) => [
        code,
        proposalOf(rules.commune.map((rule) => ({ ...rule, ...foundOf(rule.factor, factors, code, bordersOf) }))),
      ]),
    );
  const byThemselves = all(() => nowhere);
  const bordersRed = (code: string): Border => border(code, 'red', byThemselves, adjacency);
  const withRed = all((code, factor) => (factor === 'borders-red' ? bordersRed(code) : nowhere));
  return all((code, factor) =>
    factor === 'borders-red' ? bordersRed(code) : border(code, 'orange', withRed, adjacency),
  );
}

function foundOf(
  factor: RiskFactor,
  factors: CommuneFactors,
  code: string,
  bordersOf: (code: string, factor: BorderFactor) => Border,
): Border {
  if (factor === 'borders-red' || factor === 'borders-orange') return bordersOf(code, factor);
  return { holds: factors[factor] ?? null, neighbours: [] };
}

/** Whether a commune borders on one of at least that colour, and on which; or which of them leave it open. */
function border(code: string, colour: RiskColour, colours: Proposals, adjacency: Adjacency): Border {
  const around = adjacency?.get(code);
  if (around === undefined) return { holds: null, neighbours: [] };
  const such = around.filter((one) => isAtLeast(colours.get(one)?.colour ?? 'green', colour));
  if (such.length > 0) return { holds: true, neighbours: such };
  const possibly = around.filter((one) => isAtLeast(colours.get(one)?.atMost ?? 'red', colour));
  return { holds: possibly.length > 0 ? null : false, neighbours: possibly };
}
