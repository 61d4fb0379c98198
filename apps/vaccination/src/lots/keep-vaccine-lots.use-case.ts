import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { answeredBefore, Refused, type Actor, type Answered } from '#libs/http';
import { localDayOf } from '#libs/vocabulary';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { KnownLots } from './known-lots.js';
import { lotNumberOf } from './lot-number.rules.js';
import { LotLocks } from './lot-locks.js';
import { LotRecounts } from './lot-recounts.js';
import { expiryMovedAnswerOf, MICROLITRES_PER_ML, vaccineLotAnswerOf } from './vaccine-lot-answers.js';
import type { ExpiryMovedAnswer, MoveExpiryBody, RegisterVaccineLotBody, VaccineLotAnswer } from './vaccine-lot.dto.js';
import type { VaccineLot } from './vaccine-lot.js';
import { VaccineLotStore } from './vaccine-lot.store.js';
import { VialDeadlinesOf } from './vial-deadlines.js';

const ROUTE = 'POST /v1/vaccine-lots';

interface WithKey<Body> {
  readonly body: Body;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Registers lots, once for the whole province, and moves their expiry. Doses that were given follow. */
@Injectable()
export class KeepVaccineLotsUseCase {
  constructor(
    private readonly requests: KeyedRequests,
    private readonly store: VaccineLotStore,
    private readonly lots: KnownLots,
    private readonly locks: LotLocks,
    private readonly recounts: LotRecounts,
    private readonly deadlines: VialDeadlinesOf,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 409 where the vaccine has a lot with this number */
  register({ body, idempotencyKey, actor }: WithKey<RegisterVaccineLotBody>): Promise<Answered<VaccineLotAnswer>> {
    return this.requests.carryOut({ actor, route: ROUTE, key: idempotencyKey, body }, async (tx, request) => {
      const found = await this.store.findRegistered(tx, request.keys);
      const earlier = answeredBefore(request, found, ({ answered }) => answered);
      if (earlier) return earlier;
      const lot = lotOf(body, actor, tx.recordedAt);
      await this.locks.hold(tx, lot);
      const answer = vaccineLotAnswerOf(lot, this.deadlines.on(lot.vaccine, localDayOf(tx.recordedAt)));
      if (!(await this.store.insert(tx, lot, answer, request.digest)))
        throw new Refused('lot-registered-before', { status: 409, path: 'lot' });
      await this.recounts.request(tx, { lot });
      await this.note(tx, actor, 'vaccine-lot.registered', lot, { expiresOn: lot.expiresOn });
      return { body: answer, replayed: false };
    });
  }

  /** A facility would move the expiry for everybody: officers do. */
  moveExpiry(
    named: { readonly lot: string; readonly vaccine: string | undefined },
    { body, idempotencyKey, actor }: WithKey<MoveExpiryBody>,
  ): Promise<Answered<ExpiryMovedAnswer>> {
    const route = `${ROUTE}/${named.lot}/expiries?vaccine=${named.vaccine ?? '*'}`;
    return this.requests.carryOut({ actor, route, key: idempotencyKey, body }, async (tx, request) => {
      const earlier = answeredBefore(request, await this.store.findMoved(tx, request.keys), expiryMovedAnswerOf);
      if (earlier) return earlier;
      if (actor.areas.length === 0) throw new Refused('expiry-moved-by-officers', { status: 403 });
      await this.locks.hold(tx, await this.lots.find(tx, named.lot, named.vaccine));
      const lot = await this.lots.find(tx, named.lot, named.vaccine);
      if (lot.expiresOn === body.expiresOn) throw new Refused('expiry-unchanged', { path: 'expiresOn' });
      const moved = {
        ...{ id: uuidv7(), lotId: lot.id, expiredOn: lot.expiresOn, expiresOn: body.expiresOn },
        ...{ reason: body.reason.normalize('NFC').trim(), movedAt: tx.recordedAt, movedBy: actor.id },
      };
      await this.store.moveExpiry(tx, moved, request.digest);
      await this.recounts.request(tx, { lot });
      await this.note(tx, actor, 'vaccine-lot.expiry-moved', lot, { from: lot.expiresOn, to: body.expiresOn });
      return { body: expiryMovedAnswerOf(moved), replayed: false };
    });
  }

  private note(tx: Tx, actor: Actor, action: string, { id, vaccine, lot }: VaccineLot, more: object): Promise<void> {
    const detail = { vaccine, lot, ...more };
    return this.audit.record(tx, { actor, action, objectKind: 'vaccine-lot', objectId: id, detail });
  }
}

function lotOf(body: RegisterVaccineLotBody, actor: Actor, registeredAt: Date): VaccineLot {
  const { vaccine, dosesPerVial, expiresOn } = body;
  return {
    ...{
      id: uuidv7(),
      vaccine,
      lot: lotNumberOf(body.lot),
      maker: body.maker.normalize('NFC').trim(),
      dosesPerVial,
      expiresOn,
    },
    vialMicrolitres: Math.round(body.vialMl * MICROLITRES_PER_ML),
    ...{ recallId: null, recalledAt: null, registeredAt, registeredBy: actor.id },
  };
}
