import { Injectable } from '@nestjs/common';
import { Database, isUniqueViolation, type Tx } from '#libs/database';
import { Refused, versionMismatch, type Actor } from '#libs/http';
import { stateOfBody, type SupplyPointBody } from './supply-point-body.dto.js';
import type { SupplyPoint } from './supply-point.js';
import { SupplyRegister } from './supply-register.js';

/** Which point, in the version that its officer has seen. */
export interface SeenSupplyPoint {
  readonly id: string;
  readonly version: number;
  readonly actor: Actor;
}

/** Changes what the register says of a point. @throws Refused 404 outside the actor's areas, 410 once it is gone, 412 */
@Injectable()
export class ChangeSupplyPointUseCase {
  constructor(
    private readonly database: Database,
    private readonly register: SupplyRegister,
  ) {}

  /** What the body leaves out is no longer said; a position of before is no longer said either. */
  async replace(seen: SeenSupplyPoint, body: SupplyPointBody): Promise<SupplyPoint> {
    const act = { actor: seen.actor, action: 'supply-point.changed' };
    try {
      return await this.withPoint(seen, (tx, point) => {
        const { hoursText, located, ...said } = stateOfBody(body);
        const isMoved = said.latitude !== point.latitude || said.longitude !== point.longitude;
        const kept = {
          // Hours that nobody could read are kept until somebody writes some that can be.
          hoursText: said.hours === null ? point.hoursText : hoursText,
          // A position is as sure as it was until somebody gives another.
          located: isMoved ? located : point.located,
        };
        return this.register.change(tx, point, { ...said, ...kept }, act);
      });
    } catch (error) {
      if (isUniqueViolation(error, 'supply_point_osm'))
        throw new Refused('supply-point-osm-taken', { status: 409, path: 'osmId' });
      throw error;
    }
  }

  close(seen: SeenSupplyPoint, reason: string): Promise<SupplyPoint> {
    const act = { actor: seen.actor, action: 'supply-point.closed' };
    return this.withPoint(seen, (tx, point) => this.register.close(tx, point, reason.normalize('NFC').trim(), act));
  }

  private withPoint(
    { id, version, actor }: SeenSupplyPoint,
    work: (tx: Tx, point: SupplyPoint) => Promise<SupplyPoint>,
  ): Promise<SupplyPoint> {
    return this.database.transaction(async (tx) => {
      const point = await this.register.loadCovered(tx, id, actor);
      if (point.version !== version) throw versionMismatch();
      return work(tx, point);
    });
  }
}
