import type { ScreeningForm } from '#libs/vocabulary';
import { everyItem } from '../gateway/every-item.js';
import { compare, compareWithin, type Comparison } from '../ledger/comparison.js';
import type { SessionLedger } from '../ledger/session-ledger.js';
import type { RecordedBetween, VaccinationLedger } from '../ledger/vaccination-ledger.js';
import type { Person } from '../population/people.js';
import type { ToldNames } from '../gateway/told-names.js';
import { doseBody } from '../vaccination/entry-list.js';
import type { PlayedEntry } from '../vaccination/vaccination-act.js';
import type { Asking } from '../gateway/asking.js';
import { ClosingSessions } from './closing-sessions.js';
import type { PlannedSession, PlannedSessions, SessionDeed, Visitor } from '../vaccination/planned-session.js';
import { PointWithoutNetwork, type TakenIn } from './point-without-network.js';
import { PreparedSessions } from './prepared-sessions.js';
import { VisitsAtSession } from './visit-at-session.js';

const ADULT_YEARS = 19;
const HOUR_MS = 3_600_000;

export interface SessionParts {
  readonly planned: PlannedSessions;
  readonly asking: Asking;
  readonly ledger: SessionLedger;
  readonly doses: VaccinationLedger;
  readonly names: ToldNames;
  readonly personOf: (person: number) => Person;
  readonly clock: () => Date;
}

interface Board {
  readonly visits: Readonly<Record<string, number>>;
  readonly invitations: Readonly<Record<string, number>>;
}

/** Does what is done for sessions and at them, and enters what was answered 201 into the ledgers. */
export class SessionActs {
  private readonly prepared: PreparedSessions;
  private readonly visits: VisitsAtSession;
  private readonly closing: ClosingSessions;
  private readonly points = new Map<string, PointWithoutNetwork>();
  private readonly forms = new Map<string, Promise<ScreeningForm>>();
  private preparation: Promise<void> | undefined;

  constructor(private readonly parts: SessionParts) {
    const { planned, asking, ledger, personOf } = parts;
    this.prepared = new PreparedSessions(planned, asking, ledger, personOf);
    const formOn = (day: string): Promise<ScreeningForm> => this.formOn(day);
    this.visits = new VisitsAtSession({ asking, prepared: this.prepared, ledger, personOf, formOn });
    this.closing = new ClosingSessions({ ...parts, prepared: this.prepared });
  }

  async perform(deed: SessionDeed): Promise<void> {
    if (deed.kind === 'prepare') {
      this.preparation = this.prepared.prepare();
      return this.preparation;
    }
    await this.preparation;
    if (deed.kind === 'take-pack') return this.pointOf(deed.session).takePack();
    if (deed.kind === 'visit') return this.visit(deed.session, deed.visitor);
    if (deed.kind === 'turn-away') return this.visits.turnAway(deed.session, deed.person);
    if (deed.kind === 'leave') return this.visits.leave(deed.session, deed.visitor);
    if (deed.kind === 'react') return this.react(deed.session, deed.visitor);
    if (deed.kind === 'send-kept') return this.sendKept(deed.session);
    return this.closing.close(deed.session, this.parts.planned.sessions.indexOf(deed.session));
  }

  /** Who is where at each session, and what is to be looked at of doses without network, as the platform says. */
  async compare(): Promise<Comparison[]> {
    const { planned, asking, ledger } = this.parts;
    const [invitations, visits] = [new Map<string, number>(), new Map<string, number>()];
    for (const session of planned.sessions) {
      const id = this.prepared.idOf(session);
      if (id === undefined) continue;
      const path = `/v1/vaccination-sessions/${id}/board`;
      const board = (await asking.get(session.client, path)) as unknown as Board;
      for (const [state, people] of Object.entries(board.invitations))
        invitations.set(`${session.facility} ${state}`, people);
      for (const [stage, people] of Object.entries(board.visits)) visits.set(`${session.facility} ${stage}`, people);
    }
    return [
      compare('invitations by facility, state', ledger.invitations(), invitations),
      compare('visits by facility, stage', ledger.visits(), visits),
      await this.conflicts(),
    ];
  }

  /**
   * Nothing is to be looked at but clocks: while a request is on its way, minutes of the business clock pass, so that a
   * device whose clock is right may seem to be late.
   */
  private async conflicts(): Promise<Comparison> {
    const { asking } = this.parts;
    const listed = await everyItem<{ kind: string }>(asking.gateway, asking.token('cdc'), '/v1/dose-conflicts');
    const byKind = Map.groupBy(listed, ({ kind }) => kind);
    const kept = [...this.points.values()].reduce((sum, { keptDoses }) => sum + keptDoses, 0);
    return compareWithin(
      'conflicts of doses without network by kind',
      { low: new Map(), high: new Map([['clock-wrong', kept]]) },
      new Map([...byKind].map(([kind, conflicts]) => [kind, conflicts.length])),
    );
  }

  private async visit(session: PlannedSession, visitor: Visitor): Promise<void> {
    const { entry } = visitor;
    if (!session.hasNetwork) {
      if (!(await this.pointOf(session).vaccinate(visitor))) await this.enterAlone(session, visitor);
      return;
    }
    const dose = await this.visits.vaccinate(session, visitor);
    if (!dose) return this.enterAlone(session, visitor);
    const at = new Date(String(dose.body.recordedAt));
    this.enter({ entry, id: String(dose.body.id), entryId: String(dose.body.entryId), recorded: [at, at] });
  }

  /** A dose that was given is recorded, whatever became of the session. */
  private async enterAlone({ client }: PlannedSession, { entry, at, key, person }: Visitor): Promise<void> {
    const { asking, ledger, personOf } = this.parts;
    const body = doseBody(entry, at, personOf(person));
    const answer = await asking.done(client, '/v1/doses', body, `${key}-alone`);
    if (!answer) return;
    ledger.gave(entry);
    const recordedAt = new Date(String(answer.body.recordedAt));
    const recorded: RecordedBetween = [recordedAt, recordedAt];
    this.enter({ entry, id: String(answer.body.id), entryId: String(answer.body.entryId), recorded });
  }

  private async sendKept(session: PlannedSession): Promise<void> {
    for (const taken of await this.pointOf(session).send()) this.enter(taken);
  }

  private enter({ entry, id, entryId, recorded }: TakenIn): void {
    this.parts.names.tell(entry.id, entryId);
    this.parts.names.tell(doseNameOf(entry), id);
    this.parts.doses.enter({ kind: 'entered', entry }, recorded);
  }

  private async react({ client, facility }: PlannedSession, visitor: Visitor): Promise<void> {
    const { asking, names, ledger } = this.parts;
    const { entry, at, reaction, key } = visitor;
    if (!reaction) return;
    const body = {
      ...{ dose: { id: names.get(doseNameOf(entry)) }, ...reaction, facilityCode: facility },
      onset: { at: new Date(at.getTime() + HOUR_MS).toISOString() },
    };
    const told = await asking.done(client, '/v1/adverse-events', body, `${key}-react`);
    if (!told) return;
    ledger.reactions.push({ entry, ...reaction });
    if (reaction.severity !== 'severe') return;
    const path = `/v1/adverse-events/${String(told.body.id)}/notifications`;
    await asking.done(client, path, { note: 'Đã báo Sở Y tế qua điện thoại' }, `${key}-notify`);
  }

  private pointOf(session: PlannedSession): PointWithoutNetwork {
    const known = this.points.get(session.facility);
    if (known) return known;
    const point = new PointWithoutNetwork(session, { ...this.parts, prepared: this.prepared });
    this.points.set(session.facility, point);
    return point;
  }

  private formOn(day: string): Promise<ScreeningForm> {
    const asked = this.forms.get(day) ?? this.askForm(day);
    this.forms.set(day, asked);
    return asked;
  }

  private async askForm(day: string): Promise<ScreeningForm> {
    const { items } = await this.parts.asking.get('cdc', `/v1/screening-forms?on=${day}`);
    const found = (items as ScreeningForm[]).find(({ ages }) => ages.minYears <= ADULT_YEARS && ages.maxYears === null);
    if (!found) throw new Error(`No form is in force for adults on ${day}`);
    return found;
  }
}

const doseNameOf = ({ id }: PlayedEntry): string => `dose ${id}`;
