import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';
import { FacilitiesQuery, type Facility } from './facilities.query.js';

/** The point at which somebody works. */
@Injectable()
export class PointOfActor {
  constructor(
    private readonly facilities: FacilitiesQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 for a facility that was not there on the day, or for which the actor does not speak */
  async find(on: Database | Tx, code: string, day: LocalDay, actor: Actor): Promise<Facility> {
    const facility = await this.facilities.find(code, on);
    const isThere = facility && facility.validFrom <= day && (facility.validTo === null || day < facility.validTo);
    if (!facility || !isThere || !this.speaksFor(actor, facility.code, facility.communeCode))
      throw new Refused('facility-not-found', { status: 404, path: 'facilityCode' });
    return facility;
  }

  /** A facility's own staff and clients, and officers of the area where it lies. */
  speaksFor(actor: Actor, facilityCode: string, communeCode: string): boolean {
    return actor.facility === facilityCode || actorCovers(actor, communeCode, this.referenceData.adminUnits);
  }
}
