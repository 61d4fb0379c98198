import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { DoseStore } from './dose.store.js';
import type { DoseRow } from './dose-state.js';

/**
 * Finds the entry that an actor may change: a facility its own, also where it is only a witness of the dose, and an
 * officer those of the area. What is not the actor's to change is answered as if it were not there.
 */
@Injectable()
export class EntryToChange {
  constructor(
    private readonly database: Database,
    private readonly doses: DoseStore,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @param id of the dose or of one of its entries. @throws Refused 404 */
  async find(id: string, actor: Actor, on: Database | Tx = this.database): Promise<DoseRow> {
    const entries = await this.doses.entriesOf(on, id);
    const own = entries.find(({ facilityCode }) => facilityCode === actor.facility);
    const ofArea = entries.find(({ communeCode }) => actorCovers(actor, communeCode, this.referenceData.adminUnits));
    const found = own ?? ofArea;
    if (!found) throw new Refused('dose-not-found', { status: 404 });
    return found;
  }
}
