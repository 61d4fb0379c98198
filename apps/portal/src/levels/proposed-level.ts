import type { CapacityRequirement, RiskColour, RiskFactor, RiskLevel } from '#libs/vocabulary';

/** What the platform proposes for an area, as its service of maps answers it. The API's description leaves steps open. */

/** Where a rule stands, and whether anybody has compared it with the document. */
export interface ToldBy {
  readonly document: string | null;
  readonly verified: boolean;
}

/** A share of people against its threshold. `met` is null where the share is not known. */
export interface ShareStep extends ToldBy {
  readonly minYears: number;
  readonly people: number | null;
  readonly covered: number | null;
  readonly percent: number | null;
  readonly atLeastPercent: number;
  readonly met: boolean | null;
}

export interface RateStep extends ToldBy {
  readonly kind: 'rate';
  readonly communityCases: number | null;
  /** The first and the last day of the week. */
  readonly from: string;
  readonly to: string;
  readonly population: number | null;
  readonly perPeople: number;
  readonly rate: number | null;
}

export interface BandStep extends ToldBy {
  readonly kind: 'band';
  /** From 1; several where the rate is not known. */
  readonly bands: readonly number[];
  /** The lowest rate of each band. */
  readonly bandsFrom: readonly number[];
}

export interface CoverageStep extends ShareStep {
  readonly kind: 'coverage';
  readonly minDoses: number;
}

export interface MatrixStep extends ToldBy {
  readonly kind: 'matrix';
  readonly cells: readonly { readonly band: number; readonly covered: boolean; readonly level: RiskLevel }[];
  readonly levels: readonly RiskLevel[];
}

export interface ElderlyStep extends ShareStep {
  readonly kind: 'protected-elderly';
  readonly levelsUp: number;
  /** Of the rule that the level then rises. */
  readonly otherwise: ToldBy;
  readonly spared: 'without-cases' | 'at-the-highest-level' | null;
  readonly levels: readonly RiskLevel[];
}

export interface CapacityStep extends ToldBy {
  readonly kind: 'capacity';
  readonly asked: readonly { readonly requirement: CapacityRequirement; readonly isThere: boolean | null }[];
  readonly met: boolean | null;
  readonly levelInForce: RiskLevel | null;
  readonly levels: readonly RiskLevel[];
}

/** The arithmetic of a level, in its order. `levels` are all that are still possible after the step. */
export type LevelStep = RateStep | BandStep | CoverageStep | MatrixStep | ElderlyStep | CapacityStep;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** How much of the rate of a small area is chance. */
export interface SmallAreaNote extends ToldBy {
  readonly population: number;
  /** The rate that one single case makes. */
  readonly oneCaseRate: number;
  readonly intervalPercent: number;
  readonly cases: Span;
  readonly rate: Span;
  readonly bands: Span;
  readonly levels: Span;
}

export interface ProposedLevel {
  /** Null where what is missing could make it another. */
  readonly level: RiskLevel | null;
  readonly possible: readonly RiskLevel[];
  readonly missing: readonly LevelGap[];
  readonly verified: boolean;
  readonly unverified: readonly LevelStep['kind'][];
  readonly steps: readonly LevelStep[];
  readonly smallArea: SmallAreaNote | null;
}

export type LevelGap = 'community-cases' | 'population' | 'coverage' | 'protected-elderly' | 'capacity';

/** A factor of a commune. `holds` is null where nobody knows. */
export interface FactorFound extends ToldBy {
  readonly factor: RiskFactor;
  readonly colour: RiskColour;
  readonly holds: boolean | null;
  readonly neighbours: readonly string[];
}

type PartsCondition =
  | {
      readonly kind: 'share-of-parts';
      readonly ofColour: RiskColour;
      readonly percent: number;
      readonly moreThan?: boolean;
    }
  | { readonly kind: 'share-of-spread'; readonly percent: number; readonly moreThan?: boolean }
  | { readonly kind: 'number-of-parts'; readonly ofColour: RiskColour; readonly count: number };

/** A threshold of a district or the province with the numbers that it was compared with. */
export interface RollUpFound extends ToldBy {
  readonly colour: RiskColour;
  readonly when: PartsCondition;
  readonly parts: number;
  readonly counted: number | null;
  readonly countedAtMost: number | null;
  readonly holds: boolean | null;
}

export interface ProposedColour {
  readonly colour: RiskColour;
  /** The worst that what is not known could make of it. */
  readonly atMost: RiskColour;
  readonly verified: boolean;
  /** On so many days a community case counts. */
  readonly caseDays: number;
  readonly found: readonly (FactorFound | RollUpFound)[];
}

export interface AreaProposal {
  readonly areaCode: string;
  readonly name: string;
  readonly population: { readonly people: number; readonly on: string } | null;
  /** Null on days on which 4800/QĐ-BYT does not hold. */
  readonly level: ProposedLevel | null;
  /** Null on days on which 2686/QĐ-BCĐQG does not hold. */
  readonly colour: ProposedColour | null;
}

export interface ProposalsOfDay {
  readonly on: string;
  readonly items: readonly AreaProposal[];
}
