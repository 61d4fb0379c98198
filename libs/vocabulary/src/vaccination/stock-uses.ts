/**
 * `opened`: vials that were opened or used whole. `overfill`: what a vial had beyond its label. `wasted`: out of open
 * vials. `destroyed`: vials that were never opened.
 */
export const STOCK_USES = ['opened', 'overfill', 'wasted', 'destroyed'] as const;
export type StockUse = (typeof STOCK_USES)[number];
