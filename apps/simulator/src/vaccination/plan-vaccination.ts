import type { Person } from '../population/people.js';
import { planSessions } from './plan-sessions.js';
import type { PlannedSessions } from './planned-session.js';
import { writeSessions } from './session-agenda.js';
import type { Random } from '../population/random.js';
import { EntryList } from './entry-list.js';
import { giveDoses, lotOf, type GivenDose } from './given-doses.js';
import { planMistakes } from './mistaken-entries.js';
import { writePaperLists } from './paper-lists.js';
import type { PointsOfPlay } from './points-of-play.js';
import { shuffled } from './quota.js';
import { dayOf, momentOf, scheduleOf, type CalendarOfRounds, type Schedule } from './rounds.js';
import { EnteringSingly, type Mending, type SingleEntries } from './single-entries.js';
import type { Stage, VaccinationAct } from './vaccination-act.js';
import { ENTERED_SINGLY, PRODUCTS, RECALLED, RECOGNISED } from './vaccination-parameters.js';
import type { PlannedTicket } from './planned-ticket.js';
import { planTickets } from './plan-tickets.js';
import { whoIsVaccinated } from './who-is-vaccinated.js';

export interface RoundsToPlan {
  readonly people: readonly Person[];
  /** How many of them are vaccinated, at most. */
  readonly count: number;
  readonly points: PointsOfPlay;
  readonly calendar: CalendarOfRounds;
}

export interface PlannedRounds {
  /** In order of time. */
  readonly acts: readonly VaccinationAct[];
  /** Everything that was given. */
  readonly doses: readonly GivenDose[];
  /** First day on which somebody was given something. */
  readonly firstDay: string;
  readonly recalledLot: string;
  /** Undefined where the play is too short to prepare any. */
  readonly sessions: PlannedSessions | undefined;
}

/** Hours of the day on which the backlog is entered, and of the days before. */
const HOURS = {
  lots: 6.5,
  recall: 12,
  declared: 17,
  ...{ declaredLate: 6, enteredSingly: 6.8, lists: 7, entered: 9, mended: 9.1, cleaned: 12, signed: 12.1 },
  asked: 10,
  ...{ allSigned: 13.5, changedAgain: 13.6, changed: 14.5, national: 14.6 },
} as const;

const STAGES: readonly (readonly [Stage, number])[] = [
  ['entered-singly', HOURS.enteredSingly],
  ['entered', HOURS.entered],
  ['cleaned', HOURS.cleaned],
  ['signed', HOURS.allSigned],
  ['changed-again', HOURS.changed],
];

/** Three rounds and everything that is entered of them, before anything is sent. Pure: the same seed, the same plan. */
export function planVaccination({ people, count, points, calendar }: RoundsToPlan, random: Random): PlannedRounds {
  const schedule = scheduleOf(calendar);
  const { vaccinated, bystanders } = whoIsVaccinated(people, count, dayOf(calendar, schedule.rounds[0]?.[0] ?? 0));
  const given = giveDoses({ people, vaccinated, schedule, points }, random.fork('doses'));
  const list = new EntryList(people, points, random.fork('entries'));
  const takenForOthers = [...bystanders];
  const toPlan = { list, schedule, doses: given, bystanders: takenForOthers };
  const { planned: sessions, doses, atSessions } = planSessions(toPlan, random.fork('sessions'));
  const day = new BacklogDay(list, schedule);
  day.receiveLots(doses);
  const mixed = shuffled(doses, random.fork('order'));
  const here = mixed.filter(({ origin }) => origin === 'facility');
  const outside = here.filter(({ id }) => !atSessions.has(id));
  const singly = outside.slice(0, Math.max(0, Math.round(here.length * ENTERED_SINGLY) - atSessions.size));
  const onPaper = outside.slice(singly.length);
  const dosesOf = Map.groupBy(doses, ({ person }) => person);
  const entering = new EnteringSingly(list, schedule, dosesOf, takenForOthers);
  const single = entering.enter([...singly, ...mixed.filter(({ origin }) => origin !== 'facility')]);
  const paper = writePaperLists(list, onPaper, (dose) => entering.entryTime(dose));
  planMistakes(list, singly, (dose) => entering.entryTime(dose));
  const right = sessions?.sessions.flatMap(({ visitors, hasNetwork }) => (hasNetwork ? visitors : [])) ?? [];
  const tickets = { list, doses, withoutLot: single.withoutLot, right: right.map(({ entry }) => entry) };
  day.answerTickets(planTickets(tickets, random.fork('tickets')));
  if (sessions) writeSessions(list, sessions, calendar.from);
  day.declare(here);
  day.sendLists(paper.rows);
  day.clean([...single.mendings, ...paper.mendings], single);
  day.sign(here, single.lateMendings);
  day.tellNationalPlatform(doses);
  day.divideIntoStages();
  return {
    acts: list.acts.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    doses,
    firstDay: doses.map((dose) => dose.day).sort()[0] ?? calendar.from,
    recalledLot: day.recalledLot,
    sessions,
  };
}

/** What is done of lots, of days and about the backlog. */
class BacklogDay {
  constructor(
    private readonly list: EntryList,
    private readonly schedule: Schedule,
  ) {}

  get recalledLot(): string {
    return lotOf(
      PRODUCTS.find(({ vaccine }) => vaccine === RECALLED.vaccine)?.label ?? '',
      RECALLED.round,
      RECALLED.which,
    );
  }

  /** Every lot is registered, and comes to the points that give it; one is recalled in the middle of the last round. */
  receiveLots(doses: readonly GivenDose[]): void {
    const at = momentOf(this.schedule.calendar, 0, HOURS.lots);
    const here = doses.filter(({ origin }) => origin === 'facility');
    for (const [lot, given] of Map.groupBy(here, (dose) => dose.lot)) {
      const product = PRODUCTS.find(({ vaccine }) => vaccine === given[0]?.vaccine);
      if (product) this.receiveLot(at, lot, product, given);
    }
    const lot = this.recalledLot;
    const inLastRound = momentOf(this.schedule.calendar, this.schedule.rounds.at(-1)?.[0] ?? 0, HOURS.recall);
    this.list.request(inLastRound, [lot], {
      request: {
        ...{ as: 'cdc', key: this.list.newKey(), method: 'POST', path: `/v1/vaccine-lots/${lot}/recalls` },
        body: { reason: 'Nhà sản xuất thu hồi lô thử nghiệm' },
      },
      ...{ fact: { kind: 'recalled', lot }, losesAnswer: false },
    });
  }

  private receiveLot(
    at: Date,
    lot: string,
    { vaccine, maker, dosesPerVial, vialMl }: (typeof PRODUCTS)[number],
    given: readonly GivenDose[],
  ): void {
    const expiresOn = dayOf(this.schedule.calendar, EXPIRES_AFTER_DAYS);
    this.asOfficer(at, [lot], '/v1/vaccine-lots', { vaccine, lot, maker, dosesPerVial, vialMl, expiresOn });
    for (const [facility, ofPoint] of Map.groupBy(given, (dose) => dose.facility)) {
      const vials = Math.ceil(ofPoint.length / dosesPerVial);
      const body = { kind: 'receipt', lot, vaccine, facilityCode: facility, vials };
      this.list.request(at, [lot], {
        request: { as: 'cdc', key: this.list.newKey(), method: 'POST', path: '/v1/stock-movements', body },
        ...{ fact: { kind: 'received', facility, lot, vials }, losesAnswer: false },
      });
    }
  }

  /** Each point says in the evening how many it gave; of days before the play it says so afterwards. */
  declare(given: readonly GivenDose[]): void {
    for (const ofDay of daysOf(given)) {
      const [{ facility, day, dayOfPlay }] = ofDay;
      const at = dayOfPlay >= 0 ? this.hour(HOURS.declared, dayOfPlay) : this.hour(HOURS.declaredLate);
      const body = { declared: ofDay.length };
      this.list.request(at, [dayName(facility, day)], {
        request: { ...this.list.asPoint(facility), method: 'PUT', path: `/v1/completeness/${facility}/${day}`, body },
        ...{ fact: { kind: 'declared', facility, day, doses: ofDay.length }, losesAnswer: false },
      });
    }
  }

  sendLists(rowsOf: ReadonlyMap<string, Extract<VaccinationAct['deed'], { kind: 'send-list' }>['rows']>): void {
    for (const [facility, rows] of rowsOf) {
      const format = this.list.points.byCode(facility).habit;
      const deed = { kind: 'send-list', ...this.list.asPoint(facility), facility, format, rows } as const;
      this.list.write(this.hour(HOURS.lists), [facility], deed);
    }
  }

  /** Wrong people, wrong lots and doubles; and strangers of whom an officer finds that they are one person. */
  clean(mendings: readonly Mending[], { ofStrangers }: SingleEntries): void {
    for (const mend of mendings) mend(this.hour(HOURS.mended));
    const pairs = [...ofStrangers.values()].flatMap(([one, other, ...more]) =>
      one && other && more.length === 0 ? [[one, other] as const] : [],
    );
    for (const [one, other] of pairs.slice(0, Math.ceil(pairs.length * RECOGNISED))) {
      const body = { kept: `{person ${one.id}}`, merged: `{person ${other.id}}`, reason: 'Đối chiếu giấy tờ' };
      this.list.request(this.hour(HOURS.mended), [`vaccinated ${one.person}`], {
        request: { ...this.officer(), path: '/v1/vaccination-people/merges', body },
        ...{ fact: { kind: 'merged', strangers: [one.stranger, other.stranger] }, losesAnswer: false },
      });
    }
  }

  /** Days that are not complete cannot be signed, and one that is changed afterwards is open again. */
  sign(given: readonly GivenDose[], late: readonly Mending[]): void {
    for (const [{ facility, day }] of daysOf(given)) {
      const deed = { kind: 'sign', ...this.list.asPoint(facility), facility, day } as const;
      this.list.write(this.hour(HOURS.signed), [dayName(facility, day)], deed);
    }
    for (const mend of late) mend(this.hour(HOURS.changedAgain));
  }

  /** Citizens who look their record up ask for corrections; some wait for their answer beyond the play. */
  answerTickets(tickets: readonly PlannedTicket[]): void {
    for (const ticket of tickets) {
      const subjects = [`vaccinated ${ticket.entry.person}`];
      this.list.write(this.hour(HOURS.asked), subjects, { kind: 'ticket', deed: { kind: 'open', ticket } });
      if (ticket.end !== 'waiting')
        this.list.write(this.hour(HOURS.changedAgain), subjects, { kind: 'ticket', deed: { kind: 'decide', ticket } });
    }
  }

  /** Of everything but the last day the answers come back. */
  tellNationalPlatform(doses: readonly GivenDose[]): void {
    const days = [...new Set(doses.filter(({ origin }) => origin === 'facility').map(({ day }) => day))].sort();
    const [first = '', last = ''] = [days[0], days.at(-1)];
    const before = days.at(-2);
    const at = this.hour(HOURS.national);
    const send = (from: string, to: string, isAnswered: boolean): void =>
      this.list.write(at, ['national'], {
        ...{ kind: 'send-to-national-platform', from, to, isAnswered, key: this.list.newKey() },
      });
    if (before !== undefined) send(first, before, true);
    send(last, last, false);
  }

  /** To be called when all else is planned. */
  divideIntoStages(): void {
    for (const [stage, hour] of STAGES) this.list.reach(this.hour(hour), stage);
  }

  private hour(hour: number, day = this.schedule.backlogDay): Date {
    return momentOf(this.schedule.calendar, day, hour);
  }

  private officer() {
    return { as: 'cdc', key: this.list.newKey(), method: 'POST' } as const;
  }

  private asOfficer(at: Date, subjects: readonly string[], path: string, body: object): void {
    this.list.request(at, subjects, {
      request: { ...this.officer(), path, body },
      fact: { kind: 'noted' },
      losesAnswer: false,
    });
  }
}

const EXPIRES_AFTER_DAYS = 180;

const dayName = (facility: string, day: string): string => `${facility} ${day}`;

/** Doses of one facility on one day. */
function daysOf(given: readonly GivenDose[]): [GivenDose, ...GivenDose[]][] {
  return [...Map.groupBy(given, ({ facility, day }) => dayName(facility, day)).values()] as [
    GivenDose,
    ...GivenDose[],
  ][];
}
