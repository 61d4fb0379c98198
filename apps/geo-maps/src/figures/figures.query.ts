import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { addDays, type LocalDay } from '#libs/vocabulary';
import { CommunityCasesQuery } from './community-cases.query.js';
import { EnteredFactsQuery } from './entered-facts.query.js';
import { FiguresOfDay } from './figures-of-day.js';
import { doseReached, type Reached } from './reached.rules.js';
import { VaccinatedResidentsQuery } from './vaccinated-residents.query.js';

/** Days of cases that are read: the longest that a rule may ask for. */
const CASE_DAYS_MAX = 60;

type PopulationOfDay = ReturnType<ReferenceData['vaccination']['population']['inForce']>;

/** What are the cases, the coverage and the people of an area and of all below it on a day? */
@Injectable()
export class FiguresQuery {
  constructor(
    private readonly cases: CommunityCasesQuery,
    private readonly residents: VaccinatedResidentsQuery,
    private readonly facts: EnteredFactsQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Of every unit of the province. */
  ofProvince(day: LocalDay): Promise<FiguresOfDay> {
    return this.on(day, this.referenceData.adminUnits.list({ level: 'province' })[0]?.code ?? '');
  }

  /** Of the area and all units in it. */
  async on(day: LocalDay, areaCode: string): Promise<FiguresOfDay> {
    const { adminUnits, ageBands, vaccination } = this.referenceData;
    const communes = [...new Set(adminUnits.communesOf(areaCode).map(({ code }) => code))];
    const areas = [areaCode, ...adminUnits.list({ parent: areaCode }).map(({ code }) => code)];
    const isProvince = adminUnits.find(areaCode)?.level === 'province';
    const [cases, reached, facts] = await Promise.all([
      this.cases.between(addDays(day, 1 - CASE_DAYS_MAX), day, communes),
      this.residents.upTo(day, this.asked(day), isProvince ? null : communes),
      this.facts.on(day, areas),
    ]);
    return new FiguresOfDay({
      ...{ day, cases, reached, facts, adminUnits, ageBands },
      population: vaccination.population.knows(day) ? populationOf(vaccination.population.inForce(day)) : null,
    });
  }

  private asked(day: LocalDay): readonly Reached[] {
    const { epidemicLevelRules: rules } = this.referenceData.maps;
    const doses = rules.knows(day) ? rules.inForce(day).coverage.minDoses : 1;
    return [...new Set([doseReached(1), doseReached(doses)]), 'basic-complete'];
  }
}

function populationOf({ on, groups, document = null }: PopulationOfDay) {
  return { on, groups: new Map(groups.map(({ minYears, people }) => [minYears, { people, document }])) };
}
