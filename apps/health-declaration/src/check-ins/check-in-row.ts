import type { RequestDigest } from '#libs/http';
import type { Shown, Way } from './check-in.rules.js';
import type { SealedVisitor } from './check-in-seal.js';

export interface PlaceOfStay {
  readonly code: string;
  readonly kind: string;
  readonly communeCode: string;
}

/** A stay as it is stored when it begins. */
export interface NewCheckIn {
  readonly id: string;
  readonly place: PlaceOfStay;
  readonly way: Way;
  readonly shown: Shown;
  readonly submittedBy: string | null;
  readonly checkedInAt: Date;
  readonly day: string;
  readonly receivedAt: Date;
  readonly dueOutAt: Date;
  readonly warnings: readonly string[];
  readonly personalCode: { readonly id: string; readonly step: number } | undefined;
  readonly columns: SealedVisitor;
  readonly made: RequestDigest;
}

/** A stay that has ended, as far as its event speaks of it. */
export interface EndedStay {
  readonly id: string;
  readonly way: Way;
  readonly placeCode: string;
  readonly placeKind: string;
  readonly placeCommune: string;
  readonly checkedOutAt: Date;
}

export const ENDED_COLUMNS = `id, way, place_code AS "placeCode", place_kind AS "placeKind",
  place_commune AS "placeCommune", checked_out_at AS "checkedOutAt"`;

/** Rows of columns as columns of rows, which is what unnest takes; `count` columns even without a row. */
export function transposed(rows: readonly (readonly unknown[])[], count: number): unknown[][] {
  return Array.from({ length: count }, (_, column) => rows.map((row) => row[column]));
}
