import { Injectable } from '@nestjs/common';
import type { stockBalanced, stockUsed } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { localHourOf } from '#libs/vocabulary';
import { count } from './counted.js';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';
import { STOCK_FATES, type StockFate } from './stock-indicators.rules.js';

type OfPoint = Pick<
  ReceivedEvent<typeof stockUsed>['data'],
  'day' | 'vaccine' | 'lot' | 'facilityCode' | 'communeCode'
>;

/** What became of vaccine at points. Movements are never changed, and a balance that is closed anew moves by its difference. */
@Injectable()
export class StockProjection extends CubeProjection {
  constructor() {
    super('stock');
  }

  used({ data, recordedAt }: ReceivedEvent<typeof stockUsed>): CubeDelta[] {
    return countsOf(data.use, data, recordedAt, data.hundredths);
  }

  balanced({ data, recordedAt }: ReceivedEvent<typeof stockBalanced>): CubeDelta[] {
    return countsOf('unexplained', data, recordedAt, data.after - (data.before ?? 0));
  }
}

function countsOf(fate: StockFate, of: OfPoint, recordedAt: Date, value: number): CubeDelta[] {
  if (value === 0) return [];
  const { day, vaccine, lot, facilityCode: place, communeCode: area } = of;
  const seen = { day, area, place, recordedHour: localHourOf(recordedAt), value };
  const { byVaccine, byLot } = STOCK_FATES[fate];
  return [
    ...count(byVaccine, { ...seen, category: vaccine }),
    ...count(byLot, { ...seen, category: `${vaccine}/${lot}` }),
  ];
}
