import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { Refused, versionMismatch, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { EndRiskAreaBody } from './risk-area.dto.js';
import { decideEnd, type RiskArea } from './risk-area.rules.js';
import { RiskAreaStore } from './risk-area.store.js';
import { unitsOfOfficer } from './units-of-officer.js';

export interface EndRiskArea {
  readonly id: string;
  /** The version that the officer has seen. */
  readonly version: number;
  readonly body: EndRiskAreaBody;
  readonly actor: Actor;
}

@Injectable()
export class EndRiskAreaUseCase {
  constructor(
    private readonly database: Database,
    private readonly riskAreas: RiskAreaStore,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  execute({ id, version, body, actor }: EndRiskArea): Promise<RiskArea> {
    return this.database.transaction(async (tx) => {
      await this.riskAreas.lock(tx);
      const area = await this.riskAreas.load(tx, id);
      if (!area || !this.isOf(actor, area)) throw new Refused('risk-area-not-found', { status: 404 });
      if (area.version !== version) throw versionMismatch();
      const end = decideEnd(area, body.on);
      if (!end.ok) throw new Refused(end.code, { path: end.path });
      const ended = { ...area, version: area.version + 1, validTo: end.value };
      await this.riskAreas.end(tx, ended, body.document, actor.id);
      await this.audit.record(tx, { actor, action: 'risk-area.ended', objectKind: 'risk-area', objectId: id });
      return ended;
    });
  }

  private isOf(actor: Actor, { kind, code, provinceCode, validFrom }: RiskArea): boolean {
    return unitsOfOfficer(actor, this.referenceData).provinceOf(kind, code ?? provinceCode, validFrom) !== undefined;
  }
}
