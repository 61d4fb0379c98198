import { Injectable } from '@nestjs/common';
import { BusinessClock } from '#libs/runtime';
import { isPlaceCode } from '#libs/vocabulary';
import { FacilitiesQuery } from '../facilities/facilities.query.js';
import { AreasOfProvince } from '../roles/areas-of-province.js';
import type { Surroundings } from './staff.rules.js';

/** What the rules about staff must be told: units, facilities, the time. */
@Injectable()
export class StaffSurroundings {
  constructor(
    private readonly areas: AreasOfProvince,
    private readonly facilities: FacilitiesQuery,
    private readonly clock: BusinessClock,
  ) {}

  /** Asked once for all the facilities that a decision will look at. */
  async of(facilities: readonly (string | null)[]): Promise<Surroundings> {
    const communes = await this.facilities.communesOf(facilities.filter((code) => code !== null));
    return {
      areas: this.areas,
      communeOfFacility: (code) => communes.get(code),
      isPlaceCode,
      now: this.clock.now(),
    };
  }
}
