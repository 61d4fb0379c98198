import { Injectable } from '@nestjs/common';
import { FacilitiesQuery } from '#libs/facility-register';
import { ReferenceData } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';

/** What the national platform calls the facilities of the province. */
@Injectable()
export class NationalFacilityCodes {
  constructor(
    private readonly facilities: FacilitiesQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** By our code; without those whose code nobody has entered in the register. */
  async of(codes: readonly string[], day: LocalDay): Promise<ReadonlyMap<string, string>> {
    const { facilityCodeSystem } = this.referenceData.vaccination.nationalTemplate.inForce(day);
    const known = await this.facilities.findAll(codes);
    return new Map(
      [...known.values()].flatMap(({ code, nationalCodes }) => {
        const national = nationalCodes[facilityCodeSystem];
        return national === undefined ? [] : [[code, national]];
      }),
    );
  }
}
