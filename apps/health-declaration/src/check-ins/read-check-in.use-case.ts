import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { readableArea } from '../readable-area.rules.js';
import { CheckInByIdQuery } from './check-in-by-id.query.js';
import { CheckInSeal } from './check-in-seal.js';
import type { ShownCheckIn } from './check-in-views.dto.js';
import { timesOf } from './times-of-stay.js';

/** Opens one stay for an officer. The reading is in the audit before it is answered. */
@Injectable()
export class ReadCheckInUseCase {
  constructor(
    private readonly stays: CheckInByIdQuery,
    private readonly seal: CheckInSeal,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 outside the officer's areas, as where there is none */
  async execute(id: string, actor: Actor): Promise<ShownCheckIn> {
    const { communes } = readableArea(actor.areas, this.referenceData.adminUnits);
    const row = await this.stays.find(id, communes);
    if (!row) throw new Refused('check-in-not-found', { status: 404 });
    const { sealed, placeCommune: _, checkedInAt, checkedOutAt, ...stay } = row;
    const visitor = await this.seal.open(id, sealed);
    await this.audit.recordNow({ actor, action: 'check-in.read', objectKind: 'check-in', objectId: id });
    return { ...stay, ...timesOf({ checkedInAt, checkedOutAt }), ...visitor };
  }
}
