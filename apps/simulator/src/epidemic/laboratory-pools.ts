import { SURVEILLANCE } from './epidemic-parameters.js';
import type { Laboratory } from './facilities-of-play.js';
import { instantOf } from './laboratory-times.js';
import type { Response, ResponseParts, WhyAndWhere } from './response.js';
import type { Swab } from './swab.js';
import { shownBy } from './test-outcome.js';
import type { PlayedSpecimen } from './testing-act.js';

const POOLED_AT = 13.6;
const TESTED_ALONE_AT = 15;

interface Arrived {
  readonly swab: Swab;
  readonly specimen: PlayedSpecimen;
  readonly laboratory: Laboratory;
  readonly why: WhyAndWhere;
}

/** Swabs of people at little risk, each with a tube of its own, which a laboratory puts together when they arrive. */
export class LaboratoryPools {
  private arrived: Arrived[] = [];

  constructor(
    private readonly parts: ResponseParts,
    private readonly response: Response,
  ) {}

  take(person: number, day: number, why: WhyAndWhere): void {
    const swab = this.response.swab(person, day, why);
    const laboratory = this.response.laboratoryOf(why.facility);
    const specimen = this.response.alone.collect(swab);
    const outcome = this.response.alone.bringIn({ ...swab, priority: 'urgent' }, specimen, laboratory);
    if (!('kind' in outcome)) this.arrived.push({ swab, specimen, laboratory, why });
    else if (outcome.kind === 'asked-anew')
      this.parts.agenda.on(outcome.day, () => this.response.pcr(person, outcome.day, { ...why, replaces: outcome.id }));
  }

  /** What has arrived on the day is pooled and tested in the afternoon; a single one alone. */
  pool(day: number): void {
    const { laboratoryPoolMembersMax: size } = SURVEILLANCE;
    for (const group of Map.groupBy(this.arrived, ({ laboratory }) => laboratory.code).values())
      for (let from = 0; from < group.length; from += size) this.test(group.slice(from, from + size), day);
    this.arrived = [];
  }

  private test(group: readonly Arrived[], day: number): void {
    const [first] = group;
    if (first && group.length === 1) this.testAlone(first, day);
    if (!first || group.length === 1) return;
    const { list, places, agenda } = this.parts;
    const people = group.map(({ swab }) => swab.person);
    const { communeCode } = places.facilityOf(first.laboratory.code);
    const outcome = this.response.pooled.atLaboratory(
      group.map(({ specimen }) => specimen),
      { ...first.laboratory, communeCode },
      this.response.shownByTube('rt-pcr', people, day),
      instantOf(list.calendar, day, POOLED_AT),
    );
    const { shown } = outcome;
    if (shown?.value !== 'positive') return;
    agenda.on(shown.day + 1, () => this.response.resolve(outcome, people, shown.day + 1, first.why));
  }

  private testAlone({ swab, specimen, laboratory }: Arrived, day: number): void {
    const { list, outbreak } = this.parts;
    const value = shownBy('rt-pcr', outbreak.infectionOf(swab.person), day, list.random);
    const times = {
      testedAt: instantOf(list.calendar, day, TESTED_ALONE_AT),
      validatedAt: instantOf(list.calendar, day, TESTED_ALONE_AT + 1),
    };
    const outcome = this.response.alone.conclude(specimen.id, laboratory, value, times);
    if (outcome.kind === 'told') this.response.told(outcome, swab, laboratory);
  }
}
