import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { LayerChanges } from '../layer-changes/layer-changes.js';
import { occupancyAnswerOf } from './occupancy-answers.js';
import type { OccupancyAnswer, OccupancyBody } from './occupancy.dto.js';
import { faultOfCount } from './occupancy.rules.js';
import { OccupancyStore } from './occupancy.store.js';
import { QuarantineFacilities } from './quarantine-facilities.js';

export interface EnterOccupancy {
  readonly code: string;
  readonly body: OccupancyBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Takes down how many people are in a quarantine facility. */
@Injectable()
export class EnterOccupancyUseCase {
  constructor(
    private readonly database: Database,
    private readonly facilities: QuarantineFacilities,
    private readonly store: OccupancyStore,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly layerChanges: LayerChanges,
  ) {}

  /** @throws Refused 404 for a facility for which the actor does not speak, 422 for a count that cannot be */
  async execute({ code, body, idempotencyKey, actor }: EnterOccupancy): Promise<Answered<OccupancyAnswer>> {
    const route = 'POST /v1/quarantine-facilities/occupancies';
    const request = this.digests.of({ actor, route, key: idempotencyKey, body: { code, ...body } });
    const facility = await this.facilities.find(actor, code);
    if (facility === undefined) throw new Refused('quarantine-facility-not-found', { status: 404, path: 'code' });
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerOf(tx, request);
      if (earlier) return earlier;
      const count = { occupied: body.occupied, at: new Date(body.at) };
      const fault = faultOfCount(count, facility, tx.recordedAt);
      if (fault !== undefined) throw new Refused(fault.code, { path: fault.path });
      const by = { enteredAt: tx.recordedAt, enteredBy: actor.id, enteredByName: actor.name };
      const said = { id: uuidv7(), facilityCode: code, ...count, ...by };
      const entered = await this.store.insert(tx, said, request.digest);
      if (entered === undefined) return (await this.answerOf(tx, request)) ?? unanswered();
      tx.afterCommit(() => this.layerChanges.changed());
      const object = { objectKind: 'quarantine-facility', objectId: code, detail: { statement: said.id, at: body.at } };
      await this.audit.record(tx, { actor, action: 'quarantine-occupancy.entered', ...object });
      return { body: occupancyAnswerOf(entered), replayed: false };
    });
  }

  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<OccupancyAnswer> | undefined> {
    const found = await this.store.findByKey(tx, request.keys);
    return answeredBefore(request, found, ({ occupancy }) => occupancyAnswerOf(occupancy));
  }
}

/** The digest of a key is made of the route: only a count can have it. */
function unanswered(): never {
  throw new Error('The key of a count belongs to no count');
}
