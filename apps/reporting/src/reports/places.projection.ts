import { Injectable } from '@nestjs/common';
import type { placeClosed, placeRegistered } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { localHourOf } from '#libs/vocabulary';
import { places } from './declaration-indicators.rules.js';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';
import { count } from './counted.js';

/** Open places: one more on the day of registration, one less on the day of closing. Replayable. */
@Injectable()
export class PlacesProjection extends CubeProjection {
  constructor() {
    super('places');
  }

  registered(event: ReceivedEvent<typeof placeRegistered>): CubeDelta[] {
    return this.moved(event, 1);
  }

  closed(event: ReceivedEvent<typeof placeClosed>): CubeDelta[] {
    return this.moved(event, -1);
  }

  private moved(
    { data, recordedAt }: ReceivedEvent<typeof placeRegistered> | ReceivedEvent<typeof placeClosed>,
    value: 1 | -1,
  ): CubeDelta[] {
    const { day, communeCode, kind } = data;
    const observation = { day, area: communeCode, category: kind, value };
    return count(places, { ...observation, recordedHour: localHourOf(recordedAt) });
  }
}
