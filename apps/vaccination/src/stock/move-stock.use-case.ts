import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { answeredBefore, Refused, type Actor, type Answered } from '#libs/http';
import { publish } from '#libs/messaging';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf, parseInstant } from '#libs/vocabulary';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { KnownLots } from '../lots/known-lots.js';
import { LotLocks } from '../lots/lot-locks.js';
import type { VaccineLot } from '../lots/vaccine-lot.js';
import { stockWasUsed } from '../published-events.js';
import { MovedStock } from './moved-stock.js';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { movementAnswerOf } from './stock-answers.js';
import type { StockMovementAnswer, StockMovementBody } from './stock.dto.js';
import { StockStore } from './stock.store.js';
import { TransfersOfStock } from './transfers-of-stock.js';
import { usedStockOf } from './stock-use.rules.js';
import { move, needsReason, refusalOfUse, type StockChange } from './stock.rules.js';
import type { ListedMovement, Stock, StockTransfer } from './stock-movement.js';

const ROUTE = 'POST /v1/stock-movements';
const MINUTE_MS = 60_000;

export interface MoveStock {
  readonly body: StockMovementBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

interface Happened {
  readonly at: Date;
  readonly day: string;
}

/** What comes and goes at a point, by lot. No stock is ever negative, whoever comes at the same moment. */
@Injectable()
export class MoveStockUseCase {
  constructor(
    private readonly requests: KeyedRequests,
    private readonly stocks: StockStore,
    private readonly lots: KnownLots,
    private readonly locks: LotLocks,
    private readonly facilities: FacilitiesOfActor,
    private readonly transfers: TransfersOfStock,
    private readonly moved: MovedStock,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 422 where it cannot have happened, or where the lot may not be used any more */
  execute({ body, idempotencyKey, actor }: MoveStock): Promise<Answered<StockMovementAnswer>> {
    return this.requests.carryOut({ actor, route: ROUTE, key: idempotencyKey, body }, async (tx, request) => {
      const earlier = answeredBefore(request, await this.stocks.findMovement(tx, request.keys), movementAnswerOf);
      if (earlier) return earlier;
      const point = await this.facilities.find(tx, actor, body.facilityCode);
      const named = await this.lots.find(tx, body.lot, body.vaccine);
      await this.locks.hold(tx, named, [point.code]);
      const lot = await this.lots.find(tx, named.id, undefined);
      const { code: facilityCode, communeCode } = point;
      const before = await this.stocks.find(tx, { lotId: lot.id, facilityCode, communeCode });
      const movement = await this.decide(tx, body, { lot, before, actor });
      await this.stocks.insertMovement(tx, movement, request.digest);
      await this.moved.save(tx, lot, before, movement);
      const used = usedStockOf(movement, lot);
      if (used)
        await publish(tx, [
          stockWasUsed({ aggregateId: movement.id, version: 1 }, { ...movement, ...used, communeCode }),
        ]);
      const detail = { facilityCode, lot: lot.lot, kind: movement.kind, vials: movement.change.vials };
      await this.audit.record(tx, {
        ...{ actor, action: 'stock.moved', objectKind: 'stock-movement', objectId: movement.id, detail },
      });
      return { body: movementAnswerOf(movement), replayed: false };
    });
  }

  private async decide(
    tx: Tx,
    body: StockMovementBody,
    { lot, before, actor }: { readonly lot: VaccineLot; readonly before: Stock; readonly actor: Actor },
  ): Promise<ListedMovement> {
    const happened = this.happenedAt(body, tx.recordedAt);
    const frozen = refusalOfUse(body.kind, { ...lot, quarantinedAt: before.quarantinedAt }, happened);
    if (frozen) throw new Refused(frozen, { path: 'lot' });
    const arriving = body.kind === 'arrival' ? await this.transfers.arriving(tx, body.transferId, before) : undefined;
    const result = move(before, { ...body, thawedVials: arriving?.thawedVials }, lot);
    if (!result.ok) throw new Refused(result.code, { path: result.path });
    const reason = reasonOf(body, result.change, arriving);
    const movement: ListedMovement = {
      ...{ id: uuidv7(), lotId: lot.id, vaccine: lot.vaccine, lot: lot.lot, vialMicrolitres: lot.vialMicrolitres },
      ...{ facilityCode: before.facilityCode, kind: body.kind, happenedAt: happened.at, day: happened.day },
      ...{ change: result.change, after: result.after, doses: body.doses ?? null, transferId: arriving?.id ?? null },
      useUntil: this.moved.useUntil(body.kind, lot, happened, arriving),
      ...{ sessionId: body.sessionId ?? null, reason, warnings: warningsOf(body, before, happened) },
      ...{ recordedAt: tx.recordedAt, recordedBy: actor.id },
    };
    if (arriving) await this.transfers.receive(tx, arriving, movement);
    if (body.kind !== 'transfer') return movement;
    return { ...movement, transferId: await this.transfers.send(tx, body.toFacilityCode, before, movement) };
  }

  private happenedAt({ at }: StockMovementBody, now: Date): Happened {
    const parsed = at === undefined ? undefined : parseInstant(at);
    const instant = parsed?.ok ? parsed.value : now;
    const { aheadMinutes } = this.referenceData.vaccination.entry.inForce(now);
    if (instant.getTime() > now.getTime() + aheadMinutes * MINUTE_MS)
      throw new Refused('moved-in-the-future', { path: 'at' });
    return { at: instant, day: localDayOf(instant) };
  }
}

function reasonOf(body: StockMovementBody, change: StockChange, arriving: StockTransfer | undefined): string | null {
  const reason = body.reason?.normalize('NFC').trim() ?? null;
  if (reason === null && needsReason(body.kind, change, arriving?.vials))
    throw new Refused('reason-missing', { path: 'reason' });
  return reason;
}

/** It happened, and is told all the same. */
function warningsOf({ kind, vials }: StockMovementBody, before: Stock, { at }: Happened): string[] {
  const takesClosed = kind === 'opening' || (kind === 'use' && vials !== undefined);
  const deadline = takesClosed ? before.thawedUseUntil : kind === 'use' ? before.openUseUntil : null;
  return deadline !== null && at > deadline ? ['past-deadline'] : [];
}
