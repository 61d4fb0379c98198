import { Injectable } from '@nestjs/common';
import type { personProgressed, PersonProgress } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { ReferenceData } from '#libs/reference-data';
import { addDays, entryOn, localHourOf } from '#libs/vocabulary';
import { areaOf, count } from './counted.js';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';
import type { CountedIndicator } from './indicator.js';
import {
  peopleBasicComplete,
  peopleBoosted,
  peopleFullyVaccinated,
  peopleWithDose,
} from './vaccinated-indicators.rules.js';

/** Something that a person has reached: what, on which day, and in which category. */
type Crossing = readonly [CountedIndicator, string, string?];

/** People by how far they have come with the course. Who is the same person is decided by the service that owns people. */
@Injectable()
export class VaccinatedProjection extends CubeProjection {
  constructor(private readonly reference: ReferenceData) {
    super('vaccinated');
  }

  /** Takes the old crossings back and adds the new ones, both at the hour of the change. */
  progressed({ data, recordedAt }: ReceivedEvent<typeof personProgressed>): CubeDelta[] {
    const hour = localHourOf(recordedAt);
    return [
      ...(data.before ? this.countsOf(data.before, hour, -1) : []),
      ...(data.after ? this.countsOf(data.after, hour, 1) : []),
    ];
  }

  private countsOf(progress: PersonProgress, recordedHour: string, value: 1 | -1): CubeDelta[] {
    const { residence, sex, cohort: ageBand } = progress;
    const person = { area: areaOf(residence), sex, ageBand, recordedHour, value };
    return this.crossingsOf(progress).flatMap(([indicator, day, category = '']) =>
      count(indicator, { ...person, day, category }),
    );
  }

  private crossingsOf({ doseDays, completedDay, boosterDay }: PersonProgress): Crossing[] {
    return [
      ...doseDays.map((day, index): Crossing => [peopleWithDose, day, String(index + 1)]),
      ...(completedDay === null ? [] : this.completionOf(completedDay)),
      ...(boosterDay === null ? [] : [[peopleBoosted, boosterDay] as const]),
    ];
  }

  /** The second crossing passes by the calendar: it lies on its day beforehand, and is not told before that. */
  private completionOf(completedDay: string): Crossing[] {
    const { days } = entryOn(this.reference.vaccination.courseRules.fullProtection, completedDay);
    return [
      [peopleBasicComplete, completedDay],
      [peopleFullyVaccinated, addDays(completedDay, days)],
    ];
  }
}
