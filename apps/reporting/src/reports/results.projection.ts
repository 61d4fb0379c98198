import { Injectable } from '@nestjs/common';
import type { resultAmended, resultReleased, ResultStrata, resultWithdrawn } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { localHourOf } from '#libs/vocabulary';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';
import { count } from './counted.js';
import { resultsReleased, turnaround } from './testing-indicators.rules.js';
import { turnaroundClass } from './turnaround.rules.js';

/** Results as the laboratories released them, and how long each took. */
@Injectable()
export class ResultsProjection extends CubeProjection {
  constructor() {
    super('results');
  }

  released({ data, recordedAt }: ReceivedEvent<typeof resultReleased>): CubeDelta[] {
    return countsOf(data, localHourOf(recordedAt), 1);
  }

  /** Takes the old counts back and adds the new ones, both at the hour of the amendment. */
  amended({ data, recordedAt }: ReceivedEvent<typeof resultAmended>): CubeDelta[] {
    const hour = localHourOf(recordedAt);
    return [...countsOf(data.before, hour, -1), ...countsOf(data.after, hour, 1)];
  }

  withdrawn({ data, recordedAt }: ReceivedEvent<typeof resultWithdrawn>): CubeDelta[] {
    return countsOf(data.before, localHourOf(recordedAt), -1);
  }
}

function countsOf(result: ResultStrata, recordedHour: string, value: 1 | -1): CubeDelta[] {
  const seen = {
    day: result.day,
    area: result.specimen.communeCode,
    place: result.laboratoryCode,
    recordedHour,
    value,
  };
  return [
    ...count(resultsReleased, { ...seen, category: result.value }),
    ...count(turnaround, { ...seen, category: turnaroundClass(result.turnaroundMinutes) }),
  ];
}
