import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { isWithin, provinceBoxOf, type Box } from '#libs/geo';
import { actorCovers, currentTraceparent, Refused, type Actor, type RequestDigest } from '#libs/http';
import { publish, type Origin } from '#libs/messaging';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf, type SupplyPointKind } from '#libs/vocabulary';
import {
  publicPointOf,
  supplyPointWasChanged,
  supplyPointWasClosed,
  supplyPointWasRegistered,
} from '../published-events.js';
import { NOTHING_SAID } from './point-statements.rules.js';
import { stateOf } from './supply-point-row.js';
import { faultsOfSupplyPoint } from './supply-point.rules.js';
import { SupplyPointStore } from './supply-point.store.js';
import type { SupplyPoint, SupplyPointState } from './supply-point.js';

/** Who writes, and by what act the audit shall know it. */
export interface Act {
  readonly actor: Actor;
  /** Such as `supply-point.registered`. */
  readonly action: string;
}

/** The steps that every entry into the register of points takes, whichever way it came: request, owner, or list. */
@Injectable()
export class SupplyRegister {
  private readonly boxes = new Map<string, Box | undefined>();

  constructor(
    private readonly points: SupplyPointStore,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Locked until the transaction ends.
   * @throws Refused 404, 410 for a point that is gone for good
   */
  async load(tx: Tx, id: string): Promise<SupplyPoint> {
    const point = await this.points.load(tx, id);
    if (!point) throw new Refused('supply-point-not-found', { status: 404 });
    if (point.closedAt !== null) throw new Refused('supply-point-closed', { status: 410 });
    return point;
  }

  /**
   * As `load`, for who may write there.
   * @throws Refused 404 outside the actor's areas too
   */
  async loadCovered(tx: Tx, id: string, actor: Actor): Promise<SupplyPoint> {
    const point = await this.points.load(tx, id);
    if (!point || !this.covers(actor, point)) throw new Refused('supply-point-not-found', { status: 404 });
    if (point.closedAt !== null) throw new Refused('supply-point-closed', { status: 410 });
    return point;
  }

  /** Points that are there, of that kind and name in the commune, locked; the oldest first. */
  findAlike(tx: Tx, communeCode: string, kind: SupplyPointKind, name: string): Promise<SupplyPoint[]> {
    return this.points.findAlike(tx, communeCode, kind, name);
  }

  /**
   * Undefined where the key or the number of OpenStreetMap is taken; nothing is written then.
   * @param made of the request; without it the point comes from a list
   * @throws Refused with every fault of the state
   */
  async enter(
    tx: Tx,
    state: SupplyPointState,
    { actor, action }: Act,
    made?: RequestDigest,
  ): Promise<SupplyPoint | undefined> {
    this.requireGood(tx, state, actor);
    const point: SupplyPoint = {
      ...{ ...stateOf(state), id: uuidv7(), version: 1, facts: 1, registeredAt: tx.recordedAt },
      ...{ closedAt: null, closingReason: null, said: NOTHING_SAID, saidOfGoods: {} },
    };
    if (!(await this.points.insert(tx, point, made))) return undefined;
    await this.record(tx, point, actor, action);
    await publish(tx, [supplyPointWasRegistered(originOf(point), localDayOf(tx.recordedAt), point)]);
    return point;
  }

  /**
   * The point as it is now, the same where the change says what is known. `before` must be locked.
   * @throws Refused with every fault of the new state
   */
  async change(tx: Tx, before: SupplyPoint, state: SupplyPointState, { actor, action }: Act): Promise<SupplyPoint> {
    if (isDeepStrictEqual(stateOf(before), stateOf(state))) return before;
    this.requireGood(tx, state, actor);
    return this.save(tx, before, state, { actor, action });
  }

  /**
   * As `change`, for the owner, who has no areas: the point stays where it is and what it is.
   * @param actor the owner, as the audit shall know it; never a phone
   */
  changeByOwner(
    tx: Tx,
    before: SupplyPoint,
    told: Partial<Pick<SupplyPointState, 'hours' | 'delivery' | 'whoMayCome' | 'goods'>>,
    act: Act,
  ): Promise<SupplyPoint> {
    const state = { ...stateOf(before), ...told };
    if (isDeepStrictEqual(stateOf(before), state)) return Promise.resolve(before);
    const [fault] = faultsOfSupplyPoint(state, { isCovered: true, isInProvince: true });
    if (fault !== undefined) throw new Refused(fault.code, { path: fault.path });
    return this.save(tx, before, state, act);
  }

  /** Gone for good: no list shows the point any more, and nobody can speak of it. `point` must be locked. */
  async close(tx: Tx, point: SupplyPoint, closingReason: string, { actor, action }: Act): Promise<SupplyPoint> {
    const closed = { ...next(point), closedAt: tx.recordedAt, closingReason };
    await this.points.close(tx, closed);
    await this.record(tx, closed, actor, action);
    await publish(tx, [supplyPointWasClosed(originOf(closed), localDayOf(tx.recordedAt), closed)]);
    return closed;
  }

  /** Whether the point lies where the actor may write. */
  covers(actor: Actor, { communeCode }: Pick<SupplyPointState, 'communeCode'>): boolean {
    return actorCovers(actor, communeCode, this.referenceData.adminUnits);
  }

  private async save(
    tx: Tx,
    before: SupplyPoint,
    state: SupplyPointState,
    { actor, action }: Act,
  ): Promise<SupplyPoint> {
    const isSeen = !isDeepStrictEqual(publicPointOf(before), publicPointOf(state));
    const after = { ...before, ...stateOf(state), version: before.version + 1, facts: before.facts + 1 };
    await this.points.update(tx, after);
    await this.record(tx, after, actor, action);
    if (isSeen) await publish(tx, [supplyPointWasChanged(originOf(after), localDayOf(tx.recordedAt), before, after)]);
    return after;
  }

  private requireGood(tx: Tx, state: SupplyPointState, actor: Actor): void {
    const { adminUnits } = this.referenceData;
    const commune = adminUnits.find(state.communeCode, localDayOf(tx.recordedAt));
    const isCovered = commune?.level === 'commune' && this.covers(actor, state);
    const faults = faultsOfSupplyPoint(state, { isCovered, isInProvince: this.isInProvince(state) });
    const [first] = faults;
    if (first !== undefined) throw new Refused(first.code, { errors: faults });
  }

  private isInProvince({ communeCode, latitude, longitude }: SupplyPointState): boolean {
    if (latitude === null || longitude === null) return true;
    const box = this.boxAround(communeCode);
    return box === undefined || isWithin([longitude, latitude], box);
  }

  private boxAround(communeCode: string): Box | undefined {
    const { adminUnits } = this.referenceData;
    const province = adminUnits.list({ level: 'province' }).find(({ code }) => adminUnits.isWithin(communeCode, code));
    if (province === undefined) return undefined;
    if (!this.boxes.has(province.code))
      this.boxes.set(
        province.code,
        provinceBoxOf(
          adminUnits.communesOf(province.code).map(({ code, latitude, longitude }) => ({
            code,
            ...(latitude !== undefined && longitude !== undefined && { point: [longitude, latitude] as const }),
          })),
        ),
      );
    return this.boxes.get(province.code);
  }

  private record(tx: Tx, { id, version }: SupplyPoint, actor: Actor, action: string): Promise<void> {
    return this.audit.record(tx, {
      ...{ actor, action, objectKind: 'supply-point', objectId: id },
      detail: { version },
    });
  }
}

const next = (point: SupplyPoint): SupplyPoint => ({ ...point, version: point.version + 1, facts: point.facts + 1 });

const originOf = ({ id, facts }: SupplyPoint): Origin => ({
  ...{ aggregateId: id, version: facts, traceparent: currentTraceparent() },
});
