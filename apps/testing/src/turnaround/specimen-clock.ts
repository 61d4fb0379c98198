import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { FacilitiesQuery } from '#libs/facility-register';
import { ReferenceData } from '#libs/reference-data';
import { opensNextOf } from './laboratory-hours.js';
import { timesOf, type SpecimenTimes, type TimedSpecimen } from './turnaround.rules.js';

/** A specimen, and who has it or awaits it. */
export interface SpecimenOnTheClock extends TimedSpecimen {
  readonly laboratoryCode: string | null;
}

/** Sets the times of specimens by the rules of their day and the hours of their laboratories. */
@Injectable()
export class SpecimenClock {
  constructor(
    private readonly facilities: FacilitiesQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** One answer a specimen, in their order. */
  async timesOf(tx: Tx, specimens: readonly SpecimenOnTheClock[]): Promise<SpecimenTimes[]> {
    const laboratories = await this.facilities.findAll(
      specimens.flatMap(({ laboratoryCode }) => laboratoryCode ?? []),
      tx,
    );
    return specimens.map((specimen) => {
      const rules = this.referenceData.testingRules.inForce(specimen.collectedAt);
      const laboratory = laboratories.get(specimen.laboratoryCode ?? '');
      return timesOf(specimen, rules, opensNextOf(laboratory?.openingHours ?? null));
    });
  }
}
