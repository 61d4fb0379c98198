import { addDays } from '#libs/vocabulary';
import type { ReportedFigures } from './reported-figures.js';
import { compare, compareWithin, type Comparison } from '../ledger/comparison.js';
import type { Figures } from '../ledger/ledger.js';
import { flowOf, lasting, stateOf, type GroupName, type Observation, type Span } from '../ledger/observation.js';
import type { TestingFigures } from '../ledger/testing-figures.js';
import { indicatorsOfVaccination } from './indicators-of-vaccination.js';

export interface ComparedDays {
  readonly from: string;
  /** The last day, which is over. */
  readonly to: string;
}

interface Compared {
  readonly indicator: string;
  readonly groupings: readonly (readonly GroupName[])[];
}

interface ComparedFlow extends Compared {
  readonly flow: () => readonly Observation[];
}

interface ComparedState extends Compared {
  readonly changes: () => readonly Observation[];
}

interface ComparedSpans extends Compared {
  readonly spans: () => readonly Span[];
}

const AT_PLACES = [
  ['day', 'commune'],
  ['day', 'place', 'category'],
] as const;
const OF_PEOPLE = [
  ['day', 'commune', 'category'],
  ['day', 'sex', 'ageBand'],
] as const;
const WINDOW_DAYS = 7;
/** Every indicator of testing and cases, with the groupings in which it is compared cell by cell. */
export class TestingComparisons {
  constructor(
    private readonly figures: TestingFigures,
    private readonly days: ComparedDays,
    private readonly isAnybodyVaccinated: boolean,
  ) {}

  /** Codes of the indicators that are compared. */
  get indicators(): string[] {
    return [...this.flows(), ...this.states(), ...this.bounded(), { indicator: 'positivity' }].map(
      ({ indicator }) => indicator,
    );
  }

  async with(reports: ReportedFigures): Promise<Comparison[]> {
    const comparisons: Comparison[] = [];
    const each = async (
      compared: Compared,
      compareBy: (groupBy: readonly GroupName[], reported: Figures, name: string) => Comparison,
    ) => {
      for (const groupBy of compared.groupings) {
        const name = `${compared.indicator} by ${groupBy.join(', ')}`;
        comparisons.push(compareBy(groupBy, await reports.of(compared.indicator, groupBy, this.days), name));
      }
    };
    for (const one of this.flows())
      await each(one, (groupBy, reported, name) => compare(name, flowOf(one.flow(), groupBy), reported));
    for (const one of this.states())
      await each(one, (groupBy, reported, name) => compare(name, stateOf(one.changes(), groupBy, this.days), reported));
    for (const one of this.bounded())
      await each(one, (groupBy, reported, name) =>
        compareWithin(name, lasting(one.spans(), groupBy, this.days), reported),
      );
    const positivity = { indicator: 'positivity', groupings: [['day'], ['day', 'commune']] as const };
    await each(positivity, (groupBy, reported, name) => compare(name, this.positivity(groupBy), reported));
    return comparisons;
  }

  private flows(): ComparedFlow[] {
    const { figures } = this;
    const { ledger, cases } = figures;
    return [
      { indicator: 'specimens-collected', groupings: AT_PLACES, flow: () => figures.collected() },
      { indicator: 'specimens-received', groupings: AT_PLACES, flow: () => ledger.receipts },
      { indicator: 'specimens-refused', groupings: AT_PLACES, flow: () => ledger.refusals },
      { indicator: 'pools-formed', groupings: AT_PLACES, flow: () => figures.poolsFormed() },
      { indicator: 'pools-resulted', groupings: AT_PLACES, flow: () => ledger.poolChanges },
      { indicator: 'results-released', groupings: AT_PLACES, flow: () => figures.released() },
      { indicator: 'turnaround', groupings: AT_PLACES, flow: () => figures.turnaround() },
      { indicator: 'people-tested', groupings: OF_PEOPLE, flow: () => figures.peopleTested() },
      {
        indicator: 'people-tested-by-place-kind',
        groupings: [['day', 'commune', 'category']],
        flow: () => figures.peopleByPlaceKind(),
      },
      { indicator: 'people-in-positivity', groupings: OF_PEOPLE, flow: () => figures.peopleInPositivity() },
      { indicator: 'people-positive', groupings: OF_PEOPLE, flow: () => figures.peoplePositive() },
      { indicator: 'cases-new', groupings: OF_PEOPLE, flow: () => cases.new() },
      { indicator: 'cases-recovered', groupings: OF_PEOPLE, flow: () => cases.ends('recovered') },
      { indicator: 'cases-died', groupings: OF_PEOPLE, flow: () => cases.ends('died') },
      ...(this.isAnybodyVaccinated ? [] : indicatorsOfVaccination(this.days)).map((indicator) => ({
        indicator,
        groupings: [['day']] as const,
        flow: () => [],
      })),
    ];
  }

  private states(): ComparedState[] {
    const { cases } = this.figures;
    return [
      { indicator: 'cases-cumulative', groupings: OF_PEOPLE, changes: () => cases.new() },
      { indicator: 'cases-active', groupings: OF_PEOPLE, changes: () => cases.active() },
    ];
  }

  private bounded(): ComparedSpans[] {
    return [
      { indicator: 'specimens-overdue', groupings: AT_PLACES, spans: () => this.figures.overdue() },
      { indicator: 'cases-suspect', groupings: OF_PEOPLE, spans: () => this.figures.cases.suspects() },
    ];
  }

  /** Days and groups of which anything was counted in the seven days up to then; -1 where nobody was tested. */
  private positivity(groupBy: readonly GroupName[]): Figures {
    const windowed = (observations: readonly Observation[]): Figures =>
      flowOf(
        observations.flatMap((one) => this.windowOf(one)),
        groupBy,
      );
    const [positive, tested] = [windowed(this.figures.peoplePositive()), windowed(this.figures.peopleInPositivity())];
    return new Map([...tested].map(([label, count]) => [label, (positive.get(label) ?? 0) / count]));
  }

  /** The days in whose window it counts. */
  private windowOf(one: Observation): Observation[] {
    return Array.from({ length: WINDOW_DAYS }, (_, later) => ({ ...one, day: addDays(one.day, later) })).filter(
      ({ day }) => day >= this.days.from && day <= this.days.to,
    );
  }
}
