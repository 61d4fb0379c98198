import type { CapacityRequirement, LocalDay, RiskLevel } from '#libs/vocabulary';

/** Where the rule of a step stands, and whether anybody has compared it with the document. */
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

/**
 * The arithmetic of a level, in its order, as numbers that a page puts into words. `levels` are all levels that are
 * still possible after the step: more than one where something is not known.
 */
export type LevelStep =
  | (ToldBy & {
      readonly kind: 'rate';
      readonly communityCases: number | null;
      /** The first and the last day of the week. */
      readonly from: LocalDay;
      readonly to: LocalDay;
      readonly population: number | null;
      readonly perPeople: number;
      readonly rate: number | null;
    })
  | (ToldBy & {
      readonly kind: 'band';
      /** From 1; several where the rate is not known. */
      readonly bands: readonly number[];
      /** The lowest rate of each band. */
      readonly bandsFrom: readonly number[];
    })
  | (ShareStep & { readonly kind: 'coverage'; readonly minDoses: number })
  | (ToldBy & {
      readonly kind: 'matrix';
      /** The cells that were read. */
      readonly cells: readonly { readonly band: number; readonly covered: boolean; readonly level: RiskLevel }[];
      readonly levels: readonly RiskLevel[];
    })
  | (ShareStep & {
      readonly kind: 'protected-elderly';
      readonly levelsUp: number;
      /** Of the rule that the level then rises, whose document may be another. */
      readonly otherwise: ToldBy;
      /** Why the level did not rise though too few are protected. */
      readonly spared: 'without-cases' | 'at-the-highest-level' | null;
      readonly levels: readonly RiskLevel[];
    })
  | (ToldBy & {
      readonly kind: 'capacity';
      readonly asked: readonly { readonly requirement: CapacityRequirement; readonly isThere: boolean | null }[];
      readonly met: boolean | null;
      /** Below which the level must not be lowered without capacity; null where none is in force. */
      readonly levelInForce: RiskLevel | null;
      readonly levels: readonly RiskLevel[];
    });

/** What nobody knows of the area and the rule asks for. */
export type LevelGap = 'community-cases' | 'population' | 'coverage' | 'protected-elderly' | 'capacity';

/** How much of the rate of a small area is chance. */
export interface SmallAreaNote extends ToldBy {
  readonly population: number;
  /** The rate that one single case makes. */
  readonly oneCaseRate: number;
  readonly intervalPercent: number;
  readonly cases: { readonly from: number; readonly to: number };
  readonly rate: { readonly from: number; readonly to: number };
  readonly bands: { readonly from: number; readonly to: number };
  /** What the level would be at both ends, everything else as it is. */
  readonly levels: { readonly from: RiskLevel; readonly to: RiskLevel };
}

/** A level with the arithmetic that leads to it. People decide; this proposes. */
export interface LevelProposal {
  readonly day: LocalDay;
  /** Null where what is missing could make it another. */
  readonly level: RiskLevel | null;
  /** Every level that is possible with what is known, from the lowest. */
  readonly possible: readonly RiskLevel[];
  readonly steps: readonly LevelStep[];
  readonly missing: readonly LevelGap[];
  /** Steps that stand on something that nobody has compared with a document. */
  readonly unverified: readonly LevelStep['kind'][];
  readonly smallArea: SmallAreaNote | null;
}
