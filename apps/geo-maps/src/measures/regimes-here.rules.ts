import {
  regimeOfDirective,
  regimeOfLevel,
  type MeasureRegime,
  type RiskLevel,
  type StrictnessOfZone,
} from '#libs/vocabulary';

/**
 * The regimes for `whatMayIDo` at a place: those of the directives of its zones, then that of its level. For a blockade
 * or medical isolation no measures are dated: the order that set it up says what one may do.
 */
export function regimesHere(zones: readonly StrictnessOfZone[], level: RiskLevel | null): readonly MeasureRegime[] {
  const directives = zones.flatMap(({ directive }) => (directive === null ? [] : [regimeOfDirective(directive)]));
  return [...new Set([...directives, ...(level === null ? [] : [regimeOfLevel(level)])])];
}
