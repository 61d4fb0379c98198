import { compare, compareWithin, type Comparison } from '../ledger/comparison.js';
import { flowOf, type GroupName, type Observation } from '../ledger/observation.js';
import { kindOf, type VaccinationFigures } from '../ledger/vaccination-figures.js';
import type { Figures } from '../ledger/ledger.js';
import type { FlowOfTickets } from './ticket-comparisons.js';
import type { SessionFigures } from '../ledger/session-figures.js';
import type { ReportedFigures } from './reported-figures.js';
import type { ComparedDays } from './testing-comparisons.js';
import { flowsAtSessions, sharesAtSessions } from './session-comparisons.js';
import { UNPLAYED_INDICATORS } from './unplayed-indicators.js';

interface ComparedFlow {
  readonly indicator: string;
  readonly groupings: readonly (readonly GroupName[])[];
  readonly flow: () => readonly Observation[];
  /** Beside the indicator, where it is compared in more than one way. */
  readonly name?: string;
}

const OF_PEOPLE = [
  ['day', 'commune', 'category'],
  ['day', 'sex', 'ageBand', 'category'],
  ['commune', 'sex', 'ageBand', 'category'],
] as const;
const REACHED = [
  ['day', 'commune'],
  ['day', 'sex', 'ageBand'],
] as const;
const AT_POINTS = [
  ['day', 'commune', 'category'],
  ['day', 'place', 'category'],
] as const;
const OF_DAYS = [
  ['day', 'commune'],
  ['day', 'place'],
] as const;
const OF_COHORTS = [['day'], ['day', 'category']] as const;
const COMPLETENESS = 'dose-entry-completeness';
const DELAY = 'doses-entry-delay';

/** Every indicator of vaccination, with the groupings in which it is compared cell by cell. */
export class VaccinationComparisons {
  constructor(
    private readonly figures: VaccinationFigures,
    private readonly beside: { readonly sessions: SessionFigures; readonly tickets: readonly FlowOfTickets[] },
    private readonly days: ComparedDays,
  ) {}

  /** Codes of the indicators that are compared. */
  get indicators(): string[] {
    const shares = [...this.shares(), ...sharesAtSessions(this.beside.sessions)].map(({ indicator }) => indicator);
    return [...this.flows().map(({ indicator }) => indicator), ...shares, COMPLETENESS, DELAY];
  }

  async with(reports: ReportedFigures): Promise<Comparison[]> {
    const comparisons: Comparison[] = [];
    const reported = (indicator: string, groupBy: readonly GroupName[]): Promise<Figures> =>
      reports.of(indicator, groupBy, this.days);
    for (const { indicator, name = indicator, groupings, flow } of this.flows())
      for (const groupBy of groupings)
        comparisons.push(compare(named(name, groupBy), flowOf(flow(), groupBy), await reported(indicator, groupBy)));
    for (const { indicator, reached } of this.shares())
      for (const groupBy of OF_COHORTS)
        comparisons.push(
          compare(
            named(indicator, groupBy),
            this.figures.coverage(reached(), groupBy, this.days),
            await reported(indicator, groupBy),
          ),
        );
    for (const { indicator, groupings, share } of sharesAtSessions(this.beside.sessions))
      for (const groupBy of groupings)
        comparisons.push(
          compare(named(indicator, groupBy), share(groupBy, this.days), await reported(indicator, groupBy)),
        );
    for (const groupBy of [['day'], ...OF_DAYS] as const)
      comparisons.push(
        compare(
          named(COMPLETENESS, groupBy),
          this.figures.completeness(groupBy),
          await reported(COMPLETENESS, groupBy),
        ),
      );
    for (const groupBy of AT_POINTS)
      comparisons.push(
        compareWithin(named(DELAY, groupBy), this.figures.delay(groupBy), await reported(DELAY, groupBy)),
      );
    return comparisons;
  }

  private shares() {
    const { figures } = this;
    return [
      { indicator: 'coverage-one-dose', reached: () => figures.peopleWithAny() },
      { indicator: 'coverage-basic-complete', reached: () => figures.peopleComplete() },
      { indicator: 'coverage-fully-vaccinated', reached: () => figures.peopleProtected() },
    ];
  }

  private flows(): ComparedFlow[] {
    const { figures } = this;
    return [
      { indicator: 'doses', groupings: [...OF_PEOPLE, AT_POINTS[1]], flow: () => figures.doses() },
      { indicator: 'doses-by-residence', groupings: OF_PEOPLE, flow: () => figures.dosesByResidence() },
      { indicator: 'doses-by-vaccine', groupings: AT_POINTS, flow: () => figures.doses(({ vaccine }) => vaccine) },
      {
        indicator: 'doses-by-vaccine-and-number',
        groupings: AT_POINTS,
        flow: () => figures.doses(({ vaccine, number }) => `${vaccine}/${number}`),
      },
      {
        indicator: 'doses-by-lot',
        groupings: AT_POINTS,
        flow: () => figures.doses(({ vaccine, lot }) => `${vaccine}/${lot ?? 'unknown'}`),
      },
      { indicator: 'doses-national', groupings: AT_POINTS, flow: () => figures.atNationalPlatform() },
      { indicator: 'doses-by-kind', groupings: AT_POINTS, flow: () => figures.doses(kindOf) },
      {
        indicator: 'doses-by-priority-group',
        groupings: AT_POINTS,
        flow: () => figures.doses(({ priorityGroup }) => priorityGroup),
      },
      { indicator: 'doses-outside-province', groupings: OF_PEOPLE, flow: () => figures.dosesElsewhere() },
      { indicator: 'people-with-dose', groupings: OF_PEOPLE, flow: () => figures.peopleWithDose() },
      {
        indicator: 'people-with-dose',
        name: 'people with any dose',
        groupings: REACHED,
        flow: () => figures.peopleWithAny(),
      },
      { indicator: 'people-basic-complete', groupings: REACHED, flow: () => figures.peopleComplete() },
      { indicator: 'people-fully-vaccinated', groupings: REACHED, flow: () => figures.peopleProtected() },
      { indicator: 'people-boosted', groupings: REACHED, flow: () => figures.peopleBoosted() },
      { indicator: 'doses-declared', groupings: OF_DAYS, flow: () => figures.declared() },
      { indicator: 'days-signed', groupings: OF_DAYS, flow: () => figures.signed() },
      { indicator: 'dose-entry-backlog', groupings: OF_DAYS, flow: () => figures.backlog() },
      ...flowsAtSessions(this.beside.sessions),
      ...this.beside.tickets,
      ...UNPLAYED_INDICATORS.map((indicator) => ({ indicator, groupings: [['day']] as const, flow: () => [] })),
    ];
  }
}

const named = (name: string, groupBy: readonly GroupName[]): string => `${name} by ${groupBy.join(', ')}`;
