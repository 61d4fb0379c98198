import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, CursorCodec, pageOf, Refused, type Actor, type Answered } from '#libs/http';
import { localDayOf, parseInstant } from '#libs/vocabulary';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { KnownLots } from '../lots/known-lots.js';
import { LotLocks } from '../lots/lot-locks.js';
import { LotRecounts } from '../lots/lot-recounts.js';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import type {
  BeginQuarantineBody,
  QuarantineAnswer,
  QuarantinesPage,
  QuarantinesQueryString,
  ReleaseQuarantineBody,
} from './quarantine.dto.js';
import { QuarantineStore, type Quarantine } from './quarantine.store.js';
import { isEmpty } from './stock.rules.js';
import { StockStore } from './stock.store.js';

const ROUTE = 'POST /v1/stock-quarantines';
const TENTHS = 10;

interface WithKey<Body> {
  readonly body: Body;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** A lot that was too warm or too cold at a point is not used there until it is released, or all of it is destroyed. */
@Injectable()
export class QuarantineStockUseCase {
  constructor(
    private readonly database: Database,
    private readonly requests: KeyedRequests,
    private readonly store: QuarantineStore,
    private readonly stocks: StockStore,
    private readonly lots: KnownLots,
    private readonly locks: LotLocks,
    private readonly facilities: FacilitiesOfActor,
    private readonly recounts: LotRecounts,
    private readonly audit: AuditLog,
    private readonly cursors: CursorCodec,
  ) {}

  begin({ body, idempotencyKey, actor }: WithKey<BeginQuarantineBody>): Promise<Answered<QuarantineAnswer>> {
    return this.requests.carryOut({ actor, route: ROUTE, key: idempotencyKey, body }, async (tx, request) => {
      const earlier = answeredBefore(request, await this.store.findBegun(tx, request.keys), begunAnswerOf);
      if (earlier) return earlier;
      const { code: facilityCode, communeCode } = await this.facilities.find(tx, actor, body.facilityCode);
      const lot = await this.lots.find(tx, body.lot, body.vaccine);
      await this.locks.hold(tx, lot, [facilityCode]);
      const stock = await this.stocks.find(tx, { lotId: lot.id, facilityCode, communeCode });
      if (isEmpty(stock, lot)) throw new Refused('not-in-stock', { path: 'lot' });
      if (stock.quarantineId !== null) throw new Refused('quarantined-before', { status: 409, path: 'lot' });
      const quarantine = begun(body, { ...stock, ...lot, id: uuidv7() }, actor, tx.recordedAt);
      await this.store.insert(tx, quarantine, request.digest);
      await this.follow(tx, actor, 'stock.quarantined', quarantine);
      return { body: begunAnswerOf(quarantine), replayed: false };
    });
  }

  /** @throws Refused 404 for a quarantine of a point that is not the actor's, 409 for one that has ended */
  release(
    id: string,
    { body, idempotencyKey, actor }: WithKey<ReleaseQuarantineBody>,
  ): Promise<Answered<QuarantineAnswer>> {
    const route = `${ROUTE}/${id}/releases`;
    return this.requests.carryOut({ actor, route, key: idempotencyKey, body }, async (tx, request) => {
      const earlier = answeredBefore(request, await this.store.findEnded(tx, request.keys), quarantineAnswerOf);
      if (earlier) return earlier;
      const found = await this.store.find(tx, id);
      if (!found || !this.facilities.speaksFor(actor, found))
        throw new Refused('quarantine-not-found', { status: 404 });
      await this.locks.hold(tx, found, [found.facilityCode]);
      const current = (await this.store.find(tx, id)) ?? found;
      if (current.endedAt !== null) throw new Refused('quarantine-ended', { status: 409 });
      const end = { id, endedAt: tx.recordedAt, endedOn: localDayOf(tx.recordedAt), as: 'released' as const };
      const reason = body.reason.normalize('NFC').trim();
      await this.store.end(tx, { ...end, reason, by: actor.id, made: request.digest });
      await this.follow(tx, actor, 'stock.released', current);
      const ended = { ...current, endedAt: end.endedAt, endedAs: end.as, endReason: reason };
      return { body: quarantineAnswerOf(ended), replayed: false };
    });
  }

  async list({ limit, cursor, open }: QuarantinesQueryString, actor: Actor): Promise<QuarantinesPage> {
    const purpose = JSON.stringify(['stock-quarantines', actor.id, open]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const from = after === undefined ? undefined : String(after);
    const found = await this.store.list(this.database, this.facilities.readableBy(actor), open, from, limit + 1);
    const page = pageOf(found, limit, ({ id }) => this.cursors.encode(purpose, [id]));
    return { items: page.items.map(quarantineAnswerOf), nextCursor: page.nextCursor };
  }

  private async follow(tx: Tx, actor: Actor, action: string, quarantine: Quarantine): Promise<void> {
    const { id, vaccine, lot, facilityCode, beganOn } = quarantine;
    await this.recounts.request(tx, { lot: { vaccine, lot }, facilityCode, fromDay: beganOn });
    const detail = { lot, facilityCode };
    await this.audit.record(tx, { actor, action, objectKind: 'stock-quarantine', objectId: id, detail });
  }
}

type OfStock = Pick<Quarantine, 'id' | 'lotId' | 'vaccine' | 'lot' | 'facilityCode' | 'communeCode'>;

function begun(body: BeginQuarantineBody, of: OfStock, actor: Actor, now: Date): Quarantine {
  const since = body.since === undefined ? undefined : parseInstant(body.since);
  const beganAt = since?.ok ? since.value : now;
  if (beganAt > now) throw new Refused('moved-in-the-future', { path: 'since' });
  const { id, lotId, vaccine, lot, facilityCode, communeCode } = of;
  return {
    ...{ id, lotId, vaccine, lot, facilityCode, communeCode, beganAt, beganOn: localDayOf(beganAt) },
    ...{ lowestTenths: tenthsOf(body.lowestC), highestTenths: tenthsOf(body.highestC) },
    ...{ reason: body.reason.normalize('NFC').trim(), enteredBy: actor.id },
    ...{ endedAt: null, endedAs: null, endReason: null },
  };
}

function tenthsOf(degrees: number | undefined): number | null {
  return degrees === undefined ? null : Math.round(degrees * TENTHS);
}

function degreesOf(tenths: number | null): number | null {
  return tenths === null ? null : tenths / TENTHS;
}

/** As it was begun, whatever has become of it since. */
function begunAnswerOf(quarantine: Quarantine): QuarantineAnswer {
  return quarantineAnswerOf({ ...quarantine, endedAt: null, endedAs: null, endReason: null });
}

function quarantineAnswerOf(quarantine: Quarantine): QuarantineAnswer {
  const { id, vaccine, lot, facilityCode, beganAt, lowestTenths, highestTenths, reason } = quarantine;
  return {
    ...{ id, vaccine, lot, facilityCode, since: beganAt.toISOString(), reason },
    ...{ lowestC: degreesOf(lowestTenths), highestC: degreesOf(highestTenths) },
    ...{ endedAt: quarantine.endedAt?.toISOString() ?? null, endedAs: quarantine.endedAs },
    endReason: quarantine.endReason,
  };
}
