import { Injectable } from '@nestjs/common';
import type { placeClosed, placeRegistered } from '#libs/contracts';
import type { Tx } from '#libs/database';
import type { Projection, ReceivedEvent, Side } from '#libs/messaging';
import { localHourOf } from '#libs/vocabulary';
import { places } from './indicators.rules.js';
import { spread, type CubeDelta } from './cube-delta.js';
import { addToCube, clearCube } from './cube.store.js';
import { TOTALLED } from './margins.rules.js';

/** Open places: one more on the day of registration, one less on the day of closing. Replayable. */
@Injectable()
export class PlacesProjection implements Projection<CubeDelta> {
  readonly view = 'places';

  registered(event: ReceivedEvent<typeof placeRegistered>): CubeDelta[] {
    return this.moved(event, 1);
  }

  closed(event: ReceivedEvent<typeof placeClosed>): CubeDelta[] {
    return this.moved(event, -1);
  }

  save(tx: Tx, side: Side, deltas: readonly CubeDelta[]): Promise<void> {
    return addToCube(tx, this.view, side, deltas, TOTALLED);
  }

  clear(tx: Tx, side: Side): Promise<void> {
    return clearCube(tx, this.view, side);
  }

  private moved(
    { data, recordedAt }: ReceivedEvent<typeof placeRegistered> | ReceivedEvent<typeof placeClosed>,
    value: 1 | -1,
  ): CubeDelta[] {
    const { day, communeCode, kind } = data;
    const observation = { indicator: places.code, day, area: communeCode, category: kind, value };
    return spread({ ...observation, recordedHour: localHourOf(recordedAt) }, places.margins);
  }
}
