import type { TestMethod } from '#libs/vocabulary';

export const LOT_KINDS = ['kit', 'reagent'] as const;
export type LotKind = (typeof LOT_KINDS)[number];

/** What somebody may do to a stock by hand; `used` is written by results and runs. */
export const STOCK_MOVEMENTS = ['received', 'discarded', 'counted'] as const;
export type StockMovement = (typeof STOCK_MOVEMENTS)[number];

export const LOT_USE_REFUSALS = [
  'lot-unknown',
  'lot-recalled',
  'lot-expired',
  'lot-of-another-method',
  'lot-empty',
] as const;
export type LotUseRefusal = (typeof LOT_USE_REFUSALS)[number];

/** What of a lot its use depends on. */
export interface UsableLot {
  readonly method: TestMethod;
  /** The last local day on which it may be used. */
  readonly expiresOn: string;
  /** Tests that are left. */
  readonly stock: number;
  readonly recalledAt: Date | null;
}

export interface LotUse {
  readonly method: TestMethod;
  /** Local day of the test. */
  readonly day: string;
  /** How many tests it takes, controls included. */
  readonly tests: number;
}

/** A recall counts from its entry on, whenever the test was made: what was made with the lot before is listed by it. */
export function refusalOfLot(lot: UsableLot | undefined, { method, day, tests }: LotUse): LotUseRefusal | undefined {
  if (lot === undefined) return 'lot-unknown';
  if (lot.recalledAt !== null) return 'lot-recalled';
  if (day > lot.expiresOn) return 'lot-expired';
  if (lot.method !== method) return 'lot-of-another-method';
  return tests > lot.stock ? 'lot-empty' : undefined;
}

/** The stock after a movement by hand; undefined where more is discarded than there is. */
export function stockAfter(stock: number, movement: StockMovement, quantity: number): number | undefined {
  if (movement === 'counted') return quantity;
  const after = movement === 'received' ? stock + quantity : stock - quantity;
  return after < 0 ? undefined : after;
}
