import type { KnownOnDay, LocalDay } from '#libs/vocabulary';
import type { ReferenceData } from './load-reference-data.js';

/** What the reference data say of a day, in the words in which the rules of persons ask. */
export class KnownByReferenceData implements KnownOnDay {
  constructor(private readonly referenceData: Pick<ReferenceData, 'adminUnits' | 'ageBands' | 'provinces'>) {}

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
