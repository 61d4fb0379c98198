/** Levels of an area: green (new normal), yellow (medium), orange (high), red (very high). Resolution 128/NQ-CP. */
export const RISK_COLOURS = ['green', 'yellow', 'orange', 'red'] as const;
export type RiskColour = (typeof RISK_COLOURS)[number];

export const RISK_LEVELS = [1, 2, 3, 4] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** The four colours of Decision 2686 (May 2021) stand in the same order as the four levels of October 2021. */
export function riskColourOf(level: RiskLevel): RiskColour {
  return RISK_COLOURS[level - 1] ?? 'red';
}

export function riskLevelOf(colour: RiskColour): RiskLevel {
  return RISK_LEVELS[RISK_COLOURS.indexOf(colour)] ?? 4;
}
