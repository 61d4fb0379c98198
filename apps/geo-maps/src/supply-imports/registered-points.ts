import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Actor } from '#libs/http';
import { stateOf } from '../supply-points/supply-point-row.js';
import type { SupplyPointState } from '../supply-points/supply-point.js';
import { SupplyRegister } from '../supply-points/supply-register.js';
import type { ListedPoints } from './listed-points.js';
import type { AlikePoint } from './matched-point.js';
import type { SupplyPointDraft } from './read-supply-row.js';

/** The register itself: rows are entered in it. */
@Injectable()
export class RegisteredPoints implements ListedPoints {
  constructor(private readonly register: SupplyRegister) {}

  async alike(tx: Tx, { communeCode, kind, name }: SupplyPointDraft): Promise<AlikePoint[]> {
    const points = await this.register.findAlike(tx, communeCode, kind, name);
    return points.map((point) => ({ id: point.id, state: stateOf(point) }));
  }

  async load(tx: Tx, id: string, actor: Actor): Promise<AlikePoint> {
    return { id, state: stateOf(await this.register.loadCovered(tx, id, actor)) };
  }

  async enter(tx: Tx, state: SupplyPointState, actor: Actor): Promise<string> {
    const point = await this.register.enter(tx, state, { actor, action: 'supply-point.imported' });
    if (point === undefined) throw new Error('a point of a list has neither key nor number that could be taken');
    return point.id;
  }

  async change(tx: Tx, id: string, state: SupplyPointState, actor: Actor): Promise<void> {
    const before = await this.register.loadCovered(tx, id, actor);
    await this.register.change(tx, before, state, { actor, action: 'supply-point.imported' });
  }
}
