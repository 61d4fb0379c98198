import { daysBetween, localDayOf } from '#libs/vocabulary';
import type { AccessToken } from '../gateway/access-token.js';
import { everyItem } from '../gateway/every-item.js';
import type { GatewayClient } from '../gateway/gateway-client.js';
import { compare, type Comparison } from '../ledger/comparison.js';
import type { Figures } from '../ledger/ledger.js';
import type { CountedDose, VaccinationLedger } from '../ledger/vaccination-ledger.js';
import type { ComparedDays } from './testing-comparisons.js';

interface ShownDay {
  readonly facilityCode: string;
  readonly day: string;
  readonly declared: number | null;
  readonly entered: number;
  readonly verified: number;
  readonly nationalSent: number;
  readonly nationalAccepted: number;
  readonly nationalRefused: number;
  readonly backlog: number;
  readonly backlogAgeDays: number | null;
  readonly signedAt: string | null;
  readonly reopenedAt: string | null;
}

type NumberOf<Of> = (of: Of) => number;

/** What the completeness ledger, the lists of doubtful doses, the stock and the recall say, held against the play's ledger. */
export class LedgerOfDays {
  constructor(
    private readonly gateway: GatewayClient,
    /** Sees every facility of the province. */
    private readonly officer: AccessToken,
    private readonly ledger: VaccinationLedger,
  ) {}

  /** Each column of the completeness ledger, by facility and day. */
  async completeness({ from, to }: ComparedDays, label = 'completeness'): Promise<Comparison[]> {
    const path = `/v1/completeness?${new URLSearchParams({ from, to }).toString()}`;
    const answer = await this.gateway.send({ method: 'GET', path, headers: await this.officer.header() });
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    const shown = answer.body.items as ShownDay[];
    const counted = this.ledger.counted().filter(({ origin }) => origin === 'facility');
    const days = this.ledger.daysKnown();
    const told = (valueOf: NumberOf<ShownDay>): Figures =>
      new Map(shown.map((one) => [`${one.facilityCode} ${one.day}`, valueOf(one)]));
    const ofDoses = (counts: (dose: CountedDose) => boolean): Figures => countBy(counted.filter(counts), dayName);
    const entered = ofDoses(() => true);
    const missing = [...days].flatMap(([name, { declared }]): [string, number][] => {
      const left = declared - (entered.get(name) ?? 0);
      return left > 0 ? [[name, left]] : [];
    });
    const today = localDayOf(answer.at);
    const age = (name: string): number => daysBetween(name.split(' ')[1] ?? '', today);
    const ofDays = (valueOf: NumberOf<{ declared: number; isSigned: boolean; isOpenAgain: boolean }>): Figures =>
      new Map([...days].map(([name, truth]) => [name, valueOf(truth)]));
    const columns: readonly (readonly [string, Figures, NumberOf<ShownDay>])[] = [
      ['declared', ofDays(({ declared }) => declared), (one) => one.declared ?? 0],
      ['entered', entered, (one) => one.entered],
      // Nobody checks identities in the play yet.
      ['verified', new Map(), (one) => one.verified],
      ['sent', ofDoses(({ national }) => national === 'sent'), (one) => one.nationalSent],
      ['accepted', ofDoses(({ national }) => national === 'accepted'), (one) => one.nationalAccepted],
      ['refused', ofDoses(({ national }) => national === 'refused'), (one) => one.nationalRefused],
      ['backlog', new Map(missing), (one) => one.backlog],
      ['age of the backlog', new Map(missing.map(([name]) => [name, age(name)])), (one) => one.backlogAgeDays ?? 0],
      ['signed', ofDays(({ isSigned }) => Number(isSigned)), (one) => Number(one.signedAt !== null)],
      ['open again', ofDays(({ isOpenAgain }) => Number(isOpenAgain)), (one) => Number(one.reopenedAt !== null)],
    ];
    return columns.map(([column, truth, valueOf]) =>
      compare(`${label}: ${column} by facility, day`, truth, told(valueOf)),
    );
  }

  /** Doses in doubt of which nobody has decided. */
  async doubts(): Promise<Comparison> {
    const pairs = await everyItem<object>(this.gateway, this.officer, '/v1/dose-duplicates');
    return compare('doses in doubt', figure(this.ledger.doubtful()), figure(pairs.length));
  }

  /** Who had the lot, by where and when they had it. */
  async peopleOfLot(lot: string, recall: string): Promise<Comparison> {
    const path = `/v1/vaccine-lots/${lot}/recalls/${recall}/people`;
    const people = await everyItem<{ facilityCode: string; day: string }>(this.gateway, this.officer, path);
    const given = this.ledger.counted().filter((dose) => dose.lot === lot);
    return compare(
      'people of the recalled lot by facility, day',
      countBy(given, dayName),
      countBy(people, ({ facilityCode, day }) => `${facilityCode} ${day}`),
    );
  }

  /** Vials of each lot at each point: what was received, as the play moves none. */
  async stock(): Promise<Comparison> {
    const stock = await everyItem<{ facilityCode: string; lot: string; vials: number }>(
      ...([this.gateway, this.officer, '/v1/vaccine-stock'] as const),
    );
    const shown = new Map(stock.map(({ facilityCode, lot, vials }) => [`${facilityCode} ${lot}`, vials]));
    return compare('vials by facility, lot', this.ledger.stock, shown);
  }
}

const dayName = ({ facility, day }: CountedDose): string => `${facility} ${day}`;

const figure = (value: number): Figures => new Map([['all', value]]);

function countBy<Item>(items: readonly Item[], labelOf: (item: Item) => string): Figures {
  return new Map([...Map.groupBy(items, labelOf)].map(([label, group]) => [label, group.length]));
}
