import { Injectable } from '@nestjs/common';
import type { EssentialGood } from '#libs/vocabulary';
import { LivePoints } from './live-points.js';
import { isOpenAt } from './open-at.rules.js';
import { stateShown, type ShownAt } from './point-json.js';
import { shownStock, type ShownStock } from './shown-goods.rules.js';
import { ShownNow } from './shown-now.js';
import type { ShownStateOfPoint } from './statement.js';
import { stateOf } from './supply-point-row.js';
import type { SupplyPoint, SupplyPointState } from './supply-point.js';

/** A point as layers, tiles and packs show it: all of it is public. */
export interface SupplyPointRecord extends SupplyPointState {
  readonly id: string;
  readonly state: ShownStateOfPoint;
  /** Null where nobody can say. */
  readonly openNow: boolean | null;
  /** Of each good that is sold there. */
  readonly stock: readonly (ShownStock & { readonly good: EssentialGood })[];
}

/** Which points are there at all, and what is shown of them now? */
@Injectable()
export class SupplyPointRecordsQuery {
  constructor(
    private readonly live: LivePoints,
    private readonly shown: ShownNow,
  ) {}

  /** In no order. `position` grows with every change, so that what was made of an older one can be thrown away. */
  async all(): Promise<{ readonly records: SupplyPointRecord[]; readonly position: number; readonly asOf: Date }> {
    const { points, position } = await this.live.fresh();
    const now = this.shown.now();
    return { records: [...points.all()].map(({ point }) => recordOf(point, now)), position, asOf: now.at };
  }
}

function recordOf(point: SupplyPoint, now: ShownAt): SupplyPointRecord {
  const state = stateShown(point, now);
  return {
    ...{ ...stateOf(point), id: point.id, state },
    openNow: isOpenAt(state.value, now.hours.stateAt(point.hours, now.at)),
    stock: point.goods.map((good) => ({ good, ...shownStock(point.saidOfGoods[good] ?? [], now.at, now.rules) })),
  };
}
