import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { RegisterRiskAreaBody } from './risk-area.dto.js';
import { decideRiskArea, type RiskArea } from './risk-area.rules.js';
import { RiskAreaStore } from './risk-area.store.js';
import { unitsOfOfficer } from './units-of-officer.js';

export interface RegisterRiskArea {
  readonly body: RegisterRiskAreaBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Gives an area or a place a level. */
@Injectable()
export class RegisterRiskAreaUseCase {
  constructor(
    private readonly database: Database,
    private readonly riskAreas: RiskAreaStore,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  execute({ body, idempotencyKey, actor }: RegisterRiskArea): Promise<Answered<RiskArea>> {
    const request = this.digests.of({ actor, route: 'POST /v1/risk-areas', key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      await this.riskAreas.lock(tx);
      const found = await this.riskAreas.findByKey(tx, request.keys);
      const earlier = answeredBefore(request, found, ({ area }) => ({ ...area, version: 1, validTo: body.to ?? null }));
      if (earlier) return earlier;
      const decided = decideRiskArea(body, unitsOfOfficer(actor, this.referenceData));
      if (!decided.ok) throw new Refused(decided.code, { path: decided.path });
      if (await this.riskAreas.overlaps(tx, decided.value)) throw new Refused('risk-area-overlaps', { path: 'from' });
      const area: RiskArea = { ...decided.value, id: uuidv7(), version: 1, registeredAt: tx.recordedAt };
      await this.riskAreas.insert(tx, area, actor.id, request.digest);
      await this.audit.record(tx, {
        actor,
        action: 'risk-area.registered',
        objectKind: 'risk-area',
        objectId: area.id,
        detail: { kind: area.kind, code: area.code, level: area.level },
      });
      return { body: area, replayed: false };
    });
  }
}
