/** What makes a commune very high risk, in the order of Decision 2686. */
const OF_RED = ['cluster-of-unknown-source', 'case-from-untraceable-place'] as const;
/** What makes it high risk. */
const OF_ORANGE = ['case-of-unknown-source', 'case-from-crowded-place', 'borders-red'] as const;
/** What makes it a commune at risk. */
const OF_YELLOW = [
  'case-of-known-source',
  'contact-of-community-case',
  'borders-orange',
  'many-illegal-entrants',
  'many-quarantine-sites',
] as const;

/** The factors by which Decision 2686 colours a commune; any one of them suffices for its colour. */
export const RISK_FACTORS = [...OF_RED, ...OF_ORANGE, ...OF_YELLOW] as const;
export type RiskFactor = (typeof RISK_FACTORS)[number];

/** Those that follow from the colours of the communes around. */
export const BORDER_FACTORS = ['borders-red', 'borders-orange'] as const satisfies readonly RiskFactor[];
export type BorderFactor = (typeof BORDER_FACTORS)[number];

/** What an area must have so that its treatment capacity suffices by 4800/QĐ-BYT. */
export const CAPACITY_REQUIREMENTS = ['mobile-health-stations', 'medical-oxygen', 'icu-plan'] as const;
export type CapacityRequirement = (typeof CAPACITY_REQUIREMENTS)[number];
