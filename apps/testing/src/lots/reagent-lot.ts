import type { RequestDigest } from '#libs/http';
import type { TestMethod } from '#libs/vocabulary';
import type { LotKind, StockMovement, UsableLot } from './reagent-lot.rules.js';

/** A lot of kits or reagents in a laboratory. Quantities are numbers of tests. */
export interface ReagentLot extends UsableLot {
  readonly id: string;
  readonly laboratoryCode: string;
  readonly communeCode: string;
  readonly code: string;
  readonly kind: LotKind;
  readonly method: TestMethod;
  readonly manufacturer: string;
  readonly product: string;
  /** As it was registered. */
  readonly quantity: number;
  readonly registeredAt: Date;
  readonly registeredBy: string;
  readonly recalledBy: string | null;
  readonly recallReason: string | null;
}

/** A lot that a request has made or recalled. */
export interface KeyedLot {
  readonly lot: ReagentLot;
  readonly made: RequestDigest;
}

export interface LotMovement {
  readonly id: string;
  readonly lotId: string;
  readonly kind: StockMovement | 'used';
  /** Tests that came (positive) or went (negative). */
  readonly change: number;
  /** What was left then. */
  readonly stock: number;
  readonly movedAt: Date;
  readonly movedBy: string;
}

/** Columns of `testing.reagent_lot l`. */
export const LOT_COLUMNS = `l.id, l.laboratory_code AS "laboratoryCode", l.commune_code AS "communeCode", l.code, l.kind,
  l.method, l.manufacturer, l.product, l.expires_on AS "expiresOn", l.quantity, l.stock,
  l.registered_at AS "registeredAt", l.registered_by AS "registeredBy", l.recalled_at AS "recalledAt",
  l.recalled_by AS "recalledBy", l.recall_reason AS "recallReason"`;
