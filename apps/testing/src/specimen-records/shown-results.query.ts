import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { ReasonSeal } from '../results/reason-seal.js';
import type { PoolKind, PoolStatus, ResultValue, TestMethod } from '#libs/vocabulary';

export interface ShownResultRow {
  readonly version: number;
  readonly state: string;
  readonly kind: string;
  readonly method: TestMethod;
  readonly value: ResultValue;
  readonly ct: Readonly<Record<string, number>> | null;
  readonly laboratoryCode: string;
  readonly testedAt: Date;
  readonly validatedAt: Date | null;
  readonly releasedAt: Date | null;
  /** Why it corrects what was released, and why the second person did not agree; either may name people. */
  readonly reason: string | null;
  readonly rejection: string | null;
}

type SealedRow = Omit<ShownResultRow, 'reason' | 'rejection'> & {
  readonly id: string;
  readonly sealedReason: Buffer | null;
  readonly sealedRejection: Buffer | null;
};

export interface PoolOfSpecimenRow {
  readonly code: string;
  readonly kind: PoolKind;
  readonly status: PoolStatus;
  readonly member: number;
  readonly state: string;
}

/** What stands in a specimen's record beside itself: versions of its result, and the pools that it is in. */
@Injectable()
export class ShownResultsQuery {
  constructor(
    private readonly database: Database,
    private readonly seal: ReasonSeal,
  ) {}

  async results(specimenId: string, on: Database | Tx = this.database): Promise<ShownResultRow[]> {
    const rows = await on.query<SealedRow>(
      `SELECT id, sealed_reason AS "sealedReason", sealed_rejection AS "sealedRejection", version, state, kind, method, value, ct, laboratory_code AS "laboratoryCode", tested_at AS "testedAt",
         validated_at AS "validatedAt", released_at AS "releasedAt"
       FROM testing.result WHERE specimen_id = $1 ORDER BY version`,
      [specimenId],
    );
    return Promise.all(
      rows.map(async ({ id, sealedReason, sealedRejection, ...row }) => ({
        ...row,
        reason: await this.seal.open('correction', id, sealedReason),
        rejection: await this.seal.open('rejection', id, sealedRejection),
      })),
    );
  }

  pools(specimenId: string, on: Database | Tx = this.database): Promise<PoolOfSpecimenRow[]> {
    return on.query<PoolOfSpecimenRow>(
      `SELECT p.code, p.kind, p.status, m.number AS member, m.state FROM testing.pool_member m
       JOIN testing.pool p ON p.id = m.pool_id
       WHERE m.specimen_id = $1 OR m.retest_specimen_id = $1 ORDER BY p.formed_at, p.id`,
      [specimenId],
    );
  }
}
