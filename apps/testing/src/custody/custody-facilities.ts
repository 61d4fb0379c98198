import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { FacilitiesQuery, isThereOn, type Facility } from '#libs/facility-register';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf } from '#libs/vocabulary';
import { mayWriteFor } from '../readable-specimens.rules.js';

/** Between whom specimens change hands. */
@Injectable()
export class CustodyFacilities {
  constructor(
    private readonly facilities: FacilitiesQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** For whom the actor acts: the facility that is named, or the actor's own. @throws Refused 404 */
  async ofActor(tx: Tx, actor: Actor, named: string | undefined, at: Date, path: string): Promise<Facility> {
    const facility = await this.find(tx, named ?? actor.facility, at);
    if (facility && mayWriteFor(actor, facility, this.referenceData.adminUnits)) return facility;
    throw new Refused('facility-not-found', { status: 404, path });
  }

  /** Whoever tests: a laboratory, and every facility where some method is done. @throws Refused 404 */
  async laboratory(tx: Tx, code: string, at: Date): Promise<Facility> {
    const facility = await this.find(tx, code, at);
    if (facility && isLaboratory(facility)) return facility;
    throw new Refused('laboratory-not-found', { status: 404, path: 'laboratoryCode' });
  }

  private async find(tx: Tx, code: string | undefined, at: Date): Promise<Facility | undefined> {
    const facility = code === undefined ? undefined : await this.facilities.find(code, tx);
    return facility && isThereOn(facility, localDayOf(at)) ? facility : undefined;
  }
}

export function isLaboratory({ kinds, methods }: Pick<Facility, 'kinds' | 'methods'>): boolean {
  return kinds.includes('laboratory') || methods.length > 0;
}
