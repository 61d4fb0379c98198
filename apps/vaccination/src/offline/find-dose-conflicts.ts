import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { FacilitiesQuery } from '#libs/facility-register';
import type { RecordedDose } from '../doses/record-doses.use-case.js';
import { conflictsOf } from './dose-conflict.rules.js';
import { DoseConflictStore, type NewConflict } from './dose-conflict.store.js';
import type { OfflineDose } from './take-offline-doses.js';

export interface TakenOffline {
  readonly item: OfflineDose;
  readonly made: RecordedDose;
}

/** Puts on the list what devices could not know of the doses that they brought in. */
@Injectable()
export class FindDoseConflicts {
  constructor(
    private readonly conflicts: DoseConflictStore,
    private readonly facilities: FacilitiesQuery,
    private readonly audit: AuditLog,
  ) {}

  async execute(tx: Tx, taken: readonly TakenOffline[]): Promise<void> {
    if (taken.length === 0) return;
    const near = await this.conflicts.nearOf(
      tx,
      taken.map(({ made }) => made.entryId),
    );
    const facilities = await this.facilities.findAll(
      taken.map(({ item }) => item.dose.facilityCode),
      tx,
    );
    const found = taken.flatMap((one) =>
      conflictsIn(one, near.get(one.made.entryId) ?? null, facilities.get(one.item.dose.facilityCode)?.communeCode),
    );
    await this.conflicts.insert(tx, found);
    await this.audit.recordAll(
      tx,
      found.map(({ id, doseId, kind, by }) => ({
        ...{ actor: by, action: 'dose-conflict.found', objectKind: 'dose-conflict', objectId: id },
        detail: { doseId, kind },
      })),
    );
  }
}

function conflictsIn(
  { item, made }: TakenOffline,
  nearDoseId: string | null,
  communeCode: string | undefined,
): NewConflict[] {
  const { offline, dose, actor } = item;
  const { answered, entryId } = made;
  const recorded = {
    ...{ isJoined: answered.state === 'joined', headId: answered.id, doseNumber: answered.doseNumber },
    ...{ violations: answered.violations, nearDoseId },
    ...{ isPersonChanged: offline.isPersonChanged, isClockWrong: offline.isClockWrong },
  };
  return conflictsOf(recorded, offline.decided).map((conflict) => ({
    ...{ id: uuidv7(), doseId: entryId, ...conflict, facilityCode: dose.facilityCode, communeCode: communeCode ?? '' },
    ...{ day: dose.day, statedAt: offline.statedAt, packId: offline.packId, deviceId: offline.deviceId, by: actor },
  }));
}
