import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
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
}

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
  constructor(private readonly database: Database) {}

  results(specimenId: string, on: Database | Tx = this.database): Promise<ShownResultRow[]> {
    return on.query<ShownResultRow>(
      `SELECT version, state, kind, method, value, ct, laboratory_code AS "laboratoryCode", tested_at AS "testedAt",
         validated_at AS "validatedAt", released_at AS "releasedAt"
       FROM testing.result WHERE specimen_id = $1 ORDER BY version`,
      [specimenId],
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
