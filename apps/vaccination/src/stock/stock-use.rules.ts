import type { StockUse } from '#libs/vocabulary';
import { hundredthsOf } from './balance.rules.js';
import { doseMicrolitres, type StockChange, type StockMovementKind, type VialMeasures } from './stock.rules.js';

export interface UsedStock {
  readonly use: StockUse;
  /** In hundredths of a dose of the label. */
  readonly hundredths: number;
}

const USE_OF_VIALS: Partial<Record<StockMovementKind, StockUse>> = {
  opening: 'opened',
  use: 'opened',
  destruction: 'destroyed',
};
const USE_OF_OPEN: Partial<Record<StockMovementKind, StockUse>> = { overfill: 'overfill', wastage: 'wasted' };

/** What a movement means for the wastage of a lot; undefined where it only moves vials, or draws from an open one. */
export function usedStockOf(
  { kind, change }: { readonly kind: StockMovementKind; readonly change: StockChange },
  measures: VialMeasures,
): UsedStock | undefined {
  const ofVials = USE_OF_VIALS[kind];
  if (ofVials && change.vials !== 0)
    return { use: ofVials, hundredths: hundredthsOf(-change.vials * measures.dosesPerVial) };
  const ofOpen = USE_OF_OPEN[kind];
  if (!ofOpen) return undefined;
  return { use: ofOpen, hundredths: hundredthsOf(Math.abs(change.openMicrolitres) / doseMicrolitres(measures)) };
}
