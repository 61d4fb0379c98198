import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Direction } from './checkpoint.rules.js';

export interface CheckpointSetting {
  readonly code: string;
  /** From 1. */
  readonly version: number;
  readonly road: string;
  readonly directions: readonly Direction[];
  readonly expectedScansPerHour: number;
}

/** The only door to what was set for checkpoints. */
@Injectable()
export class CheckpointSettingStore {
  /** False where the version before is not the one that is there: somebody else was faster. */
  async save(tx: Tx, { code, version, ...setting }: CheckpointSetting, by: string): Promise<boolean> {
    const { road, directions, expectedScansPerHour } = setting;
    const values = [code, version, road, directions, expectedScansPerHour, tx.recordedAt, by];
    const saved = await tx.execute(
      version === 1
        ? `INSERT INTO health_declaration.checkpoint_setting (code, version, road, directions,
             expected_scans_per_hour, changed_at, changed_by)
           VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`
        : `UPDATE health_declaration.checkpoint_setting
           SET version = $2, road = $3, directions = $4, expected_scans_per_hour = $5, changed_at = $6, changed_by = $7
           WHERE code = $1 AND version = $2 - 1`,
      values,
    );
    return saved === 1;
  }
}
