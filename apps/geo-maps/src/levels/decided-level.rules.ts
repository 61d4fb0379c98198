import type { LevelScheme } from '#libs/contracts';
import {
  riskColourOf,
  RISK_COLOURS,
  RISK_LEVELS,
  riskLevelOf,
  type RiskColour,
  type RiskLevel,
} from '#libs/vocabulary';
import type { AnnouncedDecision } from './announced-level.rules.js';

/** The document by which an authority decided. */
export interface DecisionDocument {
  readonly number: string;
  readonly issuedOn: string | null;
  readonly issuedBy: string | null;
}

export interface DecidedException {
  readonly areaCode: string;
  readonly level: RiskLevel;
  readonly reason: string | null;
}

/** A decision as it stands in the register. Colours of 2686 are kept as the levels that stand in the same order. */
export interface DecidedLevel extends AnnouncedDecision {
  readonly scheme: LevelScheme;
  readonly exceptions: readonly DecidedException[];
  readonly reason: string | null;
  readonly document: DecisionDocument;
  /** What was in force when it was announced. */
  readonly levelBefore: RiskLevel | null;
  /** When it takes effect if nothing else is announced. */
  readonly effectiveFrom: Date;
  readonly withdrawalReason: string | null;
}

/** As the document says it: a level of Resolution 128, a colour of 2686. */
export type AnnouncedValue = RiskLevel | RiskColour;

/** What stands for the end of an area's own level. */
export const INHERITED = 'inherited';

export function valueOf(scheme: LevelScheme, level: RiskLevel): AnnouncedValue {
  return scheme === 'resolution-128' ? level : riskColourOf(level);
}

/** Undefined where the scheme has no such value. */
export function levelOfValue(scheme: LevelScheme, value: unknown): RiskLevel | undefined {
  if (scheme === 'resolution-128') return RISK_LEVELS.find((level) => level === value);
  const colour = RISK_COLOURS.find((one) => one === value);
  return colour && riskLevelOf(colour);
}
