import { Injectable } from '@nestjs/common';
import type { personDayCounted, PersonDayStrata } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { localHourOf } from '#libs/vocabulary';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';
import { count } from './counted.js';
import {
  peopleInPositivity,
  peoplePositive,
  peopleTested,
  peopleTestedByPlaceKind,
} from './testing-indicators.rules.js';

/** People tested, a person and day once. Who is the same person is decided by the service that owns people. */
@Injectable()
export class PeopleProjection extends CubeProjection {
  constructor() {
    super('people');
  }

  counted({ data, recordedAt }: ReceivedEvent<typeof personDayCounted>): CubeDelta[] {
    const hour = localHourOf(recordedAt);
    return [
      ...(data.before ? countsOf(data.before, hour, -1) : []),
      ...(data.after ? countsOf(data.after, hour, 1) : []),
    ];
  }
}

function countsOf(person: PersonDayStrata, recordedHour: string, value: 1 | -1): CubeDelta[] {
  const { day, communeCode: area, sex, ageBand, reason: category } = person;
  const seen = { day, area, sex, ageBand, category, recordedHour, value };
  return [
    ...count(peopleTested, seen),
    ...count(peopleTestedByPlaceKind, { ...seen, category: person.placeKind }),
    ...(person.inPositivity ? count(peopleInPositivity, seen) : []),
    ...(person.positive ? count(peoplePositive, seen) : []),
  ];
}
