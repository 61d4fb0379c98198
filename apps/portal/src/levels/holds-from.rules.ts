import { RISK_COLOURS, type RiskColour, type RiskLevel } from '#libs/vocabulary';

const HOUR_MS = 3_600_000;

export const INHERITED = 'inherited';
export type LevelScheme = 'decision-2686' | 'resolution-128';
/** As documents say it, or that the area follows again what stands above it. */
export type LevelValue = RiskLevel | RiskColour | typeof INHERITED;

/** From 1 to 4, whichever scheme says it; undefined for an area that follows what stands above it. */
export function rankOf(value: LevelValue): number | undefined {
  if (value === INHERITED) return undefined;
  return typeof value === 'number' ? value : RISK_COLOURS.indexOf(value) + 1;
}

/**
 * When what is announced now will hold, for whoever is about to announce it; the platform computes it anew from all
 * decisions. What is raised waits for the notice, what is lowered or the first of its area holds at once. `later` says
 * that it depends on what stands above.
 */
export function holdsFrom(
  value: LevelValue,
  before: LevelValue | undefined,
  now: Date,
  noticeHours: number,
): Date | 'at-once' | 'later' {
  const [rank, rankBefore] = [rankOf(value), before === undefined ? undefined : rankOf(before)];
  if (rank === undefined) return 'later';
  const isRaised = rankBefore !== undefined && rank > rankBefore;
  return isRaised && noticeHours > 0 ? new Date(now.getTime() + noticeHours * HOUR_MS) : 'at-once';
}
