import { Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { entryOn, localDayOf } from '#libs/vocabulary';
import { caseRate } from './case-rate.rules.js';
import { chanceNote } from './chance.rules.js';
import type { FiguresOfDay } from './figures-of-day.js';
import { FiguresFreshnessQuery } from './figures-freshness.query.js';
import { FiguresQuery } from './figures.query.js';
import type { AreaFiguresView, CoverageView } from './read-figures.dto.js';
import { doseReached } from './reached.rules.js';

/** The two periods and the rate that the map shows; what levels go by stands in the reference data. */
const [WEEK, FORTNIGHT, PER_PEOPLE] = [7, 14, 100_000] as const;

/** Tells the figures of an area on a day. */
@Injectable()
export class ReadFiguresUseCase {
  constructor(
    private readonly figures: FiguresQuery,
    private readonly freshness: FiguresFreshnessQuery,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 where there is no such unit on the day */
  async execute(areaCode: string, on: string = localDayOf(this.clock.now())): Promise<AreaFiguresView> {
    const unit = this.referenceData.adminUnits.find(areaCode, on);
    if (unit === undefined) throw new Refused('area-not-found', { status: 404 });
    const freshness = await this.freshness.read();
    const figures = await this.figures.on(on, areaCode);
    const population = figures.denominatorOf(areaCode);
    const cases7Days = figures.communityCases(areaCode, WEEK);
    return {
      ...{ areaCode, name: unit.name, on, cases7Days, cases14Days: figures.communityCases(areaCode, FORTNIGHT) },
      weeklyRate: caseRate(cases7Days, population?.people ?? null, PER_PEOPLE),
      population: population && { ...population, dissolved: [...population.dissolved] },
      coverage: this.ages(on).map((minYears) => coverageOf(figures, areaCode, minYears)),
      smallArea: chanceNote(cases7Days, population?.people ?? null, this.smallArea(on)),
      freshness: [...freshness],
    };
  }

  /** Of the population figures and of all conditions of the level rules of the day. */
  private ages(on: string): number[] {
    const { maps, vaccination } = this.referenceData;
    const rules = maps.epidemicLevelRules.knows(on) ? [maps.epidemicLevelRules.inForce(on)] : [];
    const groups = vaccination.population.knows(on) ? vaccination.population.inForce(on).groups : [];
    const ages = [
      ...groups,
      ...rules.flatMap(({ coverage, protectedElderly }) => [coverage, ...protectedElderly.steps]),
    ].map(({ minYears }) => minYears);
    return [...new Set(ages)].sort((a, b) => a - b);
  }

  /** That one case weighs much in a small area is so on days without a rule too: then the nearest one says how much. */
  private smallArea(on: string) {
    const { smallArea } = entryOn(this.referenceData.maps.datedLevelRules, on);
    const { oneCaseRateFrom, intervalPercent: percent } = smallArea;
    return { perPeople: PER_PEOPLE, oneCaseRateFrom, percent };
  }
}

function coverageOf(figures: FiguresOfDay, areaCode: string, minYears: number): CoverageView {
  const known = figures.peopleFrom(areaCode, minYears);
  const withOneDose = figures.reached(areaCode, doseReached(1), minYears);
  const basicComplete = figures.reached(areaCode, 'basic-complete', minYears);
  const percent = (covered: number): number | null => (known?.people ? (covered * 100) / known.people : null);
  return {
    ...{ minYears, people: known?.people ?? null, document: known?.document ?? null, withOneDose, basicComplete },
    ...{ oneDosePercent: percent(withOneDose), basicCompletePercent: percent(basicComplete) },
  };
}
