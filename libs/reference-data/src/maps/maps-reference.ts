import type { DatedAreaMeasures } from '../area-measures/area-measures.schema.js';
import type { DatedEpidemicLevelRules, DatedLevelNotice } from '../epidemic-level-rules/epidemic-level-rules.schema.js';
import type { DatedRiskColourRules } from '../risk-colour-rules/risk-colour-rules.schema.js';
import type { DatedShoppingRule, DatedSupplyRules } from '../supply-rules/supply-rules.schema.js';
import type { SupplyKindWords } from '../supply-list-words/supply-list-words.schema.js';
import { DatedRules } from '../validity/dated-rules.js';

/** What the five files of the maps hold, once validated. */
export interface MapsFiles {
  readonly riskColours: readonly DatedRiskColourRules[];
  readonly epidemicLevels: readonly DatedEpidemicLevelRules[];
  readonly levelNotice: readonly DatedLevelNotice[];
  readonly areaMeasures: readonly DatedAreaMeasures[];
  readonly supply: readonly DatedSupplyRules[];
  readonly shopping: readonly DatedShoppingRule[];
  readonly supplyKindWords: SupplyKindWords;
}

/** Everything dated that the maps go by. */
export class MapsReference {
  /** Colours of 2686/QĐ-BCĐQG, until the levels took their place. */
  readonly riskColourRules: DatedRules<DatedRiskColourRules>;
  /** Levels of 4800/QĐ-BYT, until 218/QĐ-BYT. */
  readonly epidemicLevelRules: DatedRules<DatedEpidemicLevelRules>;
  /** The same with their periods, for days without a rule. */
  readonly datedLevelRules: readonly DatedEpidemicLevelRules[];
  /** How long before it takes effect a raised level is announced. */
  readonly levelNotice: DatedRules<DatedLevelNotice>;
  /** All of them, for `whatMayIDo`: several hold on one day, one for each regime. */
  readonly areaMeasures: readonly DatedAreaMeasures[];
  readonly supplyRules: DatedRules<DatedSupplyRules>;
  /** All of them, for `whoMayCome`. */
  readonly shoppingRules: readonly DatedShoppingRule[];
  /** How lists of points write the kinds, besides the words of the vocabulary. */
  readonly supplyKindWords: SupplyKindWords;

  constructor(files: MapsFiles) {
    this.riskColourRules = new DatedRules('risk-colour-rules', files.riskColours);
    this.epidemicLevelRules = new DatedRules('epidemic-level-rules', files.epidemicLevels);
    this.datedLevelRules = files.epidemicLevels;
    this.levelNotice = new DatedRules('level-notice', files.levelNotice);
    this.areaMeasures = files.areaMeasures;
    this.supplyRules = new DatedRules('supply-rules', files.supply);
    this.shoppingRules = files.shopping;
    this.supplyKindWords = files.supplyKindWords;
  }
}
