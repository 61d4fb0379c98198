import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { stateOfBody, type SupplyPointBody } from './supply-point-body.dto.js';
import { SupplyPointStore } from './supply-point.store.js';
import type { SupplyPoint } from './supply-point.js';
import { SupplyRegister } from './supply-register.js';

export interface RegisterSupplyPoint {
  readonly body: SupplyPointBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

@Injectable()
export class RegisterSupplyPointUseCase {
  constructor(
    private readonly database: Database,
    private readonly points: SupplyPointStore,
    private readonly register: SupplyRegister,
    private readonly digests: RequestDigests,
  ) {}

  /**
   * A repeated request is answered with the point as it is by then.
   * @throws Refused 409 for a key used with another body, and for a number of OpenStreetMap that is taken
   */
  async execute({ body, idempotencyKey, actor }: RegisterSupplyPoint): Promise<Answered<SupplyPoint>> {
    const request = this.digests.of({ actor, route: 'POST /v1/supply-points', key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerOf(tx, request);
      if (earlier) return earlier;
      const act = { actor, action: 'supply-point.registered' };
      const entered = await this.register.enter(tx, stateOfBody(body), act, request.digest);
      if (entered) return { body: entered, replayed: false };
      return (await this.answerOf(tx, request)) ?? osmTaken();
    });
  }

  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<SupplyPoint> | undefined> {
    return answeredBefore(request, await this.points.findByKey(tx, request.keys), ({ point }) => point);
  }
}

function osmTaken(): never {
  throw new Refused('supply-point-osm-taken', { status: 409, path: 'osmId' });
}
