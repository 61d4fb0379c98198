import type { TestMethod } from '#libs/vocabulary';
import type { Control, Plate } from './run.rules.js';

export const RUN_STATUSES = ['planned', 'accepted', 'invalid'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** One plate of an analyser. */
export interface Run {
  readonly id: string;
  readonly laboratoryCode: string;
  readonly communeCode: string;
  readonly code: string;
  readonly method: TestMethod;
  readonly device: string;
  readonly lotCode: string | null;
  readonly plate: Plate;
  readonly status: RunStatus;
  readonly plannedAt: Date;
  readonly plannedBy: string;
  readonly testedAt: Date | null;
  readonly enteredAt: Date | null;
  readonly enteredBy: string | null;
}

/** What lies in a well, and what has become of it. */
export interface RunWell {
  readonly well: string;
  /** In the order of the plate, from 1. */
  readonly place: number;
  readonly specimenId: string | null;
  readonly poolId: string | null;
  readonly control: Control | null;
  readonly controlValue: string | null;
  readonly resultVersion: number | null;
  readonly resultState: string | null;
  readonly refusal: string | null;
}

/** A well with the label of its tube. */
export interface LabelledWell extends RunWell {
  readonly assigner: string | null;
  readonly barcode: string | null;
  readonly poolCode: string | null;
}

export const RUN_COLUMNS = `r.id, r.laboratory_code AS "laboratoryCode", r.commune_code AS "communeCode", r.code,
  r.method, r.device, r.lot_code AS "lotCode", r.plate, r.status, r.planned_at AS "plannedAt",
  r.planned_by AS "plannedBy", r.tested_at AS "testedAt", r.entered_at AS "enteredAt", r.entered_by AS "enteredBy"`;
