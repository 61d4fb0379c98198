import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { actorCovers, Refused, versionMismatch, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { CheckpointSettingStore } from './checkpoint-setting.store.js';
import type { SetCheckpointBody } from './checkpoint.dto.js';
import type { Checkpoint } from './checkpoint.rules.js';
import { CheckpointsQuery } from './checkpoints.query.js';

export interface SetCheckpoint {
  readonly code: string;
  /** The version that the officer has seen; 0 where nothing was set. */
  readonly version: number;
  readonly body: SetCheckpointBody;
  readonly actor: Actor;
}

/** Says of a checkpoint what the register of facilities does not: road, directions, how many scans are expected. */
@Injectable()
export class SetCheckpointUseCase {
  constructor(
    private readonly database: Database,
    private readonly checkpoints: CheckpointsQuery,
    private readonly settings: CheckpointSettingStore,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  execute({ code, version, body, actor }: SetCheckpoint): Promise<Checkpoint> {
    return this.database.transaction(async (tx) => {
      const checkpoint = await this.checkpoints.find(code, tx);
      if (!checkpoint || !actorCovers(actor, checkpoint.communeCode, this.referenceData.adminUnits)) {
        throw new Refused('checkpoint-not-found', { status: 404 });
      }
      const { directions, expectedScansPerHour } = body;
      const setting = {
        directions,
        expectedScansPerHour,
        road: body.road.normalize('NFC').trim(),
        version: version + 1,
      };
      if (!(await this.settings.save(tx, { code, ...setting }, actor.id))) throw versionMismatch();
      await this.audit.record(tx, { actor, action: 'checkpoint.set', objectKind: 'checkpoint', objectId: code });
      return { ...checkpoint, ...setting };
    });
  }
}
