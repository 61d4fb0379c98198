import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type RequestDigest } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { addDays, localDayOf } from '#libs/vocabulary';
import { ApplyCorrection } from './apply-correction.js';
import { ChangedTickets, type ActOnTicket } from './changed-tickets.js';
import { actedOf } from './correction-answers.js';
import type { CorrectionTicket } from './correction-ticket.js';
import { isClosed, isDecided } from './correction-ticket.rules.js';
import { CorrectionTicketStore } from './correction-ticket.store.js';
import type {
  ActedCorrection,
  DecideCorrectionBody,
  MatchCorrectionBody,
  RefuseCorrection,
  ReopenCorrectionBody,
} from './correction-work.dto.js';
import { MatchedPeople } from './matched-people.js';
import { TicketSeals } from './ticket-seals.js';
import { TicketsInReach } from './tickets-in-reach.js';

interface Asked {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** What an act makes of a ticket that is locked. */
interface Outcome {
  readonly change: Parameters<ChangedTickets['change']>[2];
  readonly act: Omit<ActOnTicket, 'actor' | 'made'>;
}

type Act = (tx: Tx, ticket: CorrectionTicket) => Promise<Outcome>;

/** Officers take a ticket, say whose and which dose it is of, and decide. Who did what and when is never edited. */
@Injectable()
export class WorkOnCorrectionUseCase {
  constructor(
    private readonly database: Database,
    private readonly tickets: CorrectionTicketStore,
    private readonly changed: ChangedTickets,
    private readonly seals: TicketSeals,
    private readonly reach: TicketsInReach,
    private readonly matched: MatchedPeople,
    private readonly applying: ApplyCorrection,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** Whoever takes it last has it. @throws Refused 404, 409 where it waits for nobody */
  take(asked: Asked): Promise<Answered<ActedCorrection>> {
    return this.act(asked, 'taken', {}, async (_, ticket) => {
      requireWaiting(ticket);
      return { change: { state: 'taken', takenBy: asked.actor.id }, act: { act: 'taken' } };
    });
  }

  /** The facility of the dose may decide from now on, too. @throws Refused 404 for whom the actor may not see */
  match(asked: Asked, body: MatchCorrectionBody): Promise<Answered<ActedCorrection>> {
    return this.act(asked, 'matches', body, async (tx, ticket) => {
      requireUndecided(ticket);
      return { change: await this.matched.find(tx, body, asked.actor), act: { act: 'matched' } };
    });
  }

  /** @throws Refused 404, 409 where it waits for nobody, 422 where the record cannot be as it was decided */
  async decide(asked: Asked, { decision }: DecideCorrectionBody): Promise<Answered<ActedCorrection>> {
    const { actor } = asked;
    const seen = this.reach.require(actor, await this.tickets.find(this.database, asked.id));
    const said = await this.seals.openSaid(seen);
    const apply =
      'refusals' in decision || 'sendBack' in decision
        ? undefined
        : await this.applying.prepare(seen, decision, said, actor);
    const note = 'sendBack' in decision ? decision.sendBack : decision.note;
    const told = { note: note?.normalize('NFC').trim(), tell: said.phone };
    return this.act(asked, 'decisions', decision, async (tx, ticket) => {
      requireWaiting(ticket);
      const today = localDayOf(tx.recordedAt);
      if ('sendBack' in decision) {
        const answerBy = addDays(today, this.rules(today).citizenAnswersWithinDays);
        return { change: { state: 'sent-back', answerBy }, act: { act: 'sent-back', ...told } };
      }
      if ('refusals' in decision) {
        const refusals = this.reasonsOf(decision, today);
        const change = { state: 'refused', refusals, closedAt: tx.recordedAt } as const;
        return { change, act: { act: 'refused', refusals, ...told } };
      }
      if (!apply) throw new Error('What is accepted was prepared');
      const { applied, personId, doseId } = await apply(tx, ticket);
      const change = { state: 'accepted', personId, doseId, closedAt: tx.recordedAt } as const;
      return { change, act: { act: 'accepted', applied, ...told } };
    });
  }

  /**
   * The limit begins anew, for whoever takes it now. What the decision has changed of the record stays until somebody
   * decides otherwise, and is named in the answer.
   *
   * @throws Refused 404, 409 where nothing was decided
   */
  async reopen(asked: Asked, body: ReopenCorrectionBody): Promise<Answered<ActedCorrection>> {
    const seen = this.reach.require(asked.actor, await this.tickets.find(this.database, asked.id));
    const { phone } = await this.seals.openSaid(seen);
    return this.act(asked, 'reopenings', body, async (tx, ticket) => {
      if (!isDecided(ticket)) throw new Refused('correction-not-decided', { status: 409 });
      const today = localDayOf(tx.recordedAt);
      const answerBy = addDays(today, this.rules(today).answeredWithinDays);
      const waiting = {
        state: 'open',
        takenBy: null,
        refusals: [],
        closedAt: null,
        alarmedAt: null,
        answerBy,
      } as const;
      const applied = await this.appliedTo(tx, ticket);
      const note = body.reason.normalize('NFC').trim();
      return { change: waiting, act: { act: 'reopened', note, tell: phone, ...(applied && { applied }) } };
    });
  }

  /** What the decision that stands has done to the record. */
  private async appliedTo(tx: Tx, { id, state }: CorrectionTicket) {
    if (state !== 'accepted') return null;
    return (await this.tickets.actsOf(tx, id)).findLast(({ act }) => act === 'accepted')?.applied;
  }

  private rules(today: string) {
    return this.referenceData.vaccination.corrections.inForce(today);
  }

  private reasonsOf({ refusals }: RefuseCorrection, today: string): RefuseCorrection['refusals'] {
    const { reasons } = this.referenceData.vaccination.correctionReasons.inForce(today);
    const unknown = refusals.findIndex((refusal) => !reasons.includes(refusal));
    if (unknown !== -1) throw new Refused('correction-reason-unknown', { path: `decision.refusals[${unknown}]` });
    return [...new Set(refusals)];
  }

  private async act(
    { id, idempotencyKey, actor }: Asked,
    name: 'taken' | 'matches' | 'decisions' | 'reopenings',
    body: object,
    act: Act,
  ): Promise<Answered<ActedCorrection>> {
    const route = `POST /v1/correction-tickets/${id}/${name}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    await this.changed.prepare(this.clock.now());
    return this.database.transaction(async (tx) => {
      const ticket = this.reach.require(actor, await this.tickets.lock(tx, id));
      const earlier = answeredBefore(request, await this.tickets.findAct(tx, request.keys), actedOf);
      if (earlier) return earlier;
      const outcome = await act(tx, ticket);
      await this.changed.change(tx, ticket, outcome.change, { ...outcome.act, actor, made: request.digest });
      return { body: actedOf(await this.made(tx, request.digest)), replayed: false };
    });
  }

  private async made(tx: Tx, { key }: RequestDigest) {
    const made = await this.tickets.findAct(tx, [key]);
    if (!made) throw new Error('An act is on record once it was done');
    return made;
  }
}

function requireUndecided(ticket: CorrectionTicket): void {
  if (isClosed(ticket)) throw new Refused('correction-closed', { status: 409 });
}

function requireWaiting(ticket: CorrectionTicket): void {
  requireUndecided(ticket);
  if (ticket.state === 'sent-back') throw new Refused('correction-sent-back', { status: 409 });
}
