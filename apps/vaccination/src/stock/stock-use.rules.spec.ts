import { describe, expect, it } from '@jest/globals';
import { usedStockOf } from './stock-use.rules.js';
import type { StockChange, StockMovementKind } from './stock.rules.js';

const measures = { dosesPerVial: 6, vialMicrolitres: 1_800 };
const change = (vials: number, openMicrolitres: number): StockChange => ({ vials, thawedVials: 0, openMicrolitres });

describe('what a movement means for wastage', () => {
  it.each<[StockMovementKind, StockChange, object | undefined]>([
    ['opening', change(-2, 3_600), { use: 'opened', hundredths: 1_200 }],
    ['use', change(-1, 0), { use: 'opened', hundredths: 600 }],
    ['use', change(0, -300), undefined],
    ['overfill', change(0, 300), { use: 'overfill', hundredths: 100 }],
    ['wastage', change(0, -450), { use: 'wasted', hundredths: 150 }],
    ['destruction', change(-3, 0), { use: 'destroyed', hundredths: 1_800 }],
    ['receipt', change(5, 0), undefined],
    ['transfer', change(-5, 0), undefined],
    ['count', change(-1, 0), undefined],
  ])('%s of %j', (kind, moved, used) => expect(usedStockOf({ kind, change: moved }, measures)).toEqual(used));
});
