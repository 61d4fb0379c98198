import type { AdminUnit } from '#libs/reference-data';
import type { SimulationArguments } from './arguments.js';
import { placesOfTesting, POINT, type FacilityOfPlay } from './epidemic/facilities-of-play.js';
import { planEpidemic } from './epidemic/plan-epidemic.js';
import type { EpidemicAct } from './epidemic/testing-act.js';
import { CaseTruth } from './ledger/case-truth.js';
import type { Comparison } from './ledger/comparison.js';
import { strataOf } from './ledger/played-person.js';
import { TestingComparisons, type ComparedDays } from './reports/testing-comparisons.js';
import { TestingFigures } from './ledger/testing-figures.js';
import { TestingLedger } from './ledger/testing-ledger.js';
import { openingHoursOf, WaitingClock } from './ledger/waiting-clock.js';
import { planOfflineDay, type OfflineDay } from './offline/offline-day.js';
import { OfflinePoint } from './offline/offline-point.js';
import type { Person } from './population/people.js';
import type { Random } from './population/random.js';
import type { ReportedFigures } from './reports/reported-figures.js';
import { CaseBook } from './sending/case-book.js';
import type { Tokens } from './gateway/clients-of-play.js';
import { everyItem } from './gateway/every-item.js';
import type { GatewayClient } from './gateway/gateway-client.js';
import type { Tally } from './ledger/tally.js';
import { TestingActs } from './sending/perform-testing-act.js';
import { localDayOf } from '#libs/vocabulary';

/** Real milliseconds in which the platform finds out what is late, and the registry follows a result, at the latest. */
const FOUND_WITHIN_MS = 15_000;
/** Indicators of declarations and places, which have a ledger of their own, and of officers' reviews, which nobody plays. */
const COMPARED_ELSEWHERE = /^(declarations|places)/;

export interface EpidemicStage {
  readonly options: SimulationArguments;
  readonly communes: readonly AdminUnit[];
  readonly people: readonly Person[];
  readonly random: Random;
  readonly gateway: GatewayClient;
  readonly tokens: Tokens;
}

/** The epidemic as it is played: its plan, whoever performs it, and the ledger that is compared with the reports. */
export class EpidemicPlay {
  private constructor(
    readonly acts: readonly EpidemicAct[],
    readonly infections: number,
    private readonly performer: TestingActs,
    private readonly figures: () => TestingFigures,
    private readonly point: OfflinePoint | undefined,
  ) {}

  static async prepare({ options, communes, people, random, gateway, tokens }: EpidemicStage): Promise<EpidemicPlay> {
    const { from, days, introductions, rate } = options;
    const register = await everyItem<FacilityOfPlay>(gateway, tokens.administrator, '/v1/facilities');
    const calendar = { from, days };
    const places = placesOfTesting(register, from);
    const planned = planEpidemic(
      { people, communes: communes.map(({ code }) => code), places, calendar, introductions },
      random.fork('epidemic'),
    );
    const hours = new Map(register.map(({ code, openingHours }) => [code, openingHoursOf(openingHours)]));
    const personOf = (person: number): Person => people[person] as Person;
    const cases = new CaseTruth(
      (specimen) => strataOf(personOf(specimen.person), localDayOf(specimen.collectedAt)),
      (specimen) => 'provinceCode' in personOf(specimen.person).home,
      FOUND_WITHIN_MS * rate,
    );
    const clock = new WaitingClock(hours, FOUND_WITHIN_MS * rate);
    const ledger = new TestingLedger(clock, cases);
    const tally = { accepted: 0, refused: 0, faults: [] };
    const offline =
      options.offline === 0
        ? undefined
        : planOfflineDay({ people, point: places.point, calendar, count: options.offline }, random.fork('offline'));
    const point = offline && new OfflinePoint(offline, { gateway, tokens, ledger, tally });
    const performer = new TestingActs(gateway, tokens, ledger, new CaseBook(gateway, tokens), tally, point);
    const figures = (): TestingFigures => new TestingFigures(ledger, cases, clock, people);
    const acts = [...planned.acts, ...(offline ? actsOf(offline) : [])];
    return new EpidemicPlay(acts, planned.infections.length, performer, figures, point);
  }

  get tally(): Tally {
    return this.performer.tally;
  }

  perform(act: EpidemicAct): Promise<void> {
    return this.performer.perform(act);
  }

  /**
   * Every indicator that the reports know of tests and cases; one that nobody compares is a difference.
   *
   * @param elsewhere codes of those that another play compares; without it nobody is vaccinated
   */
  async compare(
    reports: ReportedFigures,
    days: ComparedDays,
    elsewhere: readonly string[] | undefined,
  ): Promise<Comparison[]> {
    const comparisons = new TestingComparisons(this.figures(), days, elsewhere !== undefined);
    const compared = new Set([...comparisons.indicators, ...(elsewhere ?? [])]);
    const forgotten = (await reports.indicators()).filter(
      (code) => !COMPARED_ELSEWHERE.test(code) && !compared.has(code),
    );
    const rest = { accepted: 0, reported: forgotten.length, cells: forgotten.length };
    return [
      ...(await comparisons.with(reports)),
      ...((await this.point?.compare()) ?? []),
      { name: 'indicators that nobody compares', ...rest, differences: forgotten },
    ];
  }
}

/** Between the two nothing is sent: that is the day without network. */
function actsOf({ preparedAt, networkBackAt }: OfflineDay): EpidemicAct[] {
  const point = { kind: 'offline', subjects: [POINT] } as const;
  return [
    { ...point, step: 'prepare', at: preparedAt },
    { ...point, step: 'sync', at: networkBackAt },
  ];
}
