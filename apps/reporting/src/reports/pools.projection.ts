import { Injectable } from '@nestjs/common';
import type { poolFormed, poolStatusChanged } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { localHourOf } from '#libs/vocabulary';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';
import { count } from './counted.js';
import { poolsFormed, poolsResulted } from './testing-indicators.rules.js';

/** Tubes for several: each is one sample. */
@Injectable()
export class PoolsProjection extends CubeProjection {
  constructor() {
    super('pools');
  }

  formed({ data, recordedAt }: ReceivedEvent<typeof poolFormed>): CubeDelta[] {
    const { day, communeCode: area, facilityCode: place, kind: category } = data;
    return count(poolsFormed, { day, area, place, category, recordedHour: localHourOf(recordedAt), value: 1 });
  }

  statusChanged({ data, recordedAt }: ReceivedEvent<typeof poolStatusChanged>): CubeDelta[] {
    const { communeCode: area, facilityCode: place } = data.pool;
    const seen = { day: data.day, area, place, category: data.after };
    return count(poolsResulted, { ...seen, recordedHour: localHourOf(recordedAt), value: 1 });
  }
}
