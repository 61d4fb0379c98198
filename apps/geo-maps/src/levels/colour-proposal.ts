import type { RiskColour, RiskFactor } from '#libs/vocabulary';
import type { PartsCondition } from '#libs/reference-data';
import type { ToldBy } from './level-proposal.js';

/** A factor of a commune. `holds` is null where nobody knows. */
export interface FactorFound extends ToldBy {
  readonly factor: RiskFactor;
  readonly colour: RiskColour;
  readonly holds: boolean | null;
  /** The communes around that make a border factor hold, or leave it open; empty for other factors. */
  readonly neighbours: readonly string[];
}

/** A threshold of a district or the province with the numbers that it was compared with. */
export interface RollUpFound extends ToldBy {
  readonly colour: RiskColour;
  readonly when: PartsCondition;
  readonly parts: number;
  /** Parts of which it is known; null where not even that is known. */
  readonly counted: number | null;
  /** Parts of which it is possible. */
  readonly countedAtMost: number | null;
  readonly holds: boolean | null;
}

/** A colour with what it stands on. People decide; this proposes. */
export interface ColourProposal<Found extends FactorFound | RollUpFound> {
  /** By what is known: the worst colour of all that holds, green where nothing does. */
  readonly colour: RiskColour;
  /** The worst colour that what is not known could make of it; the same where nothing could. */
  readonly atMost: RiskColour;
  /** Every factor or threshold of the rule, in its order. */
  readonly found: readonly Found[];
  /** Those of them that nobody knows and that could make the colour worse. */
  readonly open: readonly Found[];
  /** False where the colour stands only on what nobody has compared with a document. */
  readonly isVerified: boolean;
}
