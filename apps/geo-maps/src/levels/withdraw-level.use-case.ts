import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { answeredBefore, currentTraceparent, Refused, RequestDigests, type Actor, type Answered } from '#libs/http';
import { publish } from '#libs/messaging';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { areaLevelWasWithdrawn } from '../published-events.js';
import type { LevelDecisionView, WithdrawLevelBody } from './announce-level.dto.js';
import { AreasOfLevels } from './areas-of-levels.js';
import { announcementInstant } from './decide-level.rules.js';
import { LevelDecisionStore } from './level-decision.store.js';
import { withdrawnOf } from './level-events.js';
import { decisionView } from './level-decision.view.js';

export interface WithdrawLevel {
  readonly id: string;
  readonly body: WithdrawLevelBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Takes a decision back. What was announced before holds again: a higher level after the notice, a lower one at once. */
@Injectable()
export class WithdrawLevelUseCase {
  constructor(
    private readonly database: Database,
    private readonly decisions: LevelDecisionStore,
    private readonly areas: AreasOfLevels,
    private readonly clock: BusinessClock,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  execute({ id, body, idempotencyKey: key, actor }: WithdrawLevel): Promise<Answered<LevelDecisionView>> {
    const route = 'POST /v1/area-levels/decisions/{id}/withdrawals';
    const request = this.digests.of({ actor, route, key, body: { id, ...body } });
    return this.database.transaction(async (tx) => {
      await this.decisions.lock(tx);
      const found = await this.decisions.findWithdrawnByKey(tx, request.keys);
      const earlier = answeredBefore(request, found, ({ decision }) => decisionView(decision));
      if (earlier) return earlier;
      const decision = await this.decisions.load(tx, id);
      const at = announcementInstant(this.clock.now(), await this.decisions.lastInstant(tx));
      if (!decision || !this.areas.mayDecide(actor, decision.areaCode, localDayOf(at)))
        throw new Refused('level-decision-not-found', { status: 404 });
      if (decision.withdrawnAt !== null) throw new Refused('level-decision-withdrawn');
      const withdrawn = { ...decision, withdrawnAt: at, withdrawalReason: body.reason.normalize('NFC').trim() };
      const version = await this.decisions.withdraw(tx, withdrawn, at, actor.id, request.digest);
      await this.audit.record(tx, {
        actor,
        action: 'area-level.withdrawn',
        objectKind: 'area-level-decision',
        objectId: id,
        detail: { areaCode: decision.areaCode, scheme: decision.scheme },
      });
      const origin = { aggregateId: decision.areaCode, version, traceparent: currentTraceparent() };
      await publish(tx, [areaLevelWasWithdrawn(origin, withdrawnOf(withdrawn, at))]);
      return { body: decisionView(withdrawn), replayed: false };
    });
  }
}
