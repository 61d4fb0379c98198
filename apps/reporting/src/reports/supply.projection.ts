import { Injectable } from '@nestjs/common';
import type { supplyPointCounted, SupplyPointStrata } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { localHourOf } from '#libs/vocabulary';
import { count } from './counted.js';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';
import { supplyPoints, supplyPointsShown, supplyPointsTold } from './map-indicators.rules.js';

/** Points of essential goods, as the service that owns them counts them. Replayable. */
@Injectable()
export class SupplyProjection extends CubeProjection {
  constructor() {
    super('supply');
  }

  /** Takes the old counts back and adds the new ones, both on the day and at the hour of the change. */
  counted({ data: { day, before, after }, recordedAt }: ReceivedEvent<typeof supplyPointCounted>): CubeDelta[] {
    const at = { day, recordedHour: localHourOf(recordedAt) };
    return [...(before ? countsOf(before, at, -1) : []), ...(after ? countsOf(after, at, 1) : [])];
  }
}

function countsOf(
  { communeCode, kind, shown, told }: SupplyPointStrata,
  at: { readonly day: string; readonly recordedHour: string },
  value: 1 | -1,
): CubeDelta[] {
  const seen = { ...at, area: communeCode, value };
  return [
    ...count(supplyPoints, { ...seen, category: kind }),
    ...count(supplyPointsShown, { ...seen, category: shown }),
    ...count(supplyPointsTold, { ...seen, category: told }),
  ];
}
