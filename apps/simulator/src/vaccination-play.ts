import { loadReferenceData, type AdminUnit } from '#libs/reference-data';
import type { SimulationArguments } from './arguments.js';
import { everyItem } from './gateway/every-item.js';
import type { GatewayClient } from './gateway/gateway-client.js';
import type { Tokens } from './gateway/clients-of-play.js';
import type { FollowedClock } from './gateway/followed-clock.js';
import { vaccinationClients } from './gateway/vaccination-clients.js';
import type { FacilityOfPlay } from './epidemic/facilities-of-play.js';
import type { Comparison } from './ledger/comparison.js';
import type { Tally } from './ledger/tally.js';
import { SessionFigures } from './ledger/session-figures.js';
import { VaccinationFigures } from './ledger/vaccination-figures.js';
import { VaccinationLedger } from './ledger/vaccination-ledger.js';
import type { Person } from './population/people.js';
import type { Random } from './population/random.js';
import { LedgerOfDays } from './reports/ledger-of-days.js';
import { flowsOfTickets } from './reports/ticket-comparisons.js';
import type { ReportedFigures } from './reports/reported-figures.js';
import type { ComparedDays } from './reports/testing-comparisons.js';
import { VaccinationComparisons } from './reports/vaccination-comparisons.js';
import { NationalPlatform } from './offices/national-platform.js';
import { PaperSender } from './offices/paper-sender.js';
import { VaccinationActs } from './sending/perform-vaccination-act.js';
import { PhoneOfPlay } from './tickets/phone-of-play.js';
import { planVaccination, type PlannedRounds } from './vaccination/plan-vaccination.js';
import { pointsOfPlay, type PointsOfPlay } from './vaccination/points-of-play.js';
import type { Stage, VaccinationAct } from './vaccination/vaccination-act.js';

/** Facilities that existed then may give doses in every round. */
const ROUNDS_SINCE_MONTHS = '2021-01-01';

export interface VaccinationStage {
  readonly options: SimulationArguments;
  readonly communes: readonly AdminUnit[];
  readonly people: readonly Person[];
  readonly random: Random;
  readonly clock: FollowedClock;
  readonly gateway: GatewayClient;
  readonly tokens: Pick<Tokens, 'administrator'>;
}

/** Three rounds of vaccination as they are played: their plan, whoever performs it, and the ledger that is compared. */
export class VaccinationPlay {
  /** What was compared on the way, when what is on paper was still missing. */
  private readonly onTheWay: Comparison[] = [];
  /** Share of what was declared that was entered then. */
  enteredOnTheWay = 0;
  private readonly acting: VaccinationActs;

  private constructor(
    private readonly planned: PlannedRounds,
    private readonly people: readonly Person[],
    private readonly points: PointsOfPlay,
    private readonly ledger: VaccinationLedger,
    private readonly days: LedgerOfDays,
    performer: (reached: (stage: Stage) => Promise<void>) => VaccinationActs,
  ) {
    this.acting = performer((stage) => this.reached(stage));
  }

  static async prepare({
    options,
    communes,
    people,
    random,
    clock,
    gateway,
    tokens,
  }: VaccinationStage): Promise<VaccinationPlay> {
    const { from, days, people: count, credentials } = options;
    const register = await everyItem<FacilityOfPlay>(gateway, tokens.administrator, '/v1/facilities');
    const points = pointsOfPlay(register, communes, ROUNDS_SINCE_MONTHS, random.fork('points'));
    const planned = planVaccination({ people, count, points, calendar: { from, days } }, random.fork('vaccination'));
    const clients = await vaccinationClients({ gateway, credentials }, points.all, random.fork('vaccination clients'));
    const officer = clients.get('cdc');
    if (!officer) throw new Error('Every home has the centre for disease control');
    const ledger = new VaccinationLedger(people);
    const { provinces } = loadReferenceData();
    const personOf = (person: number): Person => people[person] as Person;
    const papers = new PaperSender(gateway, personOf, (code) => provinces.find(code)?.name ?? code);
    const national = new NationalPlatform(gateway, officer);
    const performer = (reached: (stage: Stage) => Promise<void>): VaccinationActs =>
      new VaccinationActs({
        ...{ gateway, tokens: clients, ledger, papers, national, reached, personOf },
        ...{ sessions: planned.sessions, clock: () => new Date(clock.now()) },
        phones: new PhoneOfPlay(credentials),
      });
    return new VaccinationPlay(planned, people, points, ledger, new LedgerOfDays(gateway, officer, ledger), performer);
  }

  get acts(): readonly VaccinationAct[] {
    return this.planned.acts;
  }

  get doses(): number {
    return this.planned.doses.length;
  }

  get tally(): Tally {
    return this.acting.tally;
  }

  perform(act: VaccinationAct): Promise<void> {
    return this.acting.perform(act);
  }

  /** Codes of the indicators that are compared. */
  indicators(days: ComparedDays): readonly string[] {
    return this.comparisons(days).indicators;
  }

  async compare(reports: ReportedFigures, days: ComparedDays): Promise<Comparison[]> {
    const { recall } = this.acting;
    const all = { from: this.planned.firstDay, to: days.to };
    return [
      ...this.onTheWay,
      ...(await this.comparisons(days).with(reports)),
      ...(await this.days.completeness(all)),
      await this.days.doubts(),
      await this.days.stock(),
      ...((await this.acting.sessions?.compare()) ?? []),
      ...(recall === undefined ? [] : [await this.days.peopleOfLot(this.planned.recalledLot, recall)]),
    ];
  }

  private comparisons({ to }: ComparedDays): VaccinationComparisons {
    const communeOf = (facility: string): string => this.points.byCode(facility).communeCode;
    const figures = new VaccinationFigures(this.ledger, this.people, communeOf, to);
    const sessions = new SessionFigures(this.acting.sessionLedger, communeOf, figures);
    const tickets = flowsOfTickets(this.acting.ticketLedger, communeOf);
    return new VaccinationComparisons(figures, { sessions, tickets }, { from: this.planned.firstDay, to });
  }

  private async reached(stage: Stage): Promise<void> {
    if (stage !== 'entered-singly') return;
    const days = this.planned.doses.map(({ day }) => day).sort();
    const compared = await this.days.completeness(
      { from: days[0] ?? '', to: days.at(-1) ?? '' },
      'before the paper lists',
    );
    const sumOf = (column: string): number =>
      compared.find(({ name }) => name.includes(`: ${column} by`))?.reported ?? 0;
    this.enteredOnTheWay = 1 - sumOf('backlog') / (sumOf('declared') || 1);
    this.onTheWay.push(...compared);
  }
}
