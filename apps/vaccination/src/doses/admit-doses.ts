import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { FacilitiesQuery, isThereOn, type Facility } from '#libs/facility-register';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { refusalOfPerson, stratumOf } from '#libs/vocabulary';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { refusalOfDay } from './dose-day.rules.js';
import type { OwnStrata } from './dose-state.js';
import type { DoseToRecord, StatedDose } from './dose-to-record.js';

/** What an entry needs to be decided. */
export type DoseToAdmit = Pick<DoseToRecord, 'dose' | 'person' | 'priorityGroup' | 'actor'>;

/** An entry that can be read: it will be recorded, whatever rule it broke. */
export interface AdmittedDose {
  readonly strata: OwnStrata;
  readonly communeCode: string;
  readonly residenceCommune: string | null;
}

/**
 * Lets in every dose that can have been given. Only what nobody can have done, or what names a facility that the actor
 * does not write for, is refused; which rule a dose broke is on the record and refuses nothing.
 */
@Injectable()
export class AdmitDoses {
  constructor(
    private readonly facilities: FacilitiesQuery,
    private readonly spokenFor: FacilitiesOfActor,
    private readonly referenceData: ReferenceData,
  ) {}

  /** One answer an item, in their order. */
  async execute(tx: Tx, items: readonly DoseToAdmit[]): Promise<(AdmittedDose | Refused)[]> {
    const facilities = await this.facilities.findAll(
      items.map(({ dose }) => dose.facilityCode),
      tx,
    );
    return items.map((item) => this.admit(item, facilities.get(item.dose.facilityCode), tx.recordedAt));
  }

  private admit({ dose, person, priorityGroup, actor }: DoseToAdmit, facility: Facility | undefined, now: Date) {
    if (
      !facility ||
      !wasThere(facility, dose) ||
      !this.spokenFor.speaksFor(actor, { facilityCode: facility.code, communeCode: facility.communeCode })
    )
      return new Refused('facility-not-found', { status: 404, path: 'facilityCode' });
    const late = refusalOfDay(dose, this.referenceData.vaccination.entry.inForce(now), now);
    if (late) return new Refused(late.code, { path: late.path });
    const nobody = refusalOfPerson(person, dose.day, this.referenceData.known);
    if (nobody) return new Refused(nobody.code, { path: nobody.path });
    const { residence } = person;
    return {
      strata: {
        ...{ day: dose.day, origin: dose.origin, facilityCode: facility.code, communeCode: facility.communeCode },
        ...{ vaccine: dose.vaccine, lot: dose.lot, priorityGroup: priorityGroup ?? 'unknown' },
        ...stratumOf(person, dose.day, this.referenceData.known),
      },
      communeCode: facility.communeCode,
      residenceCommune: residence.kind === 'commune' ? residence.communeCode : null,
    };
  }
}

/** What was given elsewhere may be older than the facility that enters it. */
function wasThere(facility: Facility, { day, origin }: StatedDose): boolean {
  return origin === 'outside-province' || isThereOn(facility, day);
}
