import { localDayOf, printChipCard, type ScreeningForm } from '#libs/vocabulary';
import { personForm } from '../epidemic/swab.js';
import type { Answer } from '../gateway/gateway-client.js';
import type { SessionLedger } from '../ledger/session-ledger.js';
import type { Person } from '../population/people.js';
import { doseBody } from '../vaccination/entry-list.js';
import type { Asking } from '../gateway/asking.js';
import type { PlannedSession, Visitor, WithoutDose } from '../vaccination/planned-session.js';
import type { PreparedSessions } from './prepared-sessions.js';
import { answerForm, NORMAL_SIGNS } from './screening-of-play.js';

const VISITS = '/v1/vaccination-visits';
const SCREENED_BEFORE_MS = 10 * 60_000;
const LEFT_EARLY = 'Con nhỏ ở nhà một mình';
const SENT_HOME = 'Đang sốt, hẹn đợt sau';
const MONTHS = 12;

export interface VisitParts {
  readonly asking: Asking;
  readonly prepared: PreparedSessions;
  readonly ledger: SessionLedger;
  readonly personOf: (person: number) => Person;
  /** The form for adults that is in force on the day. */
  readonly formOn: (day: string) => Promise<ScreeningForm>;
}

/** Who is at the table, in a visit. */
interface AtTable {
  readonly session: PlannedSession;
  readonly visit: string;
  readonly person: Person;
  readonly key: string;
  readonly at: Date;
}

/** People at a session with network, from the door to the end of the observation, each act as the point asks for it. */
export class VisitsAtSession {
  /** Place in the population → id of the visit. */
  private readonly visits = new Map<number, string>();

  constructor(private readonly parts: VisitParts) {}

  /**
   * Arrival, guard, screening, decision and dose.
   * @returns the answer to the dose; undefined where the day of the session was over before somebody could arrive
   */
  async vaccinate(session: PlannedSession, visitor: Visitor): Promise<Answer | undefined> {
    const { asking, ledger, personOf } = this.parts;
    const { entry, key, at } = visitor;
    const person = personOf(visitor.person);
    const arrived = await this.arrive(session, visitor);
    if (!arrived) return undefined;
    const table: AtTable = { session, visit: String(arrived.body.id), person, key, at };
    if (arrived.body.identity !== 'scanned') await this.identify(table, visitor.mistypes, String(arrived.body.asks));
    const screening = await this.screen(table, entry.vaccine, visitor.isAllergic ? ['allergy'] : []);
    const asked = {
      ...{ person: personForm(person), visitId: table.visit, screeningId: screening, vaccine: entry.vaccine },
      ...{ lot: entry.lot, facilityCode: session.facility, at: at.toISOString(), consent: true },
    };
    await this.decide(session, asked, key);
    const body = { ...doseBody(entry, at, person), sessionId: this.parts.prepared.idOf(session) };
    const dose = await asking.done(session.client, '/v1/doses', body, `${key}-dose`);
    if (!dose) return undefined;
    ledger.vaccinated(entry, visitor.isInvited);
    this.visits.set(visitor.person, table.visit);
    if (visitor.leavesEarly) await this.depart(session, visitor, { reason: LEFT_EARLY });
    return dose;
  }

  /** Whoever was let in has left; whoever left before the observation was over is gone already. */
  async leave(session: PlannedSession, visitor: Visitor): Promise<void> {
    if (this.visits.has(visitor.person)) await this.depart(session, visitor, {});
  }

  /** Somebody who is invited and gets no dose: whoever is there, is ill. */
  async turnAway(session: PlannedSession, guest: WithoutDose): Promise<void> {
    if (guest.fate !== 'deferred') return;
    const { person: number, key, at, vaccine } = guest;
    const person = this.parts.personOf(number);
    const arrived = await this.arrive(session, { person: number, comesWith: 'invitation', key });
    if (!arrived) return;
    this.parts.ledger.arrivedInVain(session.facility);
    const table: AtTable = { session, visit: String(arrived.body.id), person, key, at };
    await this.identify(table, false, String(arrived.body.asks));
    await this.screen(table, vaccine, ['acute-illness']);
    this.visits.set(number, table.visit);
    await this.depart(session, guest, { reason: SENT_HOME });
  }

  private async arrive(
    session: PlannedSession,
    { person, comesWith, key }: Pick<Visitor, 'person' | 'comesWith' | 'key'>,
  ): Promise<Answer | undefined> {
    const { asking, prepared, personOf } = this.parts;
    const sessionId = prepared.idOf(session);
    if (sessionId === undefined) return undefined;
    const who = personOf(person);
    const shown =
      comesWith === 'invitation'
        ? { text: prepared.codeOf(person) }
        : comesWith === 'chip-card'
          ? { text: cardOf(who) }
          : { person: personForm(who) };
    const come = (as: object, by: string) => asking.post(session.client, VISITS, { sessionId, ...as }, `${key}-${by}`);
    const first = await come(shown, 'arrive');
    const isNamesake = first.status === 409 && first.body.code === 'invited-under-another-number';
    if (isNamesake) asking.refused();
    const answer = isNamesake ? await come({ person: personForm(who) }, 'named') : first;
    if (answer.status === 201) return answer;
    if (localDayOf(answer.at) === session.day) asking.fault('an arrival', answer);
    return undefined;
  }

  /** Before the needle; nobody comes in this play whose dose would have to be refused. */
  private async decide({ client }: PlannedSession, asked: object, key: string): Promise<void> {
    const { asking } = this.parts;
    const decided = await asking.post(client, '/v1/dose-decisions', asked, `${key}-decide`);
    if (decided.status === 200 && decided.body.decision !== 'refuse') asking.accepted();
    else asking.fault('a decision', decided);
  }

  /** The person is asked; after a slip only the card is believed. */
  private async identify({ session, visit, person, key }: AtTable, mistypes: boolean, asks: string): Promise<void> {
    const { asking } = this.parts;
    const path = `${VISITS}/${visit}/identity-checks`;
    const typed = typedBy(person, asks);
    if (mistypes) {
      const slip = { ...typed, birthMonth: ((typed.birthMonth ?? 1) % MONTHS) + 1 };
      const stopped = await asking.post(session.client, path, { shown: slip }, `${key}-slip`);
      if (stopped.status === 422 && stopped.body.code === 'wrong-person') asking.refused();
      else asking.fault('a wrong day of birth', stopped);
    }
    const shown = mistypes ? { text: cardOf(person) } : typed;
    await asking.done(session.client, path, { shown }, `${key}-guard`);
  }

  private async screen(
    { session, visit, person, key, at }: AtTable,
    vaccine: Visitor['entry']['vaccine'],
    has: readonly string[],
  ): Promise<string | undefined> {
    const { asking, ledger, formOn } = this.parts;
    const { sex, birthYear } = person;
    const years = Number(session.day.slice(0, 4)) - birthYear;
    const { form, answers, outcome } = answerForm(await formOn(session.day), { sex, years }, has);
    const body = {
      ...{ person: personForm(person), visitId: visit, vaccine, facilityCode: session.facility, form, answers },
      ...{ at: new Date(at.getTime() - SCREENED_BEFORE_MS).toISOString(), vitalSigns: NORMAL_SIGNS },
    };
    const screened = await asking.done(session.client, '/v1/screenings', body, `${key}-screen`);
    if (!screened) return undefined;
    if (screened.body.outcome !== outcome)
      asking.fault(`a screening came to ${String(screened.body.outcome)} and not to ${outcome}`);
    ledger.screenings.push({ facility: session.facility, day: session.day, vaccine, outcome });
    return String(screened.body.id);
  }

  private async depart(
    { client, facility }: PlannedSession,
    { person, key }: { readonly person: number; readonly key: string },
    body: object,
  ): Promise<void> {
    const path = `${VISITS}/${this.visits.get(person) ?? ''}/departures`;
    this.visits.delete(person);
    if (await this.parts.asking.done(client, path, body, `${key}-leave`)) this.parts.ledger.left(facility);
  }
}

/** What somebody says who is asked. */
export function typedBy(
  { birthDate, birthYear, citizenId, phone }: Person,
  asks: string,
): { birthDay?: number; birthMonth?: number; birthYear?: number; lastFour: string } {
  const lastFour = (citizenId ?? phone).slice(-4);
  if (asks === 'birth-year' || birthDate === undefined) return { birthYear, lastFour };
  const [, birthMonth, birthDay] = birthDate.split('-').map(Number);
  return { birthDay, birthMonth, lastFour };
}

function cardOf({ citizenId, fullName, birthDate, sex }: Person): string {
  return printChipCard({ documentNumber: citizenId, fullName, birthDate, sex });
}
