import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { FacilitiesQuery, type Facility } from '../facilities/facilities.query.js';

/** Points whose stock an actor keeps or sees: a facility its own, an officer those of the area. */
@Injectable()
export class PointsOfActor {
  constructor(
    private readonly facilities: FacilitiesQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 for a point that is not there, or not the actor's */
  async find(on: Database | Tx, actor: Actor, code: string | undefined): Promise<Facility> {
    const asked = code ?? actor.facility;
    if (asked === undefined) throw new Refused('point-missing', { path: 'facilityCode' });
    const point = await this.facilities.find(asked, on);
    if (!point || !this.isOf(actor, point))
      throw new Refused('facility-not-found', { status: 404, path: 'facilityCode' });
    return point;
  }

  /** Anybody's. @throws Refused 404 */
  async destination(on: Database | Tx, code: string, day: string): Promise<Facility> {
    const point = await this.facilities.find(code, on);
    const isThere = point && point.validFrom <= day && (point.validTo === null || day < point.validTo);
    if (!isThere) throw new Refused('facility-not-found', { status: 404, path: 'toFacilityCode' });
    return point;
  }

  isOf(actor: Actor, { code, communeCode }: Pick<Facility, 'code' | 'communeCode'>): boolean {
    return actor.facility === code || actorCovers(actor, communeCode, this.referenceData.adminUnits);
  }

  /** What lists show. */
  readableBy(actor: Actor): { readonly facility: string | null; readonly communes: readonly string[] } {
    const communes = actor.areas.flatMap((area) =>
      this.referenceData.adminUnits.communesOf(area).map(({ code }) => code),
    );
    return { facility: actor.facility ?? null, communes: [...new Set(communes)] };
  }
}
