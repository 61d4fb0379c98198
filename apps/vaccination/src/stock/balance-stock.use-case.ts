import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, type Actor, type Answered, type RequestDigest } from '#libs/http';
import { publish } from '#libs/messaging';
import { localDayOf, type Vaccine } from '#libs/vocabulary';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { KnownLots } from '../lots/known-lots.js';
import { LotLocks } from '../lots/lot-locks.js';
import type { VaccineLot } from '../lots/vaccine-lot.js';
import { VialDeadlinesOf } from '../lots/vial-deadlines.js';
import { stockWasBalanced } from '../published-events.js';
import type { BalanceAnswer, BalanceQueryString, CloseBalanceBody } from './balance.dto.js';
import { balanceOf, hundredthsOf, type Balance } from './balance.rules.js';
import { BalanceStore, type ClosedBalance, type OfDay } from './balance.store.js';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { doseMicrolitres } from './stock.rules.js';

const ROUTE = 'POST /v1/stock-balances';

interface Found {
  readonly lot: VaccineLot;
  readonly of: OfDay;
  readonly balance: Balance;
  readonly countedVials: number | null;
  /** Of the point. */
  readonly communeCode: string;
}

interface Closing {
  readonly reason: string | null;
  readonly sessionId: string | null;
  readonly actor: Actor;
  readonly made: RequestDigest;
}

/** A lot of a session that closes. */
export interface SessionToBalance extends Closing {
  readonly lot: string;
  readonly vaccine: Vaccine;
  readonly facilityCode: string;
  readonly day: string;
}

/** What was opened at a point on a day is what was given and wasted; what is not is told, with a reason. */
@Injectable()
export class BalanceStockUseCase {
  constructor(
    private readonly database: Database,
    private readonly requests: KeyedRequests,
    private readonly store: BalanceStore,
    private readonly lots: KnownLots,
    private readonly locks: LotLocks,
    private readonly facilities: FacilitiesOfActor,
    private readonly facts: VialDeadlinesOf,
    private readonly audit: AuditLog,
  ) {}

  /** As it stands now; closed, where what was closed is the same. */
  async read(query: BalanceQueryString, actor: Actor): Promise<BalanceAnswer> {
    const found = await this.find(this.database, query, actor);
    const last = await this.store.last(this.database, found.of);
    const closed = last && isAlike(last, found.balance) ? last : undefined;
    return answerOf(found.lot, { ...found.of, ...found.balance, countedVials: found.countedVials }, closed);
  }

  /** @throws Refused 422 where the opening stock was not counted, or something is unexplained without a reason */
  close({
    body,
    idempotencyKey,
    actor,
  }: {
    readonly body: CloseBalanceBody;
    readonly idempotencyKey: string;
    readonly actor: Actor;
  }): Promise<Answered<BalanceAnswer>> {
    return this.requests.carryOut({ actor, route: ROUTE, key: idempotencyKey, body }, async (tx, request) => {
      const named = await this.lots.find(tx, body.lot, body.vaccine);
      const made = await this.store.findByKeys(tx, request.keys);
      const earlier = answeredBefore(request, made, (closed) => answerOf(named, closed, closed));
      if (earlier) return earlier;
      const { code } = await this.facilities.find(tx, actor, body.facilityCode);
      await this.locks.hold(tx, named, [code]);
      if (body.day > localDayOf(tx.recordedAt)) throw new Refused('moved-in-the-future', { path: 'day' });
      const found = await this.find(tx, body, actor);
      const reason = body.reason?.normalize('NFC').trim() ?? null;
      const closing = { reason, sessionId: body.sessionId ?? null, actor, made: request.digest };
      const closed = await this.write(tx, found, closing);
      return { body: answerOf(found.lot, closed, closed), replayed: false };
    });
  }

  /**
   * As a session closes, whose lots must be held. Of a lot with which nothing was done nothing is balanced, and what was
   * closed before and is as it was stays.
   *
   * @throws Refused 422 where the opening stock was not counted, or something is unexplained without a reason
   */
  async closeOfSession(tx: Tx, { lot, vaccine, facilityCode, day, ...closing }: SessionToBalance): Promise<void> {
    const found = await this.find(tx, { lot, vaccine, facilityCode, day }, closing.actor);
    const { opened, overfill, given, wasted } = found.balance;
    if (opened === 0 && overfill === 0 && given === 0 && wasted === 0) return;
    const last = await this.store.last(tx, found.of);
    if (last && isAlike(last, found.balance)) return;
    await this.write(tx, found, closing);
  }

  private async write(tx: Tx, found: Found, closing: Closing): Promise<ClosedBalance> {
    const { reason, sessionId, actor, made } = closing;
    const { lot, of, balance, countedVials, communeCode } = found;
    if (countedVials === null) throw new Refused('opening-stock-not-counted', { path: 'day' });
    if (balance.unexplained !== 0 && reason === null) throw new Refused('reason-missing', { path: 'reason' });
    const { lotId, facilityCode, day } = of;
    const closed: ClosedBalance = {
      ...{ id: uuidv7(), lotId, facilityCode, day, countedVials, reason, ...balance },
      ...{ sessionId, closedAt: tx.recordedAt, closedBy: actor.id },
    };
    const last = await this.store.last(tx, of);
    await this.store.insert(tx, closed, made);
    const before = last ? hundredthsOf(last.unexplained) : null;
    const unexplained = { before, after: hundredthsOf(closed.unexplained) };
    await publish(tx, [
      stockWasBalanced(
        { aggregateId: closed.id, version: 1 },
        { ...{ day, facilityCode, communeCode, vaccine: lot.vaccine, lot: lot.lot }, ...unexplained },
      ),
    ]);
    const detail = { facilityCode, day, lot: lot.lot, unexplained: balance.unexplained };
    await this.audit.record(tx, {
      ...{ actor, action: 'stock.balanced', objectKind: 'stock-balance', objectId: closed.id, detail },
    });
    return closed;
  }

  private async find(on: Database | Tx, asked: BalanceQueryString, actor: Actor): Promise<Found> {
    const { code: facilityCode, communeCode } = await this.facilities.find(on, actor, asked.facilityCode);
    const lot = await this.lots.find(on, asked.lot, asked.vaccine);
    const of = { lotId: lot.id, vaccine: lot.vaccine, lot: lot.lot, facilityCode, day: asked.day };
    const balance = balanceOf(await this.store.work(on, of), {
      ...{ dosesPerVial: lot.dosesPerVial, doseMicrolitres: doseMicrolitres(lot) },
      boosterShare: this.facts.boosterShare(lot.vaccine, asked.day),
    });
    return { lot, of, balance, communeCode, countedVials: await this.store.countedVials(on, of) };
  }
}

function isAlike(one: Balance, other: Balance): boolean {
  return (['opened', 'overfill', 'given', 'wasted'] as const).every((side) => one[side] === other[side]);
}

type OfAnswer = Balance & Pick<OfDay, 'facilityCode' | 'day'> & { readonly countedVials: number | null };

function answerOf(
  { vaccine, lot }: VaccineLot,
  { facilityCode, day, countedVials, opened, overfill, given, wasted, unexplained }: OfAnswer,
  closed: ClosedBalance | undefined,
): BalanceAnswer {
  return {
    ...{ vaccine, lot, facilityCode, day, countedVials, opened, overfill, given, wasted, unexplained },
    ...{ reason: closed?.reason ?? null, closedAt: closed?.closedAt.toISOString() ?? null },
    sessionId: closed?.sessionId ?? null,
  };
}
