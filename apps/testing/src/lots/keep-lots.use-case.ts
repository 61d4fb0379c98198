import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { CustodyFacilities, isLaboratory } from '../custody/custody-facilities.js';
import { lotAnswerOf, movementAnswerOf } from './lot-answers.js';
import type {
  LotAnswer,
  RecallAnswer,
  RecallBody,
  RegisterLotBody,
  StockMovementAnswer,
  StockMovementBody,
} from './lot.dto.js';
import { LotsQuery } from './lots.query.js';
import { stockAfter } from './reagent-lot.rules.js';
import type { KeyedLot, ReagentLot } from './reagent-lot.js';
import { ReagentLotStore } from './reagent-lot.store.js';
import { ResultsOfLotQuery } from './results-of-lot.query.js';

const ROUTE = 'POST /v1/reagent-lots';

export interface ActOnLot<Body> {
  readonly code: string;
  readonly laboratory: string | undefined;
  readonly body: Body;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** A laboratory registers its lots, counts their stock, and recalls them. */
@Injectable()
export class KeepLotsUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: ReagentLotStore,
    private readonly lots: LotsQuery,
    private readonly results: ResultsOfLotQuery,
    private readonly facilities: CustodyFacilities,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  register({ body, idempotencyKey, actor }: Omit<ActOnLot<RegisterLotBody>, 'code' | 'laboratory'>) {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    return this.database.transaction(async (tx): Promise<Answered<LotAnswer>> => {
      const earlier = registeredBefore(request, await this.store.findRegistered(tx, request.keys));
      if (earlier) return earlier;
      const lot = await this.lotOf(tx, body, actor);
      if (!(await this.store.insert(tx, lot, request.digest))) {
        const overtaken = registeredBefore(request, await this.store.findRegistered(tx, request.keys));
        if (overtaken) return overtaken;
        throw new Refused('lot-registered-before', { status: 409, path: 'code' });
      }
      await this.enter(tx, actor, 'lot.registered', lot, { stock: lot.stock });
      return { body: lotAnswerOf(lot), replayed: false };
    });
  }

  move({ code, laboratory, body, idempotencyKey, actor }: ActOnLot<StockMovementBody>) {
    const request = this.requestOf('movements', code, laboratory, idempotencyKey, actor, body);
    return this.database.transaction(async (tx): Promise<Answered<StockMovementAnswer>> => {
      const lot = await this.lockFor(tx, actor, code, laboratory);
      const earlier = answeredBefore(request, await this.store.findMovement(tx, request.keys), movementAnswerOf);
      if (earlier) return earlier;
      const stock = stockAfter(lot.stock, body.kind, body.quantity);
      if (stock === undefined) throw new Refused('lot-stock-too-small', { path: 'quantity' });
      const movement = {
        ...{ id: uuidv7(), lotId: lot.id, kind: body.kind, change: stock - lot.stock, stock },
        ...{ movedAt: tx.recordedAt, movedBy: actor.id, made: request.digest },
      };
      await this.store.setStocks(tx, [{ id: lot.id, stock }]);
      await this.store.insertMovements(tx, [movement]);
      await this.enter(tx, actor, 'lot.moved', lot, { kind: body.kind, change: movement.change, stock });
      return { body: movementAnswerOf(movement), replayed: false };
    });
  }

  /** From now on nothing is tested with it; what was, is counted here and listed by its results. */
  recall({ code, laboratory, body, idempotencyKey, actor }: ActOnLot<RecallBody>) {
    const request = this.requestOf('recalls', code, laboratory, idempotencyKey, actor, body);
    return this.database.transaction(async (tx): Promise<Answered<RecallAnswer>> => {
      const lot = await this.lockFor(tx, actor, code, laboratory);
      const results = await this.results.count(tx, lot);
      const earlier = answeredBefore(request, await this.store.findRecalled(tx, request.keys), (found) => ({
        ...lotAnswerOf(found.lot),
        results,
      }));
      if (earlier) return earlier;
      if (lot.recalledAt !== null) throw new Refused('lot-recalled-before', { status: 409 });
      const recalled = { ...lot, recalledAt: tx.recordedAt, recalledBy: actor.id, recallReason: body.reason.trim() };
      await this.store.recall(tx, recalled, request.digest);
      await this.enter(tx, actor, 'lot.recalled', lot, { results });
      return { body: { ...lotAnswerOf(recalled), results }, replayed: false };
    });
  }

  private async lotOf(tx: Tx, body: RegisterLotBody, actor: Actor): Promise<ReagentLot> {
    const { code, kind, method, expiresOn, quantity } = body;
    const path = 'laboratoryCode';
    const laboratory = await this.facilities.ofActor(tx, actor, body.laboratoryCode, tx.recordedAt, path);
    if (!isLaboratory(laboratory)) throw new Refused('laboratory-not-found', { status: 404, path });
    return {
      ...{ id: uuidv7(), laboratoryCode: laboratory.code, communeCode: laboratory.communeCode, code, kind, method },
      ...{ manufacturer: body.manufacturer.normalize('NFC').trim(), product: body.product.normalize('NFC').trim() },
      ...{ expiresOn, quantity, stock: quantity, registeredAt: tx.recordedAt, registeredBy: actor.id },
      ...{ recalledAt: null, recalledBy: null, recallReason: null },
    };
  }

  private async lockFor(tx: Tx, actor: Actor, code: string, named: string | undefined): Promise<ReagentLot> {
    const found = await this.lots.findFor(actor, code, named, tx);
    const [lot] = await this.store.lock(tx, [found]);
    if (!lot) throw new Refused('lot-not-found', { status: 404 });
    return lot;
  }

  private requestOf(
    act: 'movements' | 'recalls',
    code: string,
    laboratory: string | undefined,
    key: string,
    actor: Actor,
    body: object,
  ): ArrivedRequest {
    return this.digests.of({ actor, route: `${ROUTE}/${code}/${act}?laboratory=${laboratory ?? '*'}`, key, body });
  }

  private enter(tx: Tx, actor: Actor, action: string, lot: ReagentLot, more: object): Promise<void> {
    const detail = { laboratoryCode: lot.laboratoryCode, lotCode: lot.code, ...more };
    return this.audit.record(tx, { actor, action, objectKind: 'reagent-lot', objectId: lot.id, detail });
  }
}

/** As it was registered, whatever has become of it since. */
function registeredBefore(request: ArrivedRequest, found: KeyedLot | undefined): Answered<LotAnswer> | undefined {
  return answeredBefore(request, found, ({ lot }) =>
    lotAnswerOf({ ...lot, stock: lot.quantity, recalledAt: null, recallReason: null }),
  );
}
