import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { rulesOf, type LocalDay, type Vaccine } from '#libs/vocabulary';
import { deadlinesOf, type VialDeadlines } from './deadline.rules.js';

interface Dated {
  readonly validFrom: LocalDay;
  readonly validTo?: LocalDay | undefined;
}

/** For how long the vials of a vaccine are good once they are thawed or opened, by the rules in force on a day. */
@Injectable()
export class VialDeadlinesOf {
  constructor(private readonly referenceData: ReferenceData) {}

  on(vaccine: Vaccine, day: LocalDay): VialDeadlines {
    const facts = this.referenceData.vaccination.vaccines.find(({ code }) => code === vaccine);
    const vial = facts?.vials.find((entry) => covers(entry, day));
    const storage = facts?.storage.find((entry) => covers(entry, day));
    if (!vial || !storage) return { afterThawHours: null, afterOpeningHours: null };
    return deadlinesOf(vial, storage);
  }

  /** What a booster takes of a basic dose, as a fraction. */
  boosterShare(vaccine: Vaccine, day: LocalDay): number {
    const dosing = rulesOf(this.referenceData.vaccination.courseRules, vaccine).dosing.find((one) => covers(one, day));
    return dosing?.boosterMl ? dosing.boosterMl / dosing.doseMl : 1;
  }
}

function covers({ validFrom, validTo }: Dated, day: LocalDay): boolean {
  return validFrom <= day && (validTo === undefined || day < validTo);
}
