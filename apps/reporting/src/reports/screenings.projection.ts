import { Injectable } from '@nestjs/common';
import type { screeningCounted } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { localHourOf } from '#libs/vocabulary';
import { count } from './counted.js';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';
import { screenings, screeningsByVaccine } from './screening-indicators.rules.js';

/** Screenings before doses, by what they came to. */
@Injectable()
export class ScreeningsProjection extends CubeProjection {
  constructor() {
    super('screenings');
  }

  counted({ data, recordedAt }: ReceivedEvent<typeof screeningCounted>): CubeDelta[] {
    const { day, communeCode: area, facilityCode: place, vaccine, outcome } = data;
    const seen = { day, area, place, recordedHour: localHourOf(recordedAt), value: 1 };
    return [
      ...count(screenings, { ...seen, category: outcome }),
      ...count(screeningsByVaccine, { ...seen, category: `${vaccine}/${outcome}` }),
    ];
  }
}
