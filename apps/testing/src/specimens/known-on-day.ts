import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';
import type { KnownOnDay } from './collection.rules.js';

/** What the reference data say of a day. */
@Injectable()
export class KnownByReferenceData implements KnownOnDay {
  constructor(private readonly referenceData: ReferenceData) {}

  isCommune(code: string, day: LocalDay): boolean {
    return this.referenceData.adminUnits.find(code, day)?.level === 'commune';
  }

  isOtherProvince(code: string, day: LocalDay): boolean {
    const { provinces, adminUnits } = this.referenceData;
    return adminUnits.find(code, day) === undefined && provinces.find(code, day) !== undefined;
  }

  ageBandOf(years: number, day: LocalDay): string {
    return this.referenceData.ageBands.labelFor(years, day);
  }
}
