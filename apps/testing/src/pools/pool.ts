import type { PoolStrata } from '#libs/contracts';
import type { Actor, RequestDigest } from '#libs/http';
import type { PoolKind, PoolStatus, ResultValue, TestMethod } from '#libs/vocabulary';
import type { ClosureReason, MemberState, ReviewFinding } from './pool.rules.js';

/** One tube for several. */
export interface Pool {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly kind: PoolKind;
  readonly method: TestMethod;
  readonly members: number;
  readonly status: PoolStatus;
  /** Who made it, and where that facility lies. */
  readonly facilityCode: string;
  readonly communeCode: string;
  /** Who has the tube; null until some laboratory takes it. */
  readonly laboratoryCode: string | null;
  readonly formedAt: Date;
  readonly day: string;
  readonly formedBy: string;
  readonly value: ResultValue | null;
  readonly unusable: number;
  readonly finding: ReviewFinding | null;
  readonly reviewedAt: Date | null;
  readonly reviewedBy: string | null;
}

export interface PoolMember {
  readonly poolId: string;
  /** From 1. */
  readonly number: number;
  readonly specimenId: string;
  readonly state: MemberState;
  readonly retestSpecimenId: string | null;
  readonly retestValue: 'positive' | 'negative' | null;
  readonly closedReason: ClosureReason | null;
}

export type PoolResultState = 'awaiting-validation' | 'released' | 'replaced' | 'rejected';

/** One version of the result of the tube. */
export interface PoolResult {
  readonly id: string;
  readonly poolId: string;
  readonly version: number;
  readonly state: PoolResultState;
  readonly kind: 'test' | 'amendment';
  readonly method: TestMethod;
  readonly value: ResultValue;
  readonly ct: Readonly<Record<string, number>> | null;
  readonly device: string | null;
  readonly lotCode: string | null;
  readonly laboratoryCode: string;
  readonly testedAt: Date;
  readonly enteredAt: Date;
  readonly enteredBy: string;
  readonly enteredKind: Actor['kind'];
  readonly validatedAt: Date | null;
  readonly validatedBy: string | null;
  /** What the pool was after this version was entered, and after it was decided. */
  readonly statusEntered: PoolStatus;
  readonly statusDecided: PoolStatus | null;
  readonly runId: string | null;
}

/** A row that a request has made. */
export interface Keyed<T> {
  readonly row: T;
  readonly made: RequestDigest;
}

export const POOL_COLUMNS = `p.id, p.version, p.code, p.kind, p.method, p.members, p.status,
  p.facility_code AS "facilityCode", p.commune_code AS "communeCode", p.laboratory_code AS "laboratoryCode",
  p.formed_at AS "formedAt", p.day, p.formed_by AS "formedBy", p.value, p.unusable, p.finding,
  p.reviewed_at AS "reviewedAt", p.reviewed_by AS "reviewedBy"`;

export const MEMBER_COLUMNS = `m.pool_id AS "poolId", m.number, m.specimen_id AS "specimenId", m.state,
  m.retest_specimen_id AS "retestSpecimenId", m.retest_value AS "retestValue", m.closed_reason AS "closedReason"`;

export const POOL_RESULT_COLUMNS = `q.id, q.pool_id AS "poolId", q.version, q.state, q.kind, q.method, q.value, q.ct,
  q.device, q.lot_code AS "lotCode", q.laboratory_code AS "laboratoryCode", q.tested_at AS "testedAt",
  q.entered_at AS "enteredAt", q.entered_by AS "enteredBy", q.entered_kind AS "enteredKind",
  q.validated_at AS "validatedAt",
  q.validated_by AS "validatedBy", q.status_entered AS "statusEntered", q.status_decided AS "statusDecided",
  q.run_id AS "runId"`;

/** What of a pool may be counted. */
export function poolStrataOf({ day, kind, method, members, facilityCode, communeCode }: Pool): PoolStrata {
  return { day, kind, method, members, facilityCode, communeCode };
}
