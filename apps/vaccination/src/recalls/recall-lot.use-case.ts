import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { FacilitiesQuery } from '#libs/facility-register';
import { answeredBefore, Refused, type Actor, type Answered } from '#libs/http';
import { publish } from '#libs/messaging';
import { localDayOf } from '#libs/vocabulary';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { KnownLots } from '../lots/known-lots.js';
import { LotLocks } from '../lots/lot-locks.js';
import type { VaccineLot } from '../lots/vaccine-lot.js';
import { lotWasRecalled, recallNoticeWasQueued, recallWasUndone } from '../published-events.js';
import { PeopleOfLotQuery } from './people-of-lot.query.js';
import { recallAnswerOf, recalledAnswerOf } from './recall-answers.js';
import type { LotRecallAnswer, RecallLotBody } from './recall.dto.js';
import type { Recall, RecallPoint } from './recall.js';
import { RecallStore } from './recall.store.js';

export interface NamedLot {
  readonly lot: string;
  readonly vaccine: string | undefined;
}

export interface WithKey<Body> {
  readonly named: NamedLot;
  readonly body: Body;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** The routes of one lot. */
export const recallsRouteOf = ({ lot, vaccine }: NamedLot): string =>
  `POST /v1/vaccine-lots/${lot}/recalls?vaccine=${vaccine ?? '*'}`;

/**
 * One act: the stock is frozen everywhere, every point that has, awaits or gave something is told, and everybody who had
 * the lot stands on the list. Certificates of its doses are revoked as long as the recall stands: they are held against
 * the lot whenever somebody verifies them. It is undone by a second act alone, and both stay.
 */
@Injectable()
export class RecallLotUseCase {
  constructor(
    private readonly requests: KeyedRequests,
    private readonly store: RecallStore,
    private readonly lots: KnownLots,
    private readonly locks: LotLocks,
    private readonly people: PeopleOfLotQuery,
    private readonly facilities: FacilitiesQuery,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 409 where a recall of the lot stands */
  recall({ named, body, idempotencyKey, actor }: WithKey<RecallLotBody>): Promise<Answered<LotRecallAnswer>> {
    const asked = { actor, route: recallsRouteOf(named), key: idempotencyKey, body };
    return this.requests.carryOut(asked, async (tx, request) => {
      const lot = await this.hold(tx, named);
      const found = await this.store.findRecalled(tx, request.keys);
      const earlier = answeredBefore(request, found, (recall) => recalledAnswerOf(recall, lot));
      if (earlier) return earlier;
      if (lot.recallId !== null) throw new Refused('lot-recalled-before', { status: 409 });
      const points = await this.pointsOf(tx, lot);
      const doses = await this.people.countDoses(tx, lot);
      const [last] = await this.store.ofLot(tx, lot.id);
      const recall: Recall = {
        ...{ id: uuidv7(), lotId: lot.id, ordinal: (last?.ordinal ?? 0) + 1, reason: textOf(body.reason) },
        ...{ recalledAt: tx.recordedAt, recalledBy: actor.id, points: points.length },
        ...{ doses, undoneAt: null, undoReason: null },
      };
      await this.store.insert(tx, recall, points, request.digest);
      await this.lots.setRecall(tx, lot, { id: recall.id, at: tx.recordedAt });
      await this.tell(tx, lot, recall, points);
      await this.note(tx, actor, 'vaccine-lot.recalled', lot);
      return { body: recallAnswerOf(recall, lot), replayed: false };
    });
  }

  /** @throws Refused 404 for a recall of another lot, 409 for one that was undone before */
  undo(id: string, { named, body, idempotencyKey, actor }: WithKey<RecallLotBody>): Promise<Answered<LotRecallAnswer>> {
    const route = `${recallsRouteOf(named)}&undo=${id}`;
    return this.requests.carryOut({ actor, route, key: idempotencyKey, body }, async (tx, request) => {
      const lot = await this.hold(tx, named);
      const found = await this.store.findUndone(tx, request.keys);
      const earlier = answeredBefore(request, found, (recall) => recallAnswerOf(recall, lot));
      if (earlier) return earlier;
      const recall = (await this.store.ofLot(tx, lot.id)).find((one) => one.id === id);
      if (!recall) throw new Refused('recall-not-found', { status: 404 });
      if (recall.undoneAt !== null) throw new Refused('recall-undone', { status: 409 });
      const undone = { ...recall, undoneAt: tx.recordedAt, undoReason: textOf(body.reason) };
      await this.store.undo(tx, id, undone.undoReason, actor, request.digest);
      await this.lots.setRecall(tx, lot, null);
      const origin = { aggregateId: lot.id, version: versionOf(undone) };
      const { vaccine, lot: number } = lot;
      await publish(tx, [recallWasUndone(origin, { day: localDayOf(tx.recordedAt), vaccine, lot: number })]);
      await this.note(tx, actor, 'vaccine-lot.recall-undone', lot);
      return { body: recallAnswerOf(undone, lot), replayed: false };
    });
  }

  /** The lot as it stands once nobody else acts on it. */
  private async hold(tx: Tx, { lot, vaccine }: NamedLot): Promise<VaccineLot> {
    const named = await this.lots.find(tx, lot, vaccine);
    await this.locks.hold(tx, named);
    return this.lots.find(tx, named.id, undefined);
  }

  private async pointsOf(tx: Tx, lot: VaccineLot): Promise<RecallPoint[]> {
    const touched = await this.people.points(tx, lot);
    const known = await this.facilities.findAll(
      touched.map(({ facilityCode }) => facilityCode),
      tx,
    );
    return touched.flatMap((point) => {
      const facility = known.get(point.facilityCode);
      if (!facility) return [];
      return [{ ...point, communeCode: facility.communeCode, confirmedAt: null, vialsFound: null }];
    });
  }

  private async tell(tx: Tx, { vaccine, lot }: VaccineLot, recall: Recall, points: readonly RecallPoint[]) {
    const said = { day: localDayOf(tx.recordedAt), vaccine, lot };
    const { id, lotId, doses } = recall;
    await publish(tx, [
      lotWasRecalled({ aggregateId: lotId, version: versionOf(recall) }, { ...said, points: points.length, doses }),
      ...points.map((point) =>
        recallNoticeWasQueued({ aggregateId: `${id} ${point.facilityCode}`, version: 1 }, { ...said, ...point }),
      ),
    ]);
  }

  private note(tx: Tx, actor: Actor, action: string, { id, vaccine, lot }: VaccineLot): Promise<void> {
    return this.audit.record(tx, { actor, action, objectKind: 'vaccine-lot', objectId: id, detail: { vaccine, lot } });
  }
}

/** Each recall of a lot has two events at most: that it was made, and that it was undone. */
function versionOf({ ordinal, undoneAt }: Recall): number {
  return 2 * ordinal - (undoneAt === null ? 1 : 0);
}

function textOf(reason: string): string {
  return reason.normalize('NFC').trim();
}
