import type { ResultValue, TestMethod } from '#libs/vocabulary';
import type { CtByGene, ResultSource, ResultState } from './given-result.js';

export const RESULT_KINDS = ['original', 'amendment', 'withdrawal'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** One version of the result of a specimen. Reasons are sealed beside it. */
export interface ResultVersion {
  readonly id: string;
  readonly specimenId: string;
  readonly version: number;
  readonly state: ResultState;
  readonly kind: ResultKind;
  readonly method: TestMethod;
  /** A withdrawal carries the value that it takes back. */
  readonly value: ResultValue;
  readonly ct: CtByGene | null;
  readonly device: string | null;
  readonly lotCode: string | null;
  readonly laboratoryCode: string;
  readonly testedAt: Date;
  readonly enteredAt: Date;
  readonly enteredBy: string;
  readonly validatedAt: Date | null;
  readonly validatedBy: string | null;
  /** Of a withdrawal: when it took effect. */
  readonly releasedAt: Date | null;
  readonly runId: string | null;
  readonly poolId: string | null;
  readonly source: ResultSource;
  readonly heldReason: string | null;
  readonly warnings: readonly string[];
}

/** As columns of `testing.result r`. */
export const RESULT_COLUMNS = `r.id, r.specimen_id AS "specimenId", r.version, r.state, r.kind, r.method, r.value, r.ct,
  r.device, r.lot_code AS "lotCode", r.laboratory_code AS "laboratoryCode", r.tested_at AS "testedAt",
  r.entered_at AS "enteredAt", r.entered_by AS "enteredBy", r.validated_at AS "validatedAt",
  r.validated_by AS "validatedBy", r.released_at AS "releasedAt", r.run_id AS "runId", r.pool_id AS "poolId", r.source,
  r.held_reason AS "heldReason", r.warnings`;
