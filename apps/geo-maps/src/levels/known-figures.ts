import type { DatedEpidemicLevelRules } from '#libs/reference-data';
import type { FiguresOfDay } from '../figures/figures-of-day.js';
import { doseReached, type Reached } from '../figures/reached.rules.js';
import type { AreaFigures, Share } from './area-figures.rules.js';

/**
 * What the rules of a level ask, of an area. Full vaccination is the basic course complete, by the day of its last dose;
 * a share of people whose number nobody knows is not known.
 */
export function knownFigures(figures: FiguresOfDay, areaCode: string, rules: DatedEpidemicLevelRules): AreaFigures {
  const shareOf = (minYears: number, reached: Reached): Share | null => {
    const known = figures.peopleFrom(areaCode, minYears);
    return known && { people: known.people, covered: figures.reached(areaCode, reached, minYears) };
  };
  const { rate, coverage, protectedElderly } = rules;
  return {
    communityCases: figures.communityCases(areaCode, rate.days),
    population: figures.denominatorOf(areaCode)?.people ?? null,
    coverage: shareOf(coverage.minYears, doseReached(coverage.minDoses)),
    protectedFrom: Object.fromEntries(
      protectedElderly.steps.map(({ minYears }) => [minYears, shareOf(minYears, 'basic-complete') ?? undefined]),
    ),
    capacity: figures.factsOf(areaCode).capacity,
  };
}
